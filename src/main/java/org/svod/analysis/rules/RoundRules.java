package org.svod.analysis.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.figures.Ledger;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.ItemResponse;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.MirrorPair;
import org.svod.rule.Rule;
import org.svod.rule.RuleScope;
import org.svod.rule.applied.FlowCells;
import org.svod.rule.applied.RuleCase;
import org.svod.rule.applied.RuledCells;
import org.svod.rule.applied.RuledValue;

/** Applies the rules of a codebook to the values of a round: what was reported, before any adjustment. */
public final class RoundRules {

    private final Codebook codebook;
    private final Period year;

    /** The rules of a codebook in a year. */
    public RoundRules(Codebook codebook, Period year) {
        this.codebook = codebook;
        this.year = year;
    }

    /**
     * What became of every rule, in their order.
     *
     * @param ledger everything that counts
     * @param responses what the returns say, for values that are missing
     * @param pairs the flows
     */
    public List<RuleTally> apply(Ledger ledger, ItemResponses responses, List<MirrorPair> pairs) {
        if (codebook.rules().isEmpty()) {
            return List.of();
        }
        RuledCells values = new RuledCells(values(ledger, responses));
        return codebook.rules().stream()
                .map(rule ->
                        RuleTally.of(rule, rule.scope() == RuleScope.MIRROR ? flows(rule, pairs) : values.apply(rule)))
                .toList();
    }

    private List<RuledValue> values(Ledger ledger, ItemResponses responses) {
        List<RuledValue> values = new ArrayList<>();
        ledger.entries().stream()
                .filter(e -> e.component() == Component.REPORTED)
                .forEach(e -> values.add(new RuledValue(e.state(), e.cell(), Optional.of(e.amount()), 0)));
        Operation national = codebook.national();
        Stream.concat(responses.open().stream(), responses.accepted().stream())
                .filter(r -> r.answer() == ItemResponse.Answer.MISSING)
                .forEach(r -> values.add(new RuledValue(
                        r.state(),
                        new CellKey(r.period(), r.indicator(), national, Optional.empty()),
                        Optional.empty(),
                        0)));
        return values;
    }

    private List<RuleCase> flows(Rule rule, List<MirrorPair> pairs) {
        List<RuleCase> cases = new ArrayList<>();
        for (MirrorPair pair : pairs) {
            FlowCells flow = new FlowCells(pair.origin(), pair.destination(), year);
            Optional<String> mirror = codebook.mirrorOf(pair.indicator()).map(Indicator::code);
            flow.apply(rule, indicator -> said(pair, mirror, indicator)).ifPresent(cases::add);
        }
        return cases;
    }

    /** What the sender says under the indicator of the pair, the receiver under its mirror; nothing under others. */
    private static Optional<Optional<BigDecimal>> said(MirrorPair pair, Optional<String> mirror, String indicator) {
        if (pair.indicator().code().equals(indicator)) {
            return Optional.of(pair.sent());
        }
        return mirror.equals(Optional.of(indicator)) ? Optional.of(pair.received()) : Optional.empty();
    }
}
