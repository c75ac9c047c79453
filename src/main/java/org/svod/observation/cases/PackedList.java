package org.svod.observation.cases;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;

/**
 * A list that keeps its elements as bytes and makes a new object each time one is read: a year may have hundreds of
 * thousands of joint cases or of deliveries, and they are read one after the other. Elements can only be appended; an
 * element can be read once the list was called complete after it.
 */
public final class PackedList<E> extends AbstractList<E> implements RandomAccess {

    private static final int PAGE = 1 << 16;

    private final Codec<E> codec;
    private final List<byte[]> pages = new ArrayList<>();
    private PackedOutput open = new PackedOutput();
    private long[] places = new long[16];
    private int size;

    /** An empty list whose elements this codec writes and reads. */
    public PackedList(Codec<E> codec) {
        this.codec = codec;
    }

    /** How an element is written and read. */
    public interface Codec<E> {

        void write(E element, PackedOutput out);

        E read(PackedInput in);
    }

    @Override
    public boolean add(E element) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1) + 1);
        }
        places[size++] = (long) pages.size() << Integer.SIZE | open.size();
        codec.write(element, open);
        if (open.size() >= PAGE) {
            pages.add(open.take());
        }
        return true;
    }

    /** A complete list of these elements. */
    public static <E> PackedList<E> of(Stream<? extends E> elements, Codec<E> codec) {
        PackedList<E> list = new PackedList<>(codec);
        elements.forEach(list::add);
        return list.complete();
    }

    /** Says that nothing will be added for a time, and gives back what memory this needed. */
    public PackedList<E> complete() {
        if (open.size() > 0) {
            pages.add(open.take());
        }
        open = new PackedOutput();
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
