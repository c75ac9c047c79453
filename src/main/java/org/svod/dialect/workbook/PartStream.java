package org.svod.dialect.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.svod.finding.FindingCode;

/**
 * One part of a workbook while it is unpacked. Ends the reading where it grows beyond its limit, is packed more tightly
 * than any real workbook, differs from its checksum, or holds a tag that would fill the memory.
 */
final class PartStream extends FilterInputStream {

    private final long limit;
    private final LongSupplier packed;
    private final long expected;
    private final CRC32 checksum = new CRC32();
    private long unpacked;
    private int tag = -1;

    /**
     * Guards a stream.
     *
     * @param in the unpacked bytes
     * @param limit most unpacked bytes
     * @param packed how many packed bytes were read so far
     * @param expected the checksum of the unpacked bytes
     */
    PartStream(InputStream in, long limit, LongSupplier packed, long expected) {
        super(in);
        this.expected = expected;
        this.limit = limit;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = unpack(buffer, offset, length);
        for (int i = offset; i < offset + n; i++) {
            if (buffer[i] == '<') {
                tag = 0;
            } else if (buffer[i] == '>') {
                tag = -1;
            } else if (tag >= 0 && ++tag > Limits.TAG) {
                throw tooLarge();
            }
        }
        unpacked += Math.max(0, n);
        boolean tight =
                unpacked > Limits.RATIO_COUNTS_FROM && unpacked / Limits.RATIO > Math.max(1, packed.getAsLong());
        if (unpacked > limit || tight) {
            throw tooLarge();
        }
        return n;
    }

    /** Unpacks on, and at the end compares the bytes with their checksum. */
    private int unpack(byte[] buffer, int offset, int length) throws IOException {
        try {
            int n = in.read(buffer, offset, length);
            if (n < 0 && checksum.getValue() != expected) {
                throw WorkbookPackage.damaged();
            }
            checksum.update(buffer, offset, Math.max(0, n));
            return n;
        } catch (ZipException | EOFException e) {
            throw WorkbookPackage.damaged();
        }
    }

    @Override
    public long skip(long n) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static RefusedWorkbookException tooLarge() {
        return new RefusedWorkbookException(FindingCode.WORKBOOK_TOO_LARGE);
    }
}
