package org.svod.reconciliation;

/**
 * Where a number comes from.
 *
 * @param delivery number of the delivery
 * @param file name of the file
 * @param line physical line, from 1; 0 for the file as a whole
 */
public record Evidence(long delivery, String file, long line) {

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
