package org.svod.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the published tables of a round against what is expected, and collects all differences in words. */
final class Comparison {

    private static final List<String> PARTS = List.of("reported", "joint", "mirror", "decision");

    private final NightTables published;
    private final int year;
    private final Expectation expected;
    private final Chronicle chronicle;
    private final List<String> differences = new ArrayList<>();

    Comparison(NightTables published, int year, Expectation expected, Chronicle chronicle) {
        this.published = published;
        this.year = year;
        this.expected = expected;
        this.chronicle = chronicle;
    }

    List<String> differences() throws IOException {
        annual();
        byState();
        sums("figures-by-month", "period", f -> f.byPeriod());
        sums("figures-by-operation", "operation", f -> f.byOperation());
        reconciliation();
        coverage();
        return differences;
    }

    private void annual() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : published.table("annual-figures", year)) {
            String indicator = row.getOrDefault("indicator", "");
            seen.add(indicator);
            ExpectedFigure figure = expected.figures().get(indicator);
            if (figure == null) {
                differences.add("a figure of " + indicator + " that nobody expects");
                continue;
            }
            for (String part : PARTS) {
                same(
                        "annual " + indicator + " " + part,
                        figure.parts().getOrDefault(part, BigDecimal.ZERO),
                        row.get(part));
            }
            same("annual " + indicator + " value", figure.value(), row.get("value"));
            ExpectedFigure.Counts c = figure.counts();
            equal(
                    "annual " + indicator + " value is there",
                    figure.valued(),
                    !text(row, "value").isEmpty());
            equal(
                    "annual " + indicator + " status",
                    chronicle.status(indicator, figure)
                            + (figure.valued() ? " " + String.join(" ", figure.reasons()) : ""),
                    text(row, "status") + " "
                            + String.join(
                                    " ",
                                    new TreeSet<>(List.of(text(row, "reasons").split("[|; ]+")))));
            equal(
                    "annual " + indicator + " counts",
                    "" + c,
                    "Counts[expected=" + row.get("returns_expected") + ", counted=" + row.get("returns_counted")
                            + ", said=" + row.get("said") + ", missing=" + row.get("missing") + ", silent="
                            + row.get("silent") + "]");
        }
        expected.figures().keySet().stream()
                .filter(i -> !seen.contains(i))
                .forEach(i -> differences.add("no figure of " + i));
    }

    private void byState() throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Map<String, String> row : published.table("figures-by-state", year)) {
            rows.put(row.get("indicator") + " " + row.get("state"), row);
        }
        Map<String, Map<String, BigDecimal>> own = new TreeMap<>();
        expected.figures()
                .forEach((indicator, figure) ->
                        figure.byState().forEach((state, parts) -> own.put(indicator + " " + state, parts)));
        for (String key : union(rows.keySet(), own.keySet())) {
            Map<String, BigDecimal> parts = own.getOrDefault(key, Map.of());
            Map<String, String> row = rows.getOrDefault(key, Map.of());
            for (String part : PARTS) {
                same("by State " + key + " " + part, parts.getOrDefault(part, BigDecimal.ZERO), text(row, part));
            }
            same("by State " + key + " value", ExpectedFigure.sum(parts), text(row, "value"));
        }
    }

    private void sums(
            String table, String column, java.util.function.Function<ExpectedFigure, Map<String, BigDecimal>> of)
            throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Map<String, String> row : published.table(table, year)) {
            rows.put(row.get("indicator") + " " + row.get(column), text(row, "value"));
        }
        Map<String, BigDecimal> own = new TreeMap<>();
        expected.figures()
                .forEach((indicator, figure) ->
                        of.apply(figure).forEach((key, amount) -> own.put(indicator + " " + key, amount)));
        for (String key : union(rows.keySet(), own.keySet())) {
            same(table + " " + key, own.getOrDefault(key, BigDecimal.ZERO), rows.getOrDefault(key, ""));
        }
    }

    private void reconciliation() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Map<String, String> row : published.table("reconciliation", year)) {
            if (Set.of("joint", "mirror").contains(text(row, "kind"))) {
                rows.put(
                        text(row, "kind") + " " + text(row, "indicator") + " " + text(row, "operation") + " "
                                + text(row, "reference"),
                        text(row, "states") + " " + text(row, "values") + " " + text(row, "verdict") + " "
                                + text(row, "settled") + " " + text(row, "adjustment"));
            }
        }
        Map<String, String> own = new TreeMap<>();
        for (Verdicts v : expected.verdicts()) {
            own.put(
                    v.kind() + " " + v.indicator() + " " + v.operation() + " " + v.reference(),
                    String.join("|", v.states()) + " "
                            + String.join(
                                    "|",
                                    v.values().stream().map(Comparison::plain).toList()) + " " + v.verdict() + " "
                            + plain(v.settled()) + " "
                            + plain(Optional.of(v.adjustment())));
        }
        for (String key : union(rows.keySet(), own.keySet())) {
            equal("reconciliation " + key, own.getOrDefault(key, "none"), rows.getOrDefault(key, "none"));
        }
    }

    private void coverage() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Map<String, String> row : published.table("coverage", year)) {
            String verdict = text(row, "verdict");
            boolean counted = Set.of("ON_TIME", "LATE", "INCOMPLETE").contains(verdict);
            rows.put(
                    row.get("state") + "," + row.get("period"),
                    counted ? verdict + " " + row.get("received") + " " + row.get("days_late") : "NOTHING");
        }
        expected.coverage().forEach((key, own) -> equal("coverage " + key, own, rows.getOrDefault(key, "no row")));
    }

    private void same(String what, BigDecimal own, @org.jspecify.annotations.Nullable String theirs) {
        if (own.compareTo(NightTables.number(theirs == null ? "" : theirs)) != 0) {
            differences.add(what + ": expected " + own.toPlainString() + ", published " + theirs);
        }
    }

    private void equal(String what, Object own, Object theirs) {
        if (!own.toString().strip().equals(theirs.toString().strip())) {
            differences.add(what + ": expected " + own + ", published " + theirs);
        }
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
