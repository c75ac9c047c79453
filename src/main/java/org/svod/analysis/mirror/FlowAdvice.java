package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.Decimals;
import org.svod.reconciliation.MirrorPair;

/**
 * What can be said about a flow before a person is asked. It is advice: the verdict and the value that counts stay.
 *
 * @param pair the flow
 * @param transit what became of what was sent, as the receiver should report it; empty if a side says nothing, or not
 *     by month
 * @param asymmetry how far its sides are apart
 * @param senderReliability how reliable the sender's side of all its flows is
 * @param receiverReliability the same for the receiver
 */
public record FlowAdvice(
        MirrorPair pair,
        Optional<Transit> transit,
        Asymmetry asymmetry,
        Optional<BigDecimal> senderReliability,
        Optional<BigDecimal> receiverReliability) {

    /**
     * One for each flow, in their order.
     *
     * @param said which months the States have reported, and what they say of the years beside
     */
    public static List<FlowAdvice> of(List<MirrorPair> pairs, int year, FlowMonths said) {
        Map<Reporter, Optional<BigDecimal>> reliability = reliability(pairs);
        return pairs.stream()
                .map(pair -> new FlowAdvice(
                        pair,
                        transit(pair, year, said),
                        Asymmetry.of(List.of(pair)),
                        reliability.getOrDefault(new Reporter(pair.indicator(), pair.origin()), Optional.empty()),
                        reliability.getOrDefault(new Reporter(pair.indicator(), pair.destination()), Optional.empty())))
                .toList();
    }

    /** A State as sender and as receiver of the flows of an indicator. */
    private record Reporter(Indicator indicator, State state) {}

    /** How reliable the reports of each State about flows of an indicator are: those that it sent and received. */
    private static Map<Reporter, Optional<BigDecimal>> reliability(List<MirrorPair> pairs) {
        Map<Reporter, List<MirrorPair>> own = new HashMap<>();
        for (MirrorPair pair : pairs) {
            for (State state : Set.copyOf(List.of(pair.origin(), pair.destination()))) {
                own.computeIfAbsent(new Reporter(pair.indicator(), state), r -> new ArrayList<>())
                        .add(pair);
            }
        }
        Map<Reporter, Optional<BigDecimal>> reliability = new HashMap<>();
        own.forEach((reporter, flows) ->
                reliability.put(reporter, Asymmetry.of(flows).reliability()));
        return reliability;
    }

    private static Optional<Transit> transit(MirrorPair pair, int year, FlowMonths said) {
        if (pair.sent().isEmpty()
                || pair.received().isEmpty()
                || pair.months().stream().anyMatch(m -> !m.period().isMonth())) {
            return Optional.empty();
        }
        return Optional.of(
                Transit.of(said.before(pair, year), said.ofYear(pair, year), said.after(pair, year), Transit.LONGEST));
    }

    /**
     * Both sides together as what was sent, each with the weight of its State's reliability; empty if a side says
     * nothing. With one decimal more than the indicator has.
     */
    public Optional<BigDecimal> balanced() {
        if (pair.sent().isEmpty() || pair.received().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal a = senderReliability.orElse(BigDecimal.ZERO);
        BigDecimal b = receiverReliability.orElse(BigDecimal.ZERO);
        if (a.add(b).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal together = a.multiply(pair.indicator().asReceived(pair.sent().get()))
                .add(b.multiply(pair.received().get()));
        return Optional.of(Decimals.plain(together.divide(
                pair.indicator().asReceived(a.add(b)), pair.indicator().decimals() + 1, RoundingMode.HALF_EVEN)));
    }
}
