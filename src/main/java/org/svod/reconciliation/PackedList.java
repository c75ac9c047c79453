package org.svod.reconciliation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedOutput;

/**
 * A list that keeps its elements as bytes and makes a new object each time one is read: a year may have hundreds of
 * thousands of joint cases, and they are read one after the other. Elements can only be appended; the list can be read
 * when it is complete.
 */
final class PackedList<E> extends AbstractList<E> implements RandomAccess {

    private static final int PAGE = 1 << 16;

    private final Codec<E> codec;
    private final List<byte[]> pages = new ArrayList<>();
    private final PackedOutput open = new PackedOutput();
    private long[] places = new long[16];
    private int size;

    /** An empty list whose elements this codec writes and reads. */
    PackedList(Codec<E> codec) {
        this.codec = codec;
    }

    /** How an element is written and read. */
    interface Codec<E> {

        void write(E element, PackedOutput out);

        E read(PackedInput in);
    }

    @Override
    public boolean add(E element) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        places[size++] = (long) pages.size() << Integer.SIZE | open.size();
        codec.write(element, open);
        if (open.size() >= PAGE) {
            pages.add(open.take());
        }
        return true;
    }

    /** Says that nothing will be added. */
    PackedList<E> complete() {
        pages.add(open.take());
        places = Arrays.copyOf(places, size);
        return this;
    }

    @Override
    public E get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = (int) (places[index] >>> Integer.SIZE);
        if (page == pages.size()) {
            throw new IllegalStateException("not complete");
        }
        return codec.read(new PackedInput(pages.get(page), (int) places[index]));
    }

    @Override
    public int size() {
        return size;
    }
}
