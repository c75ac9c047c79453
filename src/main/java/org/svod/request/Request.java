package org.svod.request;

import java.time.Instant;
import java.util.Optional;

/** What a person asks for. Texts are as they were written; whether they can be meant is checked when it is applied. */
sealed interface Request {

    /** Who asks, when, and what is asked for. */
    Head head();

    /**
     * What every request says.
     *
     * @param asked what it asks for, as its member {@code request} names it
     * @param by the user who asks, in lower case
     * @param made when it was made, by its own words
     */
    record Head(String asked, String by, Instant made) {}

    /** A request about a round. */
    sealed interface AboutRound extends Request {

        /** The name of the round. */
        String round();
    }

    /**
     * A line for {@code decisions.csv}: a decision, a confirmation, or the acceptance of a missing value.
     *
     * @param kind as in the table
     * @param indicator as in the table; blank for a file as a whole
     * @param reference as in the table
     * @param value as in the table; blank if it settles none
     * @param decidedOn as in the table
     * @param reason as in the table
     */
    record Decide(
            Head head,
            String round,
            String kind,
            String indicator,
            String reference,
            String value,
            String decidedOn,
            String reason)
            implements AboutRound {}

    /**
     * An explanation of a warning about a delivered file.
     *
     * @param file name of the file, with the number of its delivery from the second one on, as in {@code decisions.csv}
     * @param finding code of the finding
     * @param line the line of the file; 0 for all findings of this code
     * @param text the explanation
     */
    record Justify(Head head, String round, String file, String finding, int line, String text) implements AboutRound {}

    /**
     * An act about the figures of a round.
     *
     * @param act which act, as the command is called
     * @param set fingerprint of the set; blank if the act needs none
     * @param embargo before which the set must not be released
     * @param reason why; blank if the act needs none
     * @param proof that the approver asks for it; blank if the act needs none
     */
    record Do(Head head, String round, String act, String set, Optional<Instant> embargo, String reason, String proof)
            implements AboutRound {}

    /**
     * A question of the secretariat to a State.
     *
     * @param state code of the State
     * @param indicator code of the indicator; blank if the question is about none
     * @param reference the case, the flow or the value that it is about; blank if it is about a file
     * @param file the file, as in {@link Justify}; blank if it is about something else
     * @param text the question
     */
    record Ask(Head head, String round, String state, String indicator, String reference, String file, String text)
            implements AboutRound {}

    /**
     * The reply of a State to a question.
     *
     * @param question fingerprint of the request that asked
     * @param text the reply
     */
    record Reply(Head head, String round, String question, String text) implements AboutRound {}

    /** A run now. */
    record RunNow(Head head) implements Request {}
}
