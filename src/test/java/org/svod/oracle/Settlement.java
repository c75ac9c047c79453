package org.svod.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.oracle.Line.RowKey;

/** Settles the cases that several States report. */
final class Settlement {

    private record Case(String indicator, String operation, String number) {}

    private final Union union;
    private final Rules rules;
    private final List<RuledLine> rulings;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Verdicts> verdicts = new ArrayList<>();

    Settlement(Union union, Rules rules, List<RuledLine> rulings) {
        this.union = union;
        this.rules = rules;
        this.rulings = rulings;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Verdicts> verdicts() {
        return verdicts;
    }

    /** Settles all joint cases among these facts with a value. */
    void joint(List<Fact> facts) {
        Map<Case, Map<String, List<Fact>>> cases = new TreeMap<>(Comparator.comparing(Case::indicator)
                .thenComparing(Case::operation)
                .thenComparing(Case::number));
        for (Fact fact : facts) {
            RowKey key = fact.key();
            if (!key.caseNumber().isEmpty() && union.drill(key.operation()).whole()) {
                cases.computeIfAbsent(
                                new Case(key.indicator(), key.operation(), key.caseNumber()), c -> new TreeMap<>())
                        .computeIfAbsent(fact.state(), s -> new ArrayList<>())
                        .add(fact);
            }
        }
        cases.values().removeIf(byState -> byState.size() < 2);
        cases.forEach((c, byState) -> {
            boolean severalOperations = cases.keySet().stream()
                    .anyMatch(o -> o.indicator().equals(c.indicator())
                            && o.number().equals(c.number())
                            && !o.operation().equals(c.operation()));
            Optional<BigDecimal> decided =
                    severalOperations ? Optional.empty() : decided("joint", c.indicator(), c.number());
            settle(c, byState, decided);
        });
    }

    Optional<BigDecimal> decided(String kind, String indicator, String reference) {
        return rulings.stream()
                .filter(r -> r.about(kind, indicator, reference))
                .map(r -> new BigDecimal(r.value()))
                .findFirst();
    }

    private void settle(Case c, Map<String, List<Fact>> byState, Optional<BigDecimal> decided) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        byState.forEach((state, facts) ->
                values.put(state, facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
        BigDecimal highest =
                values.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal lowest =
                values.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        String lead = union.drill(c.operation()).lead();
        BigDecimal settled = switch (rules.policies().joint()) {
            case "highest" -> highest;
            case "lowest" -> lowest;
            default -> values.getOrDefault(lead, highest);
        };
        String keeper = values.containsKey(lead)
                ? lead
                : values.entrySet().stream()
                        .filter(v -> v.getValue().compareTo(settled) == 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        byState.forEach((state, facts) -> {
            if (!state.equals(keeper)) {
                facts.forEach(f ->
                        entries.add(new Entry("joint", state, f.key(), f.value().negate())));
            }
        });
        RowKey last = byState.getOrDefault(keeper, List.of()).stream()
                .map(Fact::key)
                .max(Comparator.comparingInt((RowKey k) -> k.period().last())
                        .thenComparing(k -> k.period().first()))
                .orElseThrow();
        entries.add(new Entry("joint", keeper, last, settled.subtract(values.getOrDefault(keeper, BigDecimal.ZERO))));
        decided.ifPresent(d -> entries.add(new Entry("decision", keeper, last, d.subtract(settled))));
        BigDecimal counts = decided.orElse(settled);
        BigDecimal sum = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String verdict = decided.isPresent() ? "DECIDED" : highest.compareTo(lowest) == 0 ? "AGREED" : "DISCREPANCY";
        verdicts.add(new Verdicts(
                "joint",
                c.number(),
                c.indicator(),
                c.operation(),
                List.copyOf(values.keySet()),
                values.values().stream().map(Optional::of).toList(),
                verdict,
                Optional.of(counts),
                counts.subtract(sum)));
    }
}
