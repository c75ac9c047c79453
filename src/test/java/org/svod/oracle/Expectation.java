package org.svod.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a round comes to on a day. */
final class Expectation {

    /** How many days after the end of its period a return is due. */
    static final int DUE_DAYS = 15;

    private final Rules rules;
    private final Intray intray;
    private final List<RuledLine> rulings;
    private final Map<String, ExpectedFigure> figures = new LinkedHashMap<>();
    private final List<Verdicts> verdicts = new ArrayList<>();
    private final Map<String, String> coverage = new TreeMap<>();

    Expectation(Union union, Rules rules, Intray intray, List<RuledLine> rulings, LocalDate day, Chronicle chronicle) {
        this.rules = rules;
        this.intray = intray;
        this.rulings = rulings;
        List<Fact> all =
                union.states().stream().flatMap(s -> intray.facts(s).stream()).toList();
        List<Fact> known = all.stream().filter(Fact::known).toList();
        Settlement settlement = new Settlement(union, rules, rulings);
        settlement.joint(known);
        Transfers flows = new Transfers(union, rules, intray, known, settlement);
        verdicts.addAll(settlement.verdicts());
        verdicts.addAll(flows.verdicts());
        List<Entry> entries = new ArrayList<>(settlement.entries());
        entries.addAll(flows.entries());
        known.forEach(f -> entries.add(new Entry("reported", f.state(), f.key(), f.value())));
        for (Union.Gauge gauge : union.gauges()) {
            if (gauge.published()) {
                List<Entry> own = entries.stream()
                        .filter(e -> e.key().indicator().equals(gauge.code()))
                        .toList();
                List<Fact> said = all.stream()
                        .filter(f -> f.key().indicator().equals(gauge.code()))
                        .toList();
                figures.put(gauge.code(), figure(gauge, own, said, day));
            }
        }
        rules.months()
                .forEach((state, months) -> Span.parts(rules.year(), months)
                        .forEach(p -> coverage.put(state + "," + p, coverage(state, p, all, day, chronicle))));
    }

    Map<String, ExpectedFigure> figures() {
        return figures;
    }

    List<Verdicts> verdicts() {
        return verdicts;
    }

    /** By State and period: {@code NOTHING}, or verdict, day of receipt and days of delay. */
    Map<String, String> coverage() {
        return coverage;
    }

    private String coverage(String state, Span period, List<Fact> all, LocalDate day, Chronicle chronicle) {
        if (!intray.covered(state, period)) {
            chronicle.notThere(state + period);
            return "NOTHING";
        }
        if (intray.takenBackTonight(state, period)) {
            chronicle.notThere(state + period);
        }
        LocalDate there = chronicle.firstThere(state + period, day);
        long late = Math.max(0, ChronoUnit.DAYS.between(period.end().plusDays(DUE_DAYS), there));
        boolean missing = all.stream()
                .anyMatch(f -> f.state().equals(state)
                        && !f.known()
                        && f.key().period().meets(period));
        return (missing ? "INCOMPLETE" : late > 0 ? "LATE" : "ON_TIME") + " " + there + " " + late;
    }

    private ExpectedFigure figure(Union.Gauge gauge, List<Entry> entries, List<Fact> facts, LocalDate day) {
        Map<String, BigDecimal> parts = ExpectedFigure.sums();
        Map<String, Map<String, BigDecimal>> byState = new TreeMap<>();
        Map<String, BigDecimal> byPeriod = ExpectedFigure.sums();
        Map<String, BigDecimal> byOperation = ExpectedFigure.sums();
        for (Entry entry : entries) {
            ExpectedFigure.add(parts, entry.kind(), entry.amount());
            ExpectedFigure.add(
                    byState.computeIfAbsent(entry.state(), s -> ExpectedFigure.sums()), entry.kind(), entry.amount());
            ExpectedFigure.add(byPeriod, entry.key().period().toString(), entry.amount());
            ExpectedFigure.add(byOperation, entry.key().operation(), entry.amount());
        }
        Set<String> reasons = new TreeSet<>();
        if (!day.isAfter(rules.closes())) {
            reasons.add("NOT_CLOSED");
        }
        if (intray.asked().contains(gauge.code())) {
            reasons.add("OPEN_QUESTION");
        }
        if (facts.stream().anyMatch(f -> open(gauge, f))) {
            reasons.add("MISSING_VALUE");
        }
        ExpectedFigure.Counts counts = counts(gauge, facts, reasons);
        boolean valued = facts.stream().anyMatch(Fact::known)
                || entries.stream().anyMatch(e -> e.amount().signum() != 0);
        return new ExpectedFigure(parts, byState, byPeriod, byOperation, counts, reasons, valued);
    }

    private ExpectedFigure.Counts counts(Union.Gauge gauge, List<Fact> facts, Set<String> reasons) {
        int expected = 0;
        int counted = 0;
        int said = 0;
        int missing = 0;
        for (Map.Entry<String, Integer> each : rules.months().entrySet()) {
            for (Span period : Span.parts(rules.year(), each.getValue())) {
                expected++;
                if (!intray.covered(each.getKey(), period)) {
                    reasons.add("MISSING_RETURN");
                    continue;
                }
                counted++;
                List<Fact> own = facts.stream()
                        .filter(f -> f.state().equals(each.getKey())
                                && f.key().period().meets(period))
                        .toList();
                if (own.stream().anyMatch(f -> !f.known())) {
                    missing++;
                } else if (!own.isEmpty()) {
                    said++;
                }
                boolean silent = own.isEmpty() && rules.silenceMissing().contains(gauge.code());
                if (silent && !accepted(gauge, each.getKey(), period)) {
                    reasons.add("MISSING_VALUE");
                }
            }
        }
        return new ExpectedFigure.Counts(expected, counted, said, missing, counted - said - missing);
    }

    /** Whether a value is missing in an expected return that is complete otherwise, and no decision accepts that. */
    private boolean open(Union.Gauge gauge, Fact fact) {
        int months = rules.months().getOrDefault(fact.state(), 0);
        return !fact.known()
                && months > 0
                && Span.parts(rules.year(), months).stream()
                        .filter(p -> fact.key().period().meets(p) && intray.covered(fact.state(), p))
                        .anyMatch(p -> !accepted(gauge, fact.state(), p));
    }

    private boolean accepted(Union.Gauge gauge, String state, Span period) {
        return rulings.stream().anyMatch(r -> r.about("accept", gauge.code(), state + " " + period));
    }
}
