package org.svod.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.SpokenMonths;
import org.svod.round.History;

/**
 * The months and quarters of the round of the year before, State by State, as they were reported: lines like those of
 * the history. A return that has no row for an indicator says that there was nothing; one that was taken back says
 * nothing.
 */
public final class YearBefore {

    private YearBefore() {}

    /** The lines of these returns; values that are missing make none. */
    public static List<History.PastValue> lines(Codebook codebook, Collection<Contribution> contributions) {
        List<History.PastValue> lines = new ArrayList<>();
        SpokenMonths spoken = SpokenMonths.of(contributions);
        for (Contribution contribution : contributions) {
            Map<String, Map<Period, BigDecimal>> sums = new HashMap<>();
            Map<String, List<Period>> missing = new HashMap<>();
            cells(contribution).forEach(cell -> {
                String indicator = cell.key().indicator().code();
                if (cell.value().isPresent()) {
                    sums.computeIfAbsent(indicator, i -> new HashMap<>())
                            .merge(cell.key().period(), cell.value().get(), BigDecimal::add);
                } else {
                    missing.computeIfAbsent(indicator, i -> new ArrayList<>())
                            .add(cell.key().period());
                }
            });
            for (Indicator indicator : codebook.indicators()) {
                Map<Period, BigDecimal> own = sums.getOrDefault(indicator.code(), Map.of());
                List<Period> unknown = missing.getOrDefault(indicator.code(), List.of());
                for (Period period : periods(contribution)) {
                    boolean known = spoken.tells(contribution, period)
                            && unknown.stream().noneMatch(p -> p.overlaps(period))
                            && own.keySet().stream().allMatch(p -> !p.overlaps(period) || period.covers(p));
                    if (known) {
                        lines.add(line(contribution, indicator, period, own));
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    private static History.PastValue line(
            Contribution contribution, Indicator indicator, Period period, Map<Period, BigDecimal> own) {
        BigDecimal sum = own.entrySet().stream()
                .filter(e -> period.covers(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new History.PastValue(
                indicator.code(),
                period,
                Optional.of(contribution.state().code()),
                sum,
                false,
                Integer.toString(period.year()));
    }

    /** A value of a cell; empty if it is missing. */
    private record Cell(CellKey key, Optional<BigDecimal> value) {}

    private static Stream<Cell> cells(Contribution contribution) {
        return Stream.concat(
                contribution.observations().stream().map(row -> new Cell(row.cell(), row.value())),
                contribution.caseTotals().stream().map(YearBefore::cell));
    }

    private static Cell cell(CellTotal total) {
        return new Cell(total.cell(), total.missing() > 0 ? Optional.empty() : Optional.of(total.value()));
    }

    /** The months of a return, or its quarters if it has rows for a quarter; none for returns of longer periods. */
    private static List<Period> periods(Contribution contribution) {
        Period scope = contribution.delivery().named().scope();
        boolean byQuarter = cells(contribution).anyMatch(c -> c.key().period().frequency() == Frequency.QUARTERLY);
        if (!byQuarter) {
            return scope.months();
        }
        return Period.allOf(scope.year(), Frequency.QUARTERLY).stream()
                .filter(scope::covers)
                .toList();
    }
}
