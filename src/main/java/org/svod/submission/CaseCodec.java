package org.svod.submission;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.codebook.State;

/**
 * Case rows as bytes whose plain comparison is the order of {@link Observation#BY_CASE}. A row is: length of the case number; key, namely indicator, case
 * number, 0, and operation, period and counterpart, each by its rank; line; then what is not compared: row number, cell, status, value.
 */
final class CaseCodec {

    /** No row is longer: the case number has 40 characters at most, and the value's length fits into a byte. */
    static final int LONGEST = 256;

    private static final int TAIL = 1 + 2 + 1 + 2;
    private static final int LINE = 8;
    private static final int REFUSED = 1;
    private static final int MISSING = 2;
    private static final int NUMBER = 3;
    private static final List<ObservationStatus> STATUSES = List.of(ObservationStatus.values());

    private final Cells cells;
    private final short[] indicators;
    private final short[] operations;
    private final short[] states;
    private final Codelist<Operation> operationList;
    private final Codelist<State> stateList;

    CaseCodec(Codebook codebook, Cells cells) {
        this.cells = cells;
        this.operationList = codebook.operations();
        this.stateList = codebook.states();
        this.indicators = ranks(codebook.indicators(), Comparator.comparingInt(Indicator::sort).thenComparing(Indicator::code));
        this.operations = ranks(operationList, Comparator.comparing(Operation::code));
        this.states = ranks(stateList, Comparator.comparing(State::code));
    }

    private static <T extends Coded> short[] ranks(Codelist<T> list, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(list.asList());
        sorted.sort(order);
        short[] ranks = new short[list.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[list.index(sorted.get(i))] = (short) i;
        }
        return ranks;
    }

    /** Bytes that do not depend on the case number: ranks of operation, period and counterpart. */
    private void putTail(CellKey key, ByteBuffer out) {
        Function<State, Integer> rank = s -> states[stateList.index(s)] + 1;
        out.put((byte) 0).putShort(operations[operationList.index(key.operation())]).put((byte) cells.rank(key.period()))
                .putShort((short) (int) key.counterpart().map(rank).orElse(0));
    }

    /** Writes a row at the buffer's position. */
    void write(Cell cell, String caseRef, Optional<Amount> amount, long line, long row, ByteBuffer out) {
        out.put((byte) caseRef.length()).putShort(indicators[cell.indicator()]);
        for (int i = 0; i < caseRef.length(); i++) {
            out.put((byte) caseRef.charAt(i));
        }
        putTail(cell.key(), out);
        out.putLong(line).putLong(row).putInt(cell.id());
        if (amount.isEmpty()) {
            out.put((byte) REFUSED);
        } else {
            Amount accepted = amount.get();
            out.put((byte) (accepted.value().isPresent() ? NUMBER : MISSING)).put((byte) STATUSES.indexOf(accepted.status()));
            accepted.value().ifPresent(value -> put(value, out));
        }
    }

    private static void put(BigDecimal value, ByteBuffer out) {
        byte[] unscaled = value.unscaledValue().toByteArray();
        out.put((byte) value.scale()).put((byte) unscaled.length).put(unscaled);
    }

    private static int keyEnd(byte[] bytes, int at) {
        return at + 1 + 2 + bytes[at] + TAIL;
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
        int kind = keyEnd(bytes, at) + LINE + 8 + 4;
        int end = switch (bytes[kind]) {
            case REFUSED -> kind + 1;
            case MISSING -> kind + 2;
            default -> kind + 4 + bytes[kind + 3];
        };
        return end - at;
    }

    static boolean isRefused(byte[] bytes, int at) {
        return bytes[keyEnd(bytes, at) + LINE + 8 + 4] == REFUSED;
    }

    static long line(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getLong(keyEnd(bytes, at));
    }

    /** The row. */
    CaseRow read(byte[] bytes, int at) {
        int place = keyEnd(bytes, at);
        ByteBuffer in = ByteBuffer.wrap(bytes).position(place);
        long line = in.getLong();
        long row = in.getLong();
        Cell cell = cells.byId(in.getInt());
        String caseRef = new String(bytes, at + 3, bytes[at], StandardCharsets.ISO_8859_1);
        return new CaseRow(cell, caseRef, amount(in), line, row);
    }

    private static Optional<Amount> amount(ByteBuffer in) {
        byte kind = in.get();
        if (kind == REFUSED) {
            return Optional.empty();
        }
        ObservationStatus status = STATUSES.get(in.get());
        if (kind == MISSING) {
            return Optional.of(new Amount(Optional.empty(), status));
        }
        int scale = in.get();
        int length = in.get();
        if (length > Long.BYTES) {
            byte[] unscaled = new byte[length];
            in.get(unscaled);
            return Optional.of(new Amount(Optional.of(new BigDecimal(new BigInteger(unscaled), scale)), status));
        }
        long unscaled = in.get();
        for (int i = 1; i < length; i++) {
            unscaled = unscaled << 8 | (in.get() & 0xFF);
        }
        return Optional.of(new Amount(Optional.of(BigDecimal.valueOf(unscaled, scale)), status));
    }
}
