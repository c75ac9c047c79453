package org.svod.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Divides deliveries among a few lanes of about equal weight. All files of one state go into one lane, in order. */
public final class Lanes {

    private Lanes() {}

    /**
     * The lane, from 1, of each state. The blank state means files whose names do not say a state.
     *
     * @param lanes how many there are
     * @param state gives the code of the state of a delivery
     */
    public static Map<String, Integer> of(
            Collection<JournalEntry.Delivered> deliveries, int lanes, Function<JournalEntry.Delivered, String> state) {
        Map<String, Long> weights = new TreeMap<>();
        for (JournalEntry.Delivered delivery : deliveries) {
            weights.merge(state.apply(delivery), delivery.bytes() + 10_000, Long::sum);
        }
        long[] load = new long[lanes];
        Map<String, Integer> laneOf = new HashMap<>();
        List<Map.Entry<String, Long>> heaviestFirst = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, Long> weight : heaviestFirst) {
            int lightest = IntStream.range(0, lanes)
                    .boxed()
                    .min(Comparator.comparingLong(i -> load[i]))
                    .orElse(0);
            load[lightest] += weight.getValue();
            laneOf.put(weight.getKey(), lightest + 1);
        }
        return laneOf;
    }
}
