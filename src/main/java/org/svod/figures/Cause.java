package org.svod.figures;

/**
 * The cause of a vintage, as it is recorded permanently: the words of its kind, and a detail.
 *
 * @param kind what it is
 * @param detail the file ({@code KZ_2023-05_v2.csv}), the decision ({@code FIREARMS TRAL-23/017 = 4}), or the date;
 *     blank if the kind says everything
 */
public record Cause(Kind kind, String detail) {

    /** The kinds of causes, with the words before the detail in the record. */
    public enum Kind {
        /** A decision about a joint case. */
        JOINT("decision joint "),
        /** A decision about a flow. */
        MIRROR("decision mirror "),
        /** A confirmation. It changes no figure; earlier versions recorded it. */
        CONFIRM("decision confirm "),
        /** A decision that a value will stay missing. */
        ACCEPT("decision accept "),
        /** An answer to a question, with its kind in the detail. */
        ANSWER("decision answers "),
        /** An answer to a question that was taken back. */
        ANSWER_REMOVED("decision removed answer "),
        /** A decision about a joint case that was taken back. */
        JOINT_REMOVED("decision removed joint "),
        /** A decision about a flow that was taken back. */
        MIRROR_REMOVED("decision removed mirror "),
        /** The round's closing date has passed. */
        CLOSING("closing date "),
        /** Other settings of the round. */
        ROUND("settings of the round"),
        /** Another codebook. */
        CODEBOOK("codebook"),
        /** Returns that were read again with another codebook. */
        REREAD("returns read again: "),
        /** The codebook of a closed round was opened again. */
        THAW("codebook opened again: "),
        /** The first publication. */
        FIRST("first publication"),
        /** None of the others. */
        OTHER("settings, codebook or software"),
        /** None of the others, as earlier versions recorded it. */
        OTHER_ONCE("closing date, due date or settings of the round"),
        /** A value that a State changed after its figure was final or released, as {@link ValueChange} records it. */
        VALUE("value "),
        /** How many more such values there are. */
        MORE_VALUES("more values "),
        /** A file that was accepted; the record is its name. */
        FILE("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether it is a decision, made or taken back. */
        public boolean isDecision() {
            return words.startsWith("decision ");
        }

        private boolean begins(String recorded) {
            boolean more = words.isEmpty() || words.endsWith(" ");
            return more ? recorded.startsWith(words) : recorded.equals(words);
        }
    }

    /** A cause without a detail. */
    public static Cause of(Kind kind) {
        return new Cause(kind, "");
    }

    /** Reads a recorded cause. */
    public static Cause recorded(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.begins(text)) {
                return new Cause(kind, text.substring(kind.words.length()));
            }
        }
        return new Cause(Kind.FILE, text);
    }

    /** The text that is recorded. */
    @Override
    public String toString() {
        return kind.words + detail;
    }
}
