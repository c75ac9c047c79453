package org.svod.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.codebook.Indicator;
import org.svod.round.PastRelease;
import org.svod.round.ReleasedFigures;

/**
 * A publication that changed a figure.
 *
 * @param number from 1, within its round
 * @param date run date of the publication
 * @param values the figures as published then, by indicator code; codes that no state reported are absent
 * @param statuses the status of each figure then, by indicator code
 * @param causes the causes of the change, as {@link Cause} records them
 */
public record Vintage(
        int number,
        LocalDate date,
        Map<String, BigDecimal> values,
        Map<String, FigureStatus> statuses,
        List<String> causes) {

    /**
     * The figures as those of the year before.
     *
     * @param isOfSameStates whether the same States were expected to report
     */
    public LastYear asLastYear(boolean isOfSameStates) {
        return new LastYear(values, statuses, isOfSameStates);
    }

    /** Whether the figure of the indicator was final or revised then. */
    public boolean isFirm(Indicator indicator) {
        return statuses.getOrDefault(indicator.code(), FigureStatus.PROVISIONAL) != FigureStatus.PROVISIONAL;
    }

    /** The value of the indicator then; empty if there was none. */
    public Optional<BigDecimal> value(Indicator indicator) {
        return Optional.ofNullable(values.get(indicator.code()));
    }

    /** The same vintage with these causes. */
    public Vintage because(List<Cause> brought) {
        return new Vintage(
                number,
                date,
                values,
                statuses,
                brought.stream().map(Cause::toString).toList());
    }

    /** The releases of a round as vintages, so that figures can be compared with them. */
    public static List<Vintage> ofReleases(List<PastRelease> releases) {
        return releases.stream().map(Vintage::of).toList();
    }

    private static Vintage of(PastRelease release) {
        return new Vintage(
                release.version(), release.day(), values(release.figures()), statuses(release.figures()), List.of());
    }

    /** The values of released figures, by indicator code. */
    static Map<String, BigDecimal> values(ReleasedFigures figures) {
        Map<String, BigDecimal> values = new TreeMap<>();
        figures.values().forEach((code, value) -> values.put(code, new BigDecimal(value)));
        return values;
    }

    /** The statuses of released figures, by indicator code. */
    static Map<String, FigureStatus> statuses(ReleasedFigures figures) {
        Map<String, FigureStatus> statuses = new TreeMap<>();
        figures.statuses().forEach((code, status) -> statuses.put(code, FigureStatus.valueOf(status)));
        return statuses;
    }
}
