package org.svod.reconciliation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Several lists as one, one after the other. The lists must not change after that. */
final class Concatenated<E> extends AbstractList<E> implements RandomAccess {

    private final List<List<E>> parts;
    private final int[] begins;

    Concatenated(List<List<E>> parts) {
        this.parts = parts.stream().filter(part -> !part.isEmpty()).toList();
        this.begins = new int[this.parts.size() + 1];
        for (int i = 0; i < this.parts.size(); i++) {
            begins[i + 1] = begins[i] + this.parts.get(i).size();
        }
    }

    @Override
    public E get(int index) {
        int found = Arrays.binarySearch(begins, index);
        int part = found >= 0 ? found : -found - 2;
        if (index < 0 || part >= parts.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return parts.get(part).get(index - begins[part]);
    }

    @Override
    public int size() {
        return begins[begins.length - 1];
    }
}
