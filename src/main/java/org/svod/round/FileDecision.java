package org.svod.round;

import java.time.LocalDate;

/**
 * A decision of the secretariat about one delivered file as a whole.
 *
 * @param kind CONFIRM or REFUSE
 * @param file the name of the file, as it is written in the table; case makes no difference
 * @param nth which delivery under this name, from 1: a file that is sent again under the same name is another one
 * @param decidedBy the person who decided
 * @param decidedOn the day of the decision
 * @param reason the reason
 * @param line the line of {@code decisions.csv} with the decision
 */
public record FileDecision(
        Decision.Kind kind, String file, int nth, String decidedBy, LocalDate decidedOn, String reason, long line) {

    /** How a decision refers to a delivered file: its name, with the number of its delivery from the second one on. */
    public static String reference(String file, int nth) {
        return nth > 1 ? file + " (" + nth + ")" : file;
    }

    /** How this one refers to it. */
    public String reference() {
        return reference(file, nth);
    }
}
