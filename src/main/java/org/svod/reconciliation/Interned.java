package org.svod.reconciliation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives small numbers to the few things that many packed elements mention. */
final class Interned<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    void write(T thing, DataOutputStream out) throws IOException {
        Integer number = numbers.get(thing);
        if (number == null) {
            number = things.size();
            things.add(thing);
            numbers.put(thing, number);
        }
        Varint.write(number, out);
    }

    T read(DataInputStream in) throws IOException {
        return things.get((int) Varint.read(in));
    }
}
