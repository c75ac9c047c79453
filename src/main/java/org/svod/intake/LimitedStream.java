package org.svod.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;

/** The bytes of a dropped file, up to a limit. A failure to read them is a failure of this file, not of the run. */
final class LimitedStream extends FilterInputStream {

    private final long largest;
    private long count;

    LimitedStream(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int read = in.read(into, offset, length);
            count += Math.max(read, 0);
            if (count > largest) {
                throw new NotTakenException(SkippedFile.Reason.TOO_LARGE, "more than " + largest + " bytes");
            }
            return read;
        } catch (ClosedByInterruptException | NotTakenException e) {
            throw e;
        } catch (IOException e) {
            throw new NotTakenException(SkippedFile.Reason.UNREADABLE, e);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        return in.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
