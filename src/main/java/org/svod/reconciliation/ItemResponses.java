package org.svod.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.reconciliation.ItemResponse.Answer;
import org.svod.round.Decision;

/**
 * What the returns of a round say about each indicator: one response for every expected return that was accepted.
 *
 * @param counts how many returns gave which answer, by indicator
 * @param open the responses that keep a figure from being final: values that are missing, and that no decision accepts,
 *     in the order of states and periods
 * @param accepted missing values that a decision accepts
 */
public record ItemResponses(
        Map<Indicator, Map<Answer, Long>> counts, List<ItemResponse> open, List<ItemResponse> accepted) {

    /** No returns. */
    public static final ItemResponses NONE = new ItemResponses(Map.of(), List.of(), List.of());

    /** How many returns gave this answer about an indicator. */
    public long count(Indicator indicator, Answer answer) {
        return counts.getOrDefault(indicator, Map.of()).getOrDefault(answer, 0L);
    }

    /** The missing values of an indicator that no decision accepts. */
    public List<ItemResponse> openOf(Indicator indicator) {
        return open.stream().filter(r -> r.indicator().equals(indicator)).toList();
    }

    /** Which returns have a value that is missing, accepted or not. */
    public Predicate<Return> lackingValues() {
        record Of(State state, Period period) {}

        Set<Of> lacking = Stream.concat(open.stream(), accepted.stream())
                .filter(r -> r.answer() == Answer.MISSING)
                .map(r -> new Of(r.state(), r.period()))
                .collect(Collectors.toSet());
        return expected -> lacking.contains(new Of(expected.state(), expected.period()));
    }

    /** The decisions of a round that accept a value which is not missing, and so have no effect. */
    public List<Decision> unmatched(List<Decision> decisions) {
        return decisions.stream()
                .filter(d -> d.kind() == Decision.Kind.ACCEPT)
                .filter(d -> accepted.stream()
                        .noneMatch(r -> r.indicator().equals(d.indicator())
                                && r.reference().equals(d.reference())))
                .toList();
    }

    /** Counts answers while they are found. */
    static final class Counter {
        private final Map<Indicator, Map<Answer, Long>> counts = new HashMap<>();

        void add(ItemResponse response) {
            counts.computeIfAbsent(response.indicator(), i -> new HashMap<>()).merge(response.answer(), 1L, Long::sum);
        }

        Map<Indicator, Map<Answer, Long>> counts() {
            return counts;
        }
    }
}
