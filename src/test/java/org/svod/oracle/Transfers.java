package org.svod.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.svod.oracle.Line.RowKey;

/** Compares what a State says it sent with what the other says it received, after joint cases are settled. */
final class Transfers {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Union union;
    private final Rules rules;
    private final Intray intray;
    private final List<Fact> facts;
    private final Settlement settlement;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Verdicts> verdicts = new ArrayList<>();

    Transfers(Union union, Rules rules, Intray intray, List<Fact> facts, Settlement settlement) {
        this.union = union;
        this.rules = rules;
        this.intray = intray;
        this.facts = facts;
        this.settlement = settlement;
        union.gauges().stream().filter(g -> !g.published()).forEach(this::compare);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Verdicts> verdicts() {
        return verdicts;
    }

    private void compare(Union.Gauge mirror) {
        TreeSet<String> pairs = new TreeSet<>();
        for (Fact fact : facts) {
            if (fact.key().indicator().equals(mirror.mirrorOf())) {
                pairs.add(fact.state() + ">" + fact.key().counterpart());
            } else if (fact.key().indicator().equals(mirror.code())) {
                pairs.add(fact.key().counterpart() + ">" + fact.state());
            }
        }
        for (String pair : pairs) {
            String[] ends = pair.split(">", -1);
            compare(union.gauge(mirror.mirrorOf()), mirror.code(), ends[0], ends[1]);
        }
    }

    /** The total of a State with a counterpart, if it has said anything. */
    private Optional<BigDecimal> total(String indicator, String state, String counterpart) {
        Optional<BigDecimal> said = facts.stream()
                .filter(f -> f.state().equals(state) && about(f.key(), indicator, counterpart))
                .map(Fact::value)
                .reduce(BigDecimal::add);
        BigDecimal adjusted = settlement.entries().stream()
                .filter(e -> e.state().equals(state) && about(e.key(), indicator, counterpart))
                .map(Entry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return said.map(s -> s.add(adjusted));
    }

    private static boolean about(RowKey key, String indicator, String counterpart) {
        return key.indicator().equals(indicator) && key.counterpart().equals(counterpart);
    }

    private void compare(Union.Gauge sent, String taken, String from, String to) {
        Optional<BigDecimal> x = total(sent.code(), from, to);
        Optional<BigDecimal> y = total(taken, to, from);
        String verdict;
        Optional<BigDecimal> settled = x;
        if (x.isPresent() && y.isPresent()) {
            boolean agreed = agree(x.get(), y.get());
            verdict = agreed ? "AGREED" : "DISCREPANCY";
            settled = agreed ? x : Optional.of(policy(x.get(), y.get(), sent.decimals()));
        } else if (x.isPresent()) {
            verdict = intray.heardOf(to, rules.year()) ? "ONLY_SENDER" : "NOT_COMPARABLE";
        } else {
            verdict = intray.heardOf(from, rules.year()) ? "ONLY_RECEIVER" : "NOT_COMPARABLE";
            settled = rules.policies().fill() ? y : Optional.empty();
        }
        String reference = from + ">" + to;
        BigDecimal said = x.orElse(BigDecimal.ZERO);
        BigDecimal before = settled.orElse(BigDecimal.ZERO);
        RowKey key = new RowKey(new Span(rules.year(), 1, 12), sent.code(), "NATIONAL", to, "");
        entries.add(new Entry("mirror", from, key, before.subtract(said)));
        Optional<BigDecimal> decided = settlement.decided("mirror", sent.code(), reference);
        if (decided.isPresent()) {
            entries.add(new Entry("decision", from, key, decided.get().subtract(before)));
            settled = decided;
            verdict = "DECIDED";
        }
        verdicts.add(new Verdicts(
                "mirror",
                reference,
                sent.code(),
                "",
                List.of(from, to),
                List.of(x, y),
                verdict,
                settled,
                settled.orElse(said).subtract(said)));
    }

    private boolean agree(BigDecimal x, BigDecimal y) {
        BigDecimal tolerance =
                rules.policies().absolute().max(rules.policies().relative().multiply(x.max(y)));
        return x.subtract(y).abs().compareTo(tolerance) <= 0;
    }

    private BigDecimal policy(BigDecimal x, BigDecimal y, int decimals) {
        return switch (rules.policies().mirror()) {
            case "receiver" -> y;
            case "higher" -> x.max(y);
            case "lower" -> x.min(y);
            case "mean" -> x.add(y).divide(TWO).setScale(decimals, RoundingMode.HALF_EVEN);
            default -> x;
        };
    }
}
