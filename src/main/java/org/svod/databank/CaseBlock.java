package org.svod.databank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.svod.codebook.ObservationStatus;
import org.svod.submission.CellKey;
import org.svod.submission.Observation;

/** Case rows packed into bytes: integer keys, the case number as text, the value as unscaled number and scale. Exact both ways. */
final class CaseBlock {

    private static final int NO_VALUE = -1;
    private static final int CELL_BYTES = 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final CodeIds ids;
    private final IdentityHashMap<CellKey, byte[]> cells = new IdentityHashMap<>();
    private int rows;

    CaseBlock(CodeIds ids) {
        this.ids = ids;
    }

    void add(Observation row) {
        try {
            out.write(cells.computeIfAbsent(row.cell(), this::packed));
            out.writeUTF(row.caseRef());
            out.writeChar(row.status().name().charAt(0));
            out.writeLong(row.line());
            if (row.value().isEmpty()) {
                out.writeByte(NO_VALUE);
            } else {
                byte[] unscaled = row.value().get().unscaledValue().toByteArray();
                out.writeByte(unscaled.length);
                out.write(unscaled);
                out.writeByte(row.value().get().scale());
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private byte[] packed(CellKey cell) {
        return ByteBuffer.allocate(CELL_BYTES).putInt(PeriodCode.of(cell.period())).putShort((short) ids.of(cell.indicator()))
                .putShort((short) ids.of(cell.operation())).putShort((short) ids.of(cell.counterpart())).array();
    }

    /** Begins the next block; cells that were met are remembered. */
    void clear() {
        bytes.reset();
        rows = 0;
    }

    int rows() {
        return rows;
    }

    int size() {
        return bytes.size();
    }

    byte[] packed() {
        return bytes.toByteArray();
    }

    /** The rows of a block, one after the other. */
    static Iterator<Observation> unpack(byte[] packed, int rows, CellColumns cells) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
        return new Iterator<>() {
            private int left = rows;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Observation next() {
                if (left-- <= 0) {
                    throw new NoSuchElementException();
                }
                try {
                    CellKey cell = cells.cell(in.readInt(), in.readShort(), in.readShort(), in.readShort());
                    String caseRef = in.readUTF();
                    ObservationStatus status = ObservationStatus.valueOf(String.valueOf(in.readChar()));
                    long line = in.readLong();
                    return new Observation(cell, caseRef, value(in), status, line);
                } catch (IOException e) {
                    throw new UncheckedIOException("a damaged block of case rows", e);
                }
            }
        };
    }

    private static Optional<BigDecimal> value(DataInputStream in) throws IOException {
        int length = in.readByte();
        if (length == NO_VALUE) {
            return Optional.empty();
        }
        BigInteger unscaled = new BigInteger(in.readNBytes(length));
        return Optional.of(new BigDecimal(unscaled, in.readByte()));
    }
}
