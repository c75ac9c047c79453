package org.svod.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;

/**
 * The publications of a round that changed a figure, oldest first.
 *
 * <p>A new vintage is due if the value or the status of a published figure differs from the last vintage. The status is
 * needed to decide later whether a change is a revision. Figures that are not published make no vintage.
 *
 * @param list the vintages, oldest first
 */
public record Vintages(List<Vintage> list) {

    /** Nothing published yet. */
    public static final Vintages NONE = new Vintages(List.of());

    /** Sorts by number. */
    public Vintages {
        list = list.stream().sorted(Comparator.comparingInt(Vintage::number)).toList();
    }

    /** The newest one. */
    public Optional<Vintage> last() {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /**
     * Whether the value, or one published since then, differs from the value that was first published as final or
     * revised.
     */
    boolean revised(Indicator indicator, Optional<BigDecimal> value) {
        List<Vintage> firm = list.stream().dropWhile(v -> !v.isFirm(indicator)).toList();
        return !firm.isEmpty()
                && (!same(valueIn(firm.get(0), indicator), value)
                        || firm.stream().anyMatch(v -> !same(valueIn(v, indicator), valueIn(firm.get(0), indicator))));
    }

    /**
     * Number of the vintage that last changed the value; if this value makes a new vintage due, the number of that one.
     * 0 if there was never a value.
     */
    int lastChange(Indicator indicator, Optional<BigDecimal> value) {
        Optional<BigDecimal> before = Optional.empty();
        int changed = 0;
        for (Vintage vintage : list) {
            Optional<BigDecimal> then = valueIn(vintage, indicator);
            if (!same(before, then)) {
                changed = vintage.number();
            }
            before = then;
        }
        return same(before, value) ? changed : nextNumber();
    }

    private int nextNumber() {
        return last().map(v -> v.number() + 1).orElse(1);
    }

    private static Optional<BigDecimal> valueIn(Vintage vintage, Indicator indicator) {
        return Optional.ofNullable(vintage.values().get(indicator.code()));
    }

    /** Compares as numbers: 5 and 5.0 are equal. */
    private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() == b.isPresent() && a.orElse(BigDecimal.ZERO).compareTo(b.orElse(BigDecimal.ZERO)) == 0;
    }

    /**
     * The vintage that the publication of these figures makes; empty if it changes none.
     *
     * @param figures the figures as they would be published
     * @param date the run date
     * @param causes the causes of the change
     */
    public Optional<Vintage> next(Collection<Figure> figures, LocalDate date, List<String> causes) {
        Vintage next = following(figures, date, causes);
        boolean due = last().map(v ->
                        figures.stream().filter(f -> f.indicator().published()).anyMatch(f -> differs(f, v)))
                .orElse(!next.values().isEmpty());
        return due ? Optional.of(next) : Optional.empty();
    }

    /** These figures as the vintage after the last one, whether or not they differ from it. */
    public Vintage following(Collection<Figure> figures, LocalDate date, List<String> causes) {
        Map<String, BigDecimal> values = new TreeMap<>();
        Map<String, FigureStatus> statuses = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.indicator().published()) {
                figure.value().ifPresent(v -> values.put(figure.indicator().code(), v));
                statuses.put(figure.indicator().code(), figure.status());
            }
        }
        return new Vintage(
                nextNumber(),
                date,
                Collections.unmodifiableMap(values),
                Collections.unmodifiableMap(statuses),
                List.copyOf(causes));
    }

    private static boolean differs(Figure figure, Vintage vintage) {
        return !same(figure.value(), valueIn(vintage, figure.indicator()))
                || figure.status() != vintage.statuses().get(figure.indicator().code());
    }

    /**
     * The indicators whose published value differs from the last vintage's; where there is none, those that have a
     * value.
     */
    public Set<Indicator> changed(Collection<Figure> figures) {
        return figures.stream()
                .filter(f -> f.indicator().published())
                .filter(f -> !same(f.value(), last().flatMap(v -> valueIn(v, f.indicator()))))
                .map(Figure::indicator)
                .collect(Collectors.toSet());
    }

    /** Whether these figures are final and those of the last vintage were not, or the other way round. */
    public boolean turned(Collection<Figure> figures) {
        return last().filter(v -> figures.stream()
                        .filter(f -> f.indicator().published())
                        .anyMatch(f -> v.isFirm(f.indicator()) == (f.status() == FigureStatus.PROVISIONAL)))
                .isPresent();
    }

    /** These and one more. */
    public Vintages and(Vintage next) {
        return new Vintages(Stream.concat(list.stream(), Stream.of(next)).toList());
    }
}
