package org.svod.submission;

/**
 * What became of the records of a file below its heading. Always {@code read == accepted + refused}.
 *
 * @param read data rows read
 * @param accepted data rows without an ERROR; one that a later row contradicts counts as a missing value
 * @param refused data rows with one
 * @param blank records passed over because every field is blank
 * @param control control records, comments and lines of text
 */
public record RowCounts(long read, long accepted, long refused, long blank, long control) {

    /** Nothing was read. */
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0);

    /** Refuses counts that do not add up. */
    public RowCounts {
        if (read != accepted + refused) {
            throw new IllegalArgumentException(
                    read + " rows read, but " + accepted + " accepted and " + refused + " refused");
        }
    }
}
