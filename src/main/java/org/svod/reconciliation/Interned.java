package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedOutput;

/** Gives a small number to each of the few objects to which many packed elements refer. */
final class Interned<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    void write(T thing, PackedOutput out) {
        Integer number = numbers.get(thing);
        if (number == null) {
            number = things.size();
            things.add(thing);
            numbers.put(thing, number);
        }
        out.number(number);
    }

    T read(PackedInput in) {
        return things.get((int) in.number());
    }
}
