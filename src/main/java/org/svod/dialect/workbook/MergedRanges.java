package org.svod.dialect.workbook;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged ranges of a sheet that span several rows, each by its first column, in which its value stands. Packed: a
 * form may have a range for each of its rows.
 */
final class MergedRanges {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int ROW_BITS = 21;
    private static final int COLUMN_BITS = 15;

    private long[] ranges = new long[16];
    private int count;
    private boolean sorted = true;

    /** Adds a range, {@code A5:A7}. */
    void add(String range) throws RefusedWorkbookException {
        Matcher m = RANGE.matcher(range);
        if (!m.matches()) {
            throw WorkbookPackage.damaged();
        }
        long first = CellText.whole(m.group(2));
        long last = CellText.whole(m.group(4));
        long column = RowStream.column(m.group(1));
        if (last > first && last < 1L << ROW_BITS) {
            if (count == Limits.MERGES) {
                throw PartStream.tooLarge();
            }
            if (count == ranges.length) {
                ranges = Arrays.copyOf(ranges, count * 2);
            }
            ranges[count++] = first << (ROW_BITS + COLUMN_BITS) | column << ROW_BITS | last;
            sorted = false;
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    private long range(int n) {
        if (!sorted) {
            Arrays.sort(ranges, 0, count);
            sorted = true;
        }
        return ranges[n];
    }

    /** First row of the nth range, from 0, in the order of first rows. */
    int first(int n) {
        return (int) (range(n) >>> (ROW_BITS + COLUMN_BITS));
    }

    /** Its last row. */
    int last(int n) {
        return (int) (range(n) & ((1L << ROW_BITS) - 1));
    }

    /** Its first column, from 1. */
    int column(int n) {
        return (int) (range(n) >>> ROW_BITS & ((1L << COLUMN_BITS) - 1));
    }
}
