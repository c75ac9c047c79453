package org.svod.codebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.rule.Rule;
import org.svod.rule.RuleTolerance;
import org.svod.settings.SettingsRow;

/** The columns of {@code indicators.csv} that say what the values of an indicator are held against. */
final class IndicatorBounds {

    private IndicatorBounds() {}

    /** Those of a line. */
    static Indicator.Bounds of(SettingsRow row) {
        Optional<BigDecimal> share = tolerance(row, "relative_tolerance");
        if (share.filter(s -> s.compareTo(BigDecimal.ONE) > 0).isPresent()) {
            row.problem(
                    "relative_tolerance " + row.text("relative_tolerance") + " is more than 1",
                    "a share like 0.05, which is 5 percent");
        }
        return new Indicator.Bounds(row.optional("part_of"), tolerance(row, "absolute_tolerance"), share, factor(row));
    }

    private static Optional<BigDecimal> tolerance(SettingsRow row, String column) {
        Optional<BigDecimal> tolerance = row.decimal(column);
        if (tolerance.filter(t -> t.signum() < 0).isPresent()) {
            row.problem(column + " " + row.text(column) + " is negative", "zero or more");
        }
        return tolerance;
    }

    private static Optional<BigDecimal> factor(SettingsRow row) {
        Optional<BigDecimal> factor = row.decimal("mirror_factor");
        if (factor.filter(f -> f.signum() <= 0).isPresent()) {
            row.problem("mirror_factor " + row.text("mirror_factor") + " is not above zero", "a factor like 1.05");
            return Optional.empty();
        }
        return factor;
    }

    /**
     * Reports an indicator that is part of one that cannot be its whole, or that has a factor and no mirror.
     *
     * @param mirrored codes of the indicators that have a mirror
     */
    static void check(SettingsRow row, Map<String, Indicator> indicators, Set<String> mirrored) {
        if (row.optional("mirror_factor").isPresent() && !mirrored.contains(row.text("code"))) {
            row.problem(
                    "mirror_factor: no indicator has " + row.text("code") + " under mirror_of",
                    "a factor on the line of what is sent, or a blank");
        }
        Indicator part = indicators.get(row.text("code"));
        if (part == null || part.bounds().partOf().isEmpty()) {
            return;
        }
        String code = part.bounds().partOf().get();
        Indicator whole = indicators.get(code);
        if (whole == null) {
            row.problem(
                    "part_of: " + code + " is not in indicators.csv",
                    "one of " + String.join(", ", indicators.keySet()));
            return;
        }
        if (!whole.unit().equals(part.unit())) {
            row.problem("unit " + part.unit() + " differs from that of " + code, "the unit " + whole.unit());
        }
        Set<String> above = new HashSet<>(Set.of(part.code()));
        Optional<String> next = Optional.of(code);
        while (next.isPresent() && above.add(next.get())) {
            next = Optional.ofNullable(indicators.get(next.get()))
                    .flatMap(i -> i.bounds().partOf());
        }
        if (next.isPresent()) {
            row.problem("part_of " + code + " leads back to " + next.get(), "a whole that is no part of its own parts");
        }
    }

    /** One rule for each indicator that has parts, in the order of the indicators. */
    static List<Rule> rules(Collection<Indicator> indicators) {
        Map<String, List<String>> parts = new TreeMap<>(indicators.stream()
                .filter(i -> i.bounds().partOf().isPresent())
                .collect(Collectors.groupingBy(
                        i -> i.bounds().partOf().get(), Collectors.mapping(Indicator::code, Collectors.toList()))));
        return indicators.stream()
                .filter(i -> parts.containsKey(i.code()))
                .map(i -> Rule.ofParts(
                        i.code(),
                        parts.getOrDefault(i.code(), List.of()),
                        new RuleTolerance(
                                i.bounds().absoluteTolerance().orElse(BigDecimal.ZERO),
                                i.bounds().relativeTolerance().orElse(BigDecimal.ZERO))))
                .toList();
    }
}
