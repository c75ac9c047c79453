package org.svod.observation.cases;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import org.svod.observation.Amount;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;

/**
 * Case rows of one indicator as bytes, in the order of {@link Observation#BY_CASE}. A row is: length of the case
 * number, the case number, number of the cell, line, row number, {@link PackedAmount amount}.
 */
public final class CaseCodec {

    /** The longest row, in bytes; a case number has at most 40 characters. */
    static final int LONGEST = 256;

    /** The order of rows with the same case number. */
    private static final Comparator<CellKey> BY_OPERATION =
            Comparator.<CellKey, String>comparing(c -> c.operation().code()).thenComparing(Comparator.naturalOrder());

    private static final int LINE = Integer.BYTES;
    private static final int ROW = LINE + Long.BYTES;
    private static final int AMOUNT = ROW + Long.BYTES;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final IntFunction<CellKey> cells;

    CaseCodec(IntFunction<CellKey> cells) {
        this.cells = cells;
    }

    /**
     * Writes a row without its amount; the case number is {@code refLength} bytes of {@code ref}, beginning at
     * {@code refAt}.
     *
     * @return the position at which the amount begins
     */
    static int put(int cell, byte[] ref, int refAt, int refLength, long line, long row, byte[] out, int at) {
        out[at] = (byte) refLength;
        System.arraycopy(ref, refAt, out, at + 1, refLength);
        int end = at + 1 + refLength;
        INT.set(out, end, cell);
        LONG.set(out, end + LINE, line);
        LONG.set(out, end + ROW, row);
        return end + AMOUNT;
    }

    private static int refEnd(byte[] bytes, int at) {
        return at + 1 + bytes[at];
    }

    private static int amount(byte[] bytes, int at) {
        return refEnd(bytes, at) + AMOUNT;
    }

    /** The order of two rows. */
    int compare(byte[] a, int at, byte[] b, int bt) {
        int aEnd = refEnd(a, at);
        int bEnd = refEnd(b, bt);
        int byRef = Arrays.compare(a, at + 1, aEnd, b, bt + 1, bEnd);
        if (byRef != 0) {
            return byRef;
        }
        int aCell = (int) INT.get(a, aEnd);
        int bCell = (int) INT.get(b, bEnd);
        int byCell = aCell == bCell ? 0 : BY_OPERATION.compare(cells.apply(aCell), cells.apply(bCell));
        return byCell != 0 ? byCell : Long.compare(line(a, at), line(b, bt));
    }

    /** Whether both rows have the same key. The text is compared, not a hash. */
    static boolean sameKey(byte[] a, int at, byte[] b, int bt) {
        return Arrays.equals(a, at, refEnd(a, at) + LINE, b, bt, refEnd(b, bt) + LINE);
    }

    /** How many bytes the row has. */
    static int length(byte[] bytes, int at) {
        int amount = amount(bytes, at);
        return amount + PackedAmount.length(bytes, amount) - at;
    }

    static long line(byte[] bytes, int at) {
        return (long) LONG.get(bytes, refEnd(bytes, at) + LINE);
    }

    static int cell(byte[] bytes, int at) {
        return (int) INT.get(bytes, refEnd(bytes, at));
    }

    /** Copies a row to the beginning of these bytes. */
    static void copy(byte[] bytes, int at, byte[] row) {
        System.arraycopy(bytes, at, row, 0, length(bytes, at));
    }

    /** Adds an accepted row, at the beginning of these bytes, to a page. */
    static void copy(byte[] row, CasePageWriter page) {
        int amount = amount(row, 0);
        page.add(row, 1, row[0], cell(row, 0), line(row, 0), amount, PackedAmount.length(row, amount));
    }

    /** Adds an accepted row to a page, in the cell of this number. */
    static void copy(Observation row, int cell, CasePageWriter page) {
        byte[] ref = row.caseRef().getBytes(StandardCharsets.ISO_8859_1);
        byte[] packed = Arrays.copyOf(ref, ref.length + PackedAmount.LONGEST);
        page.add(
                packed,
                0,
                ref.length,
                cell,
                row.line(),
                ref.length,
                PackedAmount.put(row.status(), row.value(), packed, ref.length) - ref.length);
    }

    /** Takes the value of the row at the beginning of these bytes away; gives what it was. */
    static Amount takeValue(byte[] row) {
        int at = amount(row, 0);
        Amount was = PackedAmount.amount(row, at);
        PackedAmount.put(Amount.MISSING.status(), Amount.MISSING.value(), row, at);
        return was;
    }

    /** The row, as one that repeats the key of the first, which is at the beginning of its bytes. */
    static RepeatedRow repeated(byte[] bytes, int at, byte[] first) {
        String number = new String(bytes, at + 1, bytes[at], StandardCharsets.ISO_8859_1);
        Amount amount = PackedAmount.amount(bytes, amount(bytes, at));
        Amount firstAmount = PackedAmount.amount(first, amount(first, 0));
        long row = (long) LONG.get(bytes, refEnd(bytes, at) + ROW);
        return new RepeatedRow(cell(bytes, at), number, amount, line(bytes, at), row, line(first, 0), firstAmount);
    }
}
