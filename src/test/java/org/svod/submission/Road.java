package org.svod.submission;

import java.io.IOException;
import org.svod.finding.FindingCode;

/**
 * The road from a faulty file to a right one: a small program does what the receipt advises.
 *
 * @param code the fault
 * @param faulty the file
 * @param clerk what is done for each finding of this code, the last one of the file first
 * @param sums what the right file adds up to: {@code FIREARMS=12 DETAINED=7}
 * @param <F> the kind of file
 */
record Road<F>(FindingCode code, F faulty, Clerk<F> clerk, String sums) {

    /**
     * Follows an advice.
     *
     * @param <F> the kind of file
     */
    @FunctionalInterface
    interface Clerk<F> {

        F follow(F file, FaultAdvice advice) throws IOException;
    }

    @Override
    public String toString() {
        return code.name();
    }
}
