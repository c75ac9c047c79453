package org.svod.submission;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;

/**
 * Case rows of one indicator as bytes whose plain comparison is the order of {@link Observation#BY_CASE}. A row is: length of the case number; key, namely
 * case number, 0, and operation, period and counterpart, each by its rank; line; then what is not compared: row number, cell, and, unless the row was
 * refused, status and value.
 */
final class CaseCodec {

    /** No row is longer: the case number has 40 characters at most, and the value's length fits into a byte. */
    static final int LONGEST = 256;

    private static final int TAIL = KeyTails.LENGTH;
    private static final int LINE = 8;
    private static final int ROW = 8;
    private static final int CELL = 4;
    private static final byte REFUSED = 0;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final Cells cells;
    private final List<Indicator> indicators;
    private final int[] ranks;

    CaseCodec(Codebook codebook, Cells cells) {
        this.cells = cells;
        this.indicators = codebook.indicators().stream().sorted(Indicator.ORDER).toList();
        this.ranks = codebook.indicators().stream().mapToInt(indicators::indexOf).toArray();
    }

    /** The indicators in the order of the codebook's table, by rank. */
    List<Indicator> indicators() {
        return indicators;
    }

    /** Rank of the cell's indicator. */
    int rank(Cell cell) {
        return ranks[cell.indicator()];
    }

    /** Writes a row at the buffer's position. */
    void write(Cell cell, String caseRef, Optional<Amount> amount, long line, long row, ByteBuffer out) {
        int length = caseRef.length();
        out.put((byte) length);
        for (int i = 0; i < length; i++) {
            out.put((byte) caseRef.charAt(i));
        }
        out.put(cell.tail()).putLong(line).putLong(row).putInt(cell.id());
        if (amount.isEmpty()) {
            out.put(REFUSED);
        } else {
            putAmount(amount.get().status(), amount.get().value(), out);
        }
    }

    private static void putAmount(ObservationStatus status, Optional<BigDecimal> value, ByteBuffer out) {
        out.put(CasePageWriter.code(status));
        if (value.isPresent()) {
            put(value.get(), out);
        }
    }

    private static void put(BigDecimal value, ByteBuffer out) {
        out.put((byte) value.scale());
        int digits = value.scale() == 0 ? value.precision() : Integer.MAX_VALUE;
        if (digits <= 4) {
            out.put((byte) Short.BYTES).putShort(value.shortValue());
        } else if (digits <= 9) {
            out.put((byte) Integer.BYTES).putInt(value.intValue());
        } else {
            byte[] unscaled = value.unscaledValue().toByteArray();
            out.put((byte) unscaled.length).put(unscaled);
        }
    }

    private static int keyEnd(byte[] bytes, int at) {
        return at + 1 + bytes[at] + TAIL;
    }

    private static int amount(byte[] bytes, int at) {
        return keyEnd(bytes, at) + LINE + ROW + CELL;
    }

    /** The order of two rows. */
    static int compare(byte[] a, int at, byte[] b, int bt) {
        return Arrays.compareUnsigned(a, at + 1, keyEnd(a, at) + LINE, b, bt + 1, keyEnd(b, bt) + LINE);
    }

    /** Whether both rows have one key. Text is compared, never a hash. */
    static boolean sameKey(byte[] a, int at, byte[] b, int bt) {
        return Arrays.equals(a, at, keyEnd(a, at), b, bt, keyEnd(b, bt));
    }

    /** How many bytes the row has. */
    static int length(byte[] bytes, int at) {
        int amount = amount(bytes, at);
        return amount + (bytes[amount] == REFUSED ? 1 : CaseCursor.amountLength(bytes, amount)) - at;
    }

    static boolean isRefused(byte[] bytes, int at) {
        return bytes[amount(bytes, at)] == REFUSED;
    }

    static long line(byte[] bytes, int at) {
        return (long) LONG.get(bytes, keyEnd(bytes, at));
    }

    private static int cell(byte[] bytes, int at) {
        return (int) INT.get(bytes, keyEnd(bytes, at) + LINE + ROW);
    }

    /** Adds an accepted row to a page; cells have numbers of their own there. */
    static void copy(byte[] bytes, int at, int[] numbers, CasePageWriter page) {
        int amount = amount(bytes, at);
        page.add(bytes, at + 1, bytes[at], numbers[cell(bytes, at)], line(bytes, at), amount, CaseCursor.amountLength(bytes, amount));
    }

    /** Adds an accepted row to a page, in the cell of this number. */
    static void copy(Observation row, int cell, CasePageWriter page) {
        byte[] ref = row.caseRef().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer out = ByteBuffer.allocate(LONGEST + ref.length).put(ref);
        putAmount(row.status(), row.value(), out);
        page.add(out.array(), 0, ref.length, cell, row.line(), ref.length, out.position() - ref.length);
    }

    /** The row. */
    CaseRow read(byte[] bytes, int at) {
        int end = keyEnd(bytes, at);
        String caseRef = new String(bytes, at + 1, bytes[at], StandardCharsets.ISO_8859_1);
        return new CaseRow(cells.byId(cell(bytes, at)), caseRef, amountOf(bytes, amount(bytes, at)), (long) LONG.get(bytes, end), (long) LONG.get(bytes, end + LINE));
    }

    private static Optional<Amount> amountOf(byte[] bytes, int at) {
        if (bytes[at] == REFUSED) {
            return Optional.empty();
        }
        ObservationStatus status = CaseCursor.status(bytes[at]);
        return Optional.of(new Amount(status == ObservationStatus.M ? Optional.empty() : Optional.of(value(bytes, at + 1)), status));
    }

    /** The value written here: scale, length, unscaled. */
    static BigDecimal value(byte[] bytes, int at) {
        int length = bytes[at + 1];
        if (length > Long.BYTES) {
            return new BigDecimal(new BigInteger(bytes, at + 2, length), bytes[at]);
        }
        long unscaled = bytes[at + 2];
        for (int i = 1; i < length; i++) {
            unscaled = unscaled << 8 | (bytes[at + 2 + i] & 0xFF);
        }
        return BigDecimal.valueOf(unscaled, bytes[at]);
    }
}
