package org.svod.acceptance;

import org.svod.finding.Findings;
import org.svod.submission.Reading;

/** What became of a delivery: accepted or rejected as a whole, or acknowledged as a duplicate. */
public sealed interface Outcome permits Outcome.Accepted, Outcome.Rejected, Outcome.Duplicate {

    /** The file as it was read; {@link Reading#nothing} where it was not. */
    Reading reading();

    /** Everything found, in the file and about its delivery. */
    Findings findings();

    /**
     * Name of the file in force that this one repeats or came too late against, or names of those that it supersedes;
     * blank for none.
     */
    String reference();

    /** In one word. */
    Verdict verdict();

    /**
     * It counts from now on.
     *
     * @param reading the file as read
     * @param version the version that it was given
     * @param findings everything found
     * @param reference names of the files of which nothing counts any more, divided by commas
     */
    record Accepted(Reading reading, int version, Findings findings, String reference) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.ACCEPTED;
        }
    }

    /**
     * It does not count, for the reasons found.
     *
     * @param reading the file as read
     * @param findings everything found, with at least one ERROR
     * @param reference name of the file in force that stands against it
     */
    record Rejected(Reading reading, Findings findings, String reference) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }

    /**
     * The same bytes are in force already.
     *
     * @param reading the file as read
     * @param version version of the submission in force
     * @param findings everything found
     * @param reference name of the file in force
     */
    record Duplicate(Reading reading, int version, Findings findings, String reference) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.DUPLICATE;
        }
    }
}
