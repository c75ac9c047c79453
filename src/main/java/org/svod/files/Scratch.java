package org.svod.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Room for what does not fit into memory while one file is read, and until its rows are stored. Written front to back,
 * then read anywhere. Where it lies is for the caller to say, and the caller gives it up.
 */
public interface Scratch {

    /**
     * Appends the first {@code length} of these bytes.
     *
     * @return where they begin
     */
    long append(byte[] bytes, int length) throws IOException;

    /** Reads so many bytes, which must have been written, into the array from {@code offset} on. */
    void read(long position, byte[] into, int offset, int length) throws IOException;

    /** Room in memory after all: for small files, and for tests. */
    static Scratch inMemory() {
        List<byte[]> parts = new ArrayList<>();
        return new Scratch() {
            @Override
            public long append(byte[] bytes, int length) {
                long position = parts.stream().mapToLong(p -> p.length).sum();
                parts.add(Arrays.copyOf(bytes, length));
                return position;
            }

            @Override
            public void read(long position, byte[] into, int offset, int length) {
                long start = 0;
                for (byte[] part : parts) {
                    long from = Math.max(position, start);
                    long to = Math.min(position + length, start + part.length);
                    if (from < to) {
                        System.arraycopy(
                                part, (int) (from - start), into, (int) (offset + from - position), (int) (to - from));
                    }
                    start += part.length;
                }
            }
        };
    }
}
