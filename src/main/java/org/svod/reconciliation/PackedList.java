package org.svod.reconciliation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that keeps its elements as bytes and makes them anew whenever one is asked for: a year may have hundreds of thousands of joint cases, of which
 * everybody looks at one after the other. Append only.
 */
final class PackedList<E> extends AbstractList<E> implements RandomAccess {

    private static final int PAGE = 1 << 16;

    private final Codec<E> codec;
    private final List<byte[]> pages = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(open);
    private long[] places = new long[16];
    private int size;

    /** With elements that are written and read like this. */
    PackedList(Codec<E> codec) {
        this.codec = codec;
    }

    /** How an element is written and read. */
    interface Codec<E> {

        void write(E element, DataOutputStream out) throws IOException;

        E read(DataInputStream in) throws IOException;
    }

    @Override
    public boolean add(E element) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        places[size++] = (long) pages.size() << Integer.SIZE | open.size();
        try {
            codec.write(element, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        if (open.size() >= PAGE) {
            pages.add(open.toByteArray());
            open.reset();
        }
        return true;
    }

    /** Says that nothing will be added. */
    PackedList<E> complete() {
        pages.add(open.toByteArray());
        open.reset();
        places = Arrays.copyOf(places, size);
        return this;
    }

    @Override
    public E get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = (int) (places[index] >>> Integer.SIZE);
        int start = (int) places[index];
        byte[] bytes = page < pages.size() ? pages.get(page) : open.toByteArray();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            return codec.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    @Override
    public int size() {
        return size;
    }
}
