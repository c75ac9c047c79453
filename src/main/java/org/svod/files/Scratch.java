package org.svod.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Temporary space for data that does not fit into memory, used while a file is read and until its rows are stored. Data
 * is appended, and can then be read at any position. The caller decides where the space is, and releases it.
 */
public interface Scratch extends Closeable {

    /**
     * Appends the first {@code length} of these bytes.
     *
     * @return the position of the first of them, in bytes from 0
     */
    long append(byte[] bytes, int length) throws IOException;

    /** Reads {@code length} bytes, which must have been written, into the array, beginning at {@code offset}. */
    void read(long position, byte[] into, int offset, int length) throws IOException;

    /** Releases the space; nothing is to be done where it is in memory. */
    @Override
    default void close() throws IOException {}

    /** Space in memory, for small files and for tests. */
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
