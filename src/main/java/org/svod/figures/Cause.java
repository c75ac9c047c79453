package org.svod.figures;

/**
 * What brought a vintage, as it is recorded for ever: a word of its kind, and what tells it apart.
 *
 * @param kind what it is
 * @param detail the file ({@code KZ_2023-05_v2.csv}), the decision ({@code FIREARMS TRAL-23/017 = 4}), or the date;
 *     blank where the kind says all
 */
public record Cause(Kind kind, String detail) {

    /** What brings vintages, with the words that stand before the detail in the record. */
    public enum Kind {
        /** A decision about a joint case. */
        JOINT("decision joint "),
        /** A decision about a flow. */
        MIRROR("decision mirror "),
        /** A confirmation: changes no figure, and was recorded once all the same. */
        CONFIRM("decision confirm "),
        /** A decision that a value will stay missing. */
        ACCEPT("decision accept "),
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
        /** There was nothing before. */
        FIRST("first publication"),
        /** None of the others. */
        OTHER("settings, codebook or software"),
        /** None of the others, as it was recorded once. */
        OTHER_ONCE("closing date, due date or settings of the round"),
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

    /** One of which the kind says all. */
    public static Cause of(Kind kind) {
        return new Cause(kind, "");
    }

    /** The cause that was recorded so. */
    public static Cause recorded(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.begins(text)) {
                return new Cause(kind, text.substring(kind.words.length()));
            }
        }
        return new Cause(Kind.FILE, text);
    }

    /** As it is recorded. */
    @Override
    public String toString() {
        return kind.words + detail;
    }
}
