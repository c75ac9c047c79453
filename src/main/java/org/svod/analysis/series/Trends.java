package org.svod.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.analysis.forecast.PastPeriods;
import org.svod.analysis.forecast.YearForecast;
import org.svod.analysis.forecast.YearForecast.Reason;
import org.svod.analysis.trend.YearSeries;
import org.svod.analysis.trend.YearValue;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.figures.Ledger;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponse;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.Return;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.Round;

/** Makes the series of the indicators of a round. */
public final class Trends {

    /** A State with more than this share of an indicator is missed in the whole. */
    private static final BigDecimal LARGE = new BigDecimal("0.1");

    private static final int MONTHS = 12;

    private final Round round;
    private final Background background;
    private final Map<Integer, Map<String, BigDecimal>> earlier;

    /**
     * Of a round.
     *
     * @param earlier the figures of earlier rounds, as last published, by year and indicator
     */
    public Trends(Round round, Background background, Map<Integer, Map<String, BigDecimal>> earlier) {
        this.round = round;
        this.background = background;
        this.earlier = earlier;
    }

    /**
     * The series of an indicator.
     *
     * @param figure its figure in the round
     * @param ledger everything that counts in the round
     */
    public IndicatorTrend of(Figure figure, Ledger ledger, Coverage coverage, ItemResponses responses) {
        Indicator indicator = figure.indicator();
        List<History.PastValue> history = background.history().of(indicator.code());
        List<PastPeriods> groups = new MonthSeries(round, indicator, ledger, history, background.breaks()).groups();
        boolean broken = isBroken(indicator, ledger.of(indicator), coverage, responses);
        Map<Integer, Known> known = known(figure, history, broken);
        YearSeries series =
                new YearSeries(years(indicator, known), indicator.counted(), YearForecast.dispersion(groups));
        return new IndicatorTrend(
                indicator,
                series.rows().stream()
                        .map(row -> new IndicatorTrend.Year(
                                row,
                                known.getOrDefault(row.of().year(), Known.NOTHING)
                                        .source(),
                                broken(indicator, row.of().year(), known)))
                        .toList(),
                series.trend(),
                forecast(indicator, groups, coverage, broken));
    }

    private List<YearValue> years(Indicator indicator, Map<Integer, Known> known) {
        int first = known.keySet().stream().mapToInt(y -> y).min().orElse(round.year());
        List<YearValue> years = new ArrayList<>();
        for (int year = first; year <= round.year(); year++) {
            Known of = known.getOrDefault(year, Known.NOTHING);
            years.add(new YearValue(
                    year, of.value(), broken(indicator, year, known).isPresent()));
        }
        return years;
    }

    /**
     * The length of the comparable series of an indicator: the number of years up to that of the round that all have a
     * value, and no break between them. 0 if the round itself has no value.
     */
    public int comparableYears(Figure figure, Ledger ledger, Coverage coverage, ItemResponses responses) {
        Indicator indicator = figure.indicator();
        List<YearValue> years = years(
                indicator,
                known(
                        figure,
                        background.history().of(indicator.code()),
                        isBroken(indicator, ledger.of(indicator), coverage, responses)));
        int length = 0;
        for (int i = years.size() - 1; i >= 0 && years.get(i).value().isPresent(); i--) {
            length++;
            if (years.get(i).isBreak()) {
                return length;
            }
        }
        return length;
    }

    /** The value of a year, whether it lacks that of a large State, and where it comes from. */
    private record Known(Optional<BigDecimal> value, boolean lacks, String source) {
        private static final Known NOTHING = new Known(Optional.empty(), false, "");
    }

    private Map<Integer, Known> known(Figure figure, List<History.PastValue> history, boolean broken) {
        Map<Integer, Known> known = new TreeMap<>();
        Map<Integer, List<History.PastValue>> byYear = new TreeMap<>();
        history.stream()
                .filter(l -> l.period().year() < round.year())
                .forEach(l -> byYear.computeIfAbsent(l.period().year(), y -> new ArrayList<>())
                        .add(l));
        byYear.forEach((year, lines) ->
                known.put(year, new Known(total(lines), false, lines.get(0).source())));
        earlier.forEach((year, figures) -> Optional.ofNullable(
                        figures.get(figure.indicator().code()))
                .ifPresent(v -> known.put(year, new Known(Optional.of(v), false, Integer.toString(year)))));
        known.put(round.year(), new Known(figure.value(), broken, round.name()));
        return known;
    }

