package org.svod.oracle;

/** A line of the decisions of a round: kind, indicator, reference and value, which is empty for some kinds. */
record RuledLine(String kind, String indicator, String reference, String value) {

    boolean about(String otherKind, String otherIndicator, String otherReference) {
        return kind.equals(otherKind) && indicator.equals(otherIndicator) && reference.equals(otherReference);
    }
}
