package org.svod.observation.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a small number to each of the few objects to which many packed elements refer. */
public final class Interned<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    /** Writes its number. */
    public void write(T thing, PackedOutput out) {
        Integer number = numbers.get(thing);
        if (number == null) {
            number = things.size();
            things.add(thing);
            numbers.put(thing, number);
        }
        out.number(number);
    }

    /** Reads the number of one, and gives it. */
    public T read(PackedInput in) {
        return things.get((int) in.number());
    }
}
