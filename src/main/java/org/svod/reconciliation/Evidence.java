package org.svod.reconciliation;

import java.util.Comparator;

/**
 * The source of a number.
 *
 * @param delivery number of the delivery
 * @param file name of the file
 * @param line physical line, from 1; 0 for the file as a whole
 */
public record Evidence(long delivery, String file, long line) {

    /** By delivery, then file, then line. */
    public static final Comparator<Evidence> ORDER = Comparator.comparingLong(Evidence::delivery)
            .thenComparing(Evidence::file)
            .thenComparingLong(Evidence::line);

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
