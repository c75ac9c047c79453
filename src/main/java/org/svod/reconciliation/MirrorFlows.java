package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.round.Decision;
import org.svod.round.MirrorSettings;
import org.svod.round.Round;

/**
 * Compares what states say they sent with what their partners say they received, for every indicator that has a mirror,
 * after joint cases (decided ones included) have been counted once. A state has reported in the year if at least one of
 * its submissions counts.
 */
final class MirrorFlows {

    private final Codebook codebook;
    private final Round round;
    private final Set<String> reporters;
    private final List<MirrorPair> pairs = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    private MirrorFlows(Codebook codebook, Round round, Collection<Contribution> contributions) {
        this.codebook = codebook;
        this.round = round;
        this.reporters = contributions.stream()
                .filter(Contribution::hasRows)
                .map(c -> c.state().code())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The flows in these contributions, given the adjustments of joint cases about an indicator. */
    static MirrorFlows of(
            Codebook codebook,
            Round round,
            Collection<Contribution> contributions,
            Function<Indicator, Stream<Adjustment>> jointAdjustments) {
        MirrorFlows flows = new MirrorFlows(codebook, round, contributions);
        for (Indicator indicator : codebook.indicators()) {
            codebook.mirrorOf(indicator)
                    .ifPresent(mirror -> flows.compare(
                            indicator,
                            Flows.sent(indicator, contributions, jointAdjustments.apply(indicator)),
                            Flows.received(mirror, contributions, jointAdjustments.apply(mirror))));
        }
        return flows;
    }

    /** By indicator, origin and destination. */
    List<MirrorPair> pairs() {
        return List.copyOf(pairs);
    }

    List<Adjustment> adjustments() {
        return List.copyOf(adjustments);
    }

    private void compare(Indicator indicator, Flows sent, Flows received) {
        MirrorSettings settings = round.mirror().of(indicator);
        for (Flow flow : sent.with(received)) {
            settle(indicator, flow, new MirrorComparison(indicator, sent.side(flow), received.side(flow), settings));
        }
    }

    private void settle(Indicator indicator, Flow flow, MirrorComparison sides) {
        Optional<BigDecimal> sent = sides.sent().total();
        Optional<BigDecimal> received = sides.received().total();
        Agreement verdict = sides.agreement(reports(flow.origin()), reports(flow.destination()));
        MirrorSettlement byPolicy = MirrorSettlement.of(round.mirror(), indicator, verdict, sent, received);
        Optional<Decision> decision = round.decision(
                Decision.Kind.MIRROR,
                indicator,
                flow.origin().code() + ">" + flow.destination().code());
        Optional<BigDecimal> settled = decision.flatMap(Decision::value).or(byPolicy::value);
        MirrorPair pair = new MirrorPair(
                indicator,
                flow.origin(),
                flow.destination(),
                sent,
                received,
                decision.isPresent() ? Agreement.DECIDED : verdict,
                byPolicy.value(),
                settled,
                decision,
                sides.months(),
                sides.timing(),
                sides.evidence());
        pairs.add(pair);
        BigDecimal own = sent.orElse(BigDecimal.ZERO);
        BigDecimal policy = byPolicy.value().orElse(own);
        adjust(pair, Component.MIRROR, policy.subtract(own), byPolicy.reason());
        adjust(pair, Component.DECISION, settled.orElse(policy).subtract(policy), Adjustment.Reason.DECIDED);
    }

    private boolean reports(State state) {
        return reporters.contains(state.code());
    }

    private void adjust(MirrorPair pair, Component component, BigDecimal amount, Adjustment.Reason reason) {
        if (amount.signum() != 0) {
            CellKey cell =
                    new CellKey(round.period(), pair.indicator(), codebook.national(), Optional.of(pair.destination()));
            adjustments.add(
                    new Adjustment(component, pair.origin(), cell, amount, pair.reference(), reason, pair.evidence()));
        }
    }
}
