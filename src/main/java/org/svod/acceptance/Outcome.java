package org.svod.acceptance;

import org.svod.delivery.Delivery;
import org.svod.finding.Findings;
import org.svod.submission.Reading;

/** The result of a delivery: accepted or rejected as a whole, or acknowledged as a duplicate. */
public sealed interface Outcome permits Outcome.Accepted, Outcome.Waiting, Outcome.Rejected, Outcome.Duplicate {

    /** The result of a delivery in one word. */
    enum Verdict {
        /** Counted. */
        ACCEPTED,
        /** Good, but counted only if a decision confirms it. */
        WAITING,
        /** Not counted, for the reasons found. */
        REJECTED,
        /** Acknowledged; the same bytes are in force already. */
        DUPLICATE
    }

    /** The file that was delivered. */
    Delivery delivery();

    /** The file as it was read; {@link Reading#nothing} if it was not read. */
    Reading reading();

    /** The version that it was given; for a duplicate or a waiting file the version in force; 0 if it was rejected. */
    int version();

    /** Everything found, in the file and about its delivery. */
    Findings findings();

    /**
     * Name of the file in force that this one repeats or is older than, or names of the files that it replaces; blank
     * if there are none.
     */
    String reference();

    /** In one word. */
    Verdict verdict();

    /**
     * It counts from now on.
     *
     * @param delivery the file
     * @param reading the file as read
     * @param version the version that it was given
     * @param findings everything found
     * @param reference names of the files that have no counted month left, with commas between them
     */
    record Accepted(Delivery delivery, Reading reading, int version, Findings findings, String reference)
            implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.ACCEPTED;
        }

        /** The same outcome with more findings. */
        public Accepted and(Findings more) {
            return new Accepted(delivery, reading, version, findings.and(more), reference);
        }
    }

    /**
     * Nothing is wrong with it, but it counts only if a decision confirms it: it may be older than the file in force.
     *
     * @param delivery the file
     * @param reading the file as read
     * @param version the version in force, which it does not change
     * @param findings everything found
     * @param reference name of the file that has the version in force
     */
    record Waiting(Delivery delivery, Reading reading, int version, Findings findings, String reference)
            implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.WAITING;
        }
    }

    /**
     * It does not count, for the reasons found.
     *
     * @param delivery the file
     * @param reading the file as read
     * @param findings everything found, with at least one ERROR
     * @param reference name of the file in force that was the reason for the rejection; blank if there is none
     */
    record Rejected(Delivery delivery, Reading reading, Findings findings, String reference) implements Outcome {

        /** A file that was not read, for the reasons found. */
        public static Rejected unread(Delivery delivery, Findings findings) {
            return new Rejected(delivery, Reading.nothing(findings), findings, "");
        }

        @Override
        public int version() {
            return 0;
        }

        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }

    /**
     * The same bytes are in force already.
     *
     * @param delivery the file
     * @param reading the file as read
     * @param version version of the submission in force
     * @param findings everything found
     * @param reference name of the file in force
     */
    record Duplicate(Delivery delivery, Reading reading, int version, Findings findings, String reference)
            implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.DUPLICATE;
        }
    }
}
