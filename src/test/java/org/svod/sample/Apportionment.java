package org.svod.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole number by weights so that the parts add up to it: largest remainders, the earlier part first among
 * equals.
 */
final class Apportionment {

    private Apportionment() {}

    static List<Long> of(long total, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        List<Long> parts = new ArrayList<>();
        for (long weight : weights) {
            parts.add(total * weight / sum);
        }
        long rest = total - parts.stream().mapToLong(Long::longValue).sum();
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -(total * weights.get(i) % sum))
                        .thenComparing(i -> i))
                .toList();
        for (int i = 0; i < rest; i++) {
            parts.set(order.get(i), parts.get(order.get(i)) + 1);
        }
        return List.copyOf(parts);
    }
}