    /** The year of all States together: as a line says, from twelve months, or from all States that report. */
    private Optional<BigDecimal> total(List<History.PastValue> lines) {
        Optional<BigDecimal> whole = lines.stream()
                .filter(l -> l.state().isEmpty() && l.period().frequency() == Frequency.YEARLY)
                .map(History.PastValue::value)
                .findFirst();
        List<BigDecimal> months = lines.stream()
                .filter(l -> l.state().isEmpty() && l.period().isMonth())
                .map(History.PastValue::value)
                .toList();
        return whole.or(() -> months.size() == MONTHS ? Optional.of(sum(months)) : ofStates(lines));
    }

    private Optional<BigDecimal> ofStates(List<History.PastValue> lines) {
        List<BigDecimal> values = new ArrayList<>();
        for (State state : round.expected()) {
            List<History.PastValue> own = lines.stream()
                    .filter(l -> l.state().filter(state.code()::equals).isPresent())
                    .toList();
            Optional<BigDecimal> year = Stream.of(Frequency.YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY)
                    .flatMap(frequency -> wholeYear(own, frequency).stream())
                    .findFirst();
            if (year.isEmpty()) {
                return Optional.empty();
            }
            values.add(year.get());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(sum(values));
    }

    /** The year of a State from its periods of this length, if all of them are known. */
    private static Optional<BigDecimal> wholeYear(List<History.PastValue> own, Frequency frequency) {
        List<BigDecimal> values = own.stream()
                .filter(l -> l.period().frequency() == frequency)
                .map(History.PastValue::value)
                .toList();
        return values.size() == frequency.perYear() ? Optional.of(sum(values)) : Optional.empty();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Why a year cannot be compared with the years before it; empty if it can. */
    private Optional<IndicatorTrend.Break> broken(Indicator indicator, int year, Map<Integer, Known> known) {
        if (background.breaks().lieBefore(indicator.code(), year)) {
            return Optional.of(IndicatorTrend.Break.COUNTED_OTHERWISE);
        }
        Set<String> now = background.expected().get(year);
        Set<String> before = background.expected().get(year - 1);
        if (now != null && before != null && !now.equals(before)) {
            return Optional.of(IndicatorTrend.Break.OTHER_STATES);
        }
        return known.getOrDefault(year, Known.NOTHING).lacks()
                ? Optional.of(IndicatorTrend.Break.LARGE_STATE_MISSING)
                : Optional.empty();
    }

    private YearForecast forecast(Indicator indicator, List<PastPeriods> groups, Coverage coverage, boolean broken) {
        if (coverage.returns().stream().anyMatch(r -> r.verdict() == Return.Verdict.NOT_YET_DUE)) {
            return YearForecast.none(Reason.YEAR_NOT_OVER);
        }
        if (round.expected().stream().anyMatch(s -> round.frequencyOf(s).months() > Frequency.QUARTERLY.months())) {
            return YearForecast.none(Reason.NOT_BY_MONTH);
        }
        Period january = Period.month(round.year(), 1);
        return background.breaks().lieBetween(indicator.code(), january, Period.year(round.year() + 1))
                ? YearForecast.none(Reason.REDEFINED)
                : YearForecast.of(groups, indicator.counted(), broken);
    }

    /**
     * Whether the return of a State with over a tenth of the indicator is missing, or its value in it. How much a State
     * has that reports nothing at all is not known.
     */
    private static boolean isBroken(Indicator indicator, Ledger own, Coverage coverage, ItemResponses responses) {
        BigDecimal large = own.sum().multiply(LARGE);
        Stream<State> without = Stream.concat(
                coverage.returns().stream()
                        .filter(r -> r.verdict() == Return.Verdict.MISSING
                                || r.verdict() == Return.Verdict.REJECTED
                                || r.verdict() == Return.Verdict.WITHDRAWN)
                        .map(Return::state),
                Stream.concat(responses.open().stream(), responses.accepted().stream())
                        .filter(r -> r.indicator().equals(indicator) && r.answer() == ItemResponse.Answer.MISSING)
                        .map(ItemResponse::state));
        return without.distinct()
                .map(s -> own.where(e -> e.state().equals(s)))
                .anyMatch(of -> of.entries().isEmpty() || of.sum().compareTo(large) > 0);
    }
}
