package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.Decimals;
import org.svod.round.QualityCode;

/**
 * The quality of an earlier round.
 *
 * @param values the values by the keys of their measures, as plain decimals; none if the round is not known
 * @param besideYear whether it stands beside a whole year: what grows while a year goes on stands beside no part of one
 */
public record PastQuality(Map<String, String> values, boolean besideYear) {

    /** Of a round that is not known. */
    public static final PastQuality NONE = new PastQuality(Map.of(), true);

    private static final String SEPARATOR = "|";

    /** Copies the map. */
    public PastQuality {
        values = Map.copyOf(values);
    }

    /** What is kept of these measures. */
    public static PastQuality of(List<QualityMeasure> measures) {
        Map<String, String> values = new TreeMap<>();
        measures.forEach(measure -> values.put(key(measure), Decimals.text(measure.value())));
        return new PastQuality(values, true);
    }

    /** The same beside a year that is not over: without what grows while a year goes on. */
    public PastQuality besidePartOfAYear() {
        return new PastQuality(values, false);
    }

    private static String key(QualityMeasure measure) {
        return String.join(
                SEPARATOR,
                measure.code().name(),
                measure.indicator().map(Indicator::code).orElse(""),
                measure.state().map(State::code).orElse(""),
                measure.detail());
    }

    /** The key of a measure of a State over all indicators, and the start of those with a detail. */
    private static String key(QualityCode code, State state) {
        return String.join(SEPARATOR, code.name(), "", state.code(), "");
    }

    /**
     * The earlier value of a measure; empty if it is not known. What was never counted in a round that is known is 0,
     * but for a State that did not have to report in it.
     */
    public Optional<BigDecimal> of(QualityMeasure measure) {
        if (measure.code().grows() && !besideYear) {
            return Optional.empty();
        }
        Optional<BigDecimal> value =
                Optional.ofNullable(values.get(key(measure))).map(BigDecimal::new);
        if (measure.code().in() != QualityCode.In.COUNT) {
            return value;
        }
        boolean known =
                !values.isEmpty() && measure.state().map(this::hadToReport).orElse(true);
        return known ? Optional.of(value.orElse(BigDecimal.ZERO)) : Optional.empty();
    }

    /** Whether a State had to report. */
    private boolean hadToReport(State state) {
        return values.containsKey(key(QualityCode.R1, state));
    }

    /** How many findings the files of a State had; empty if it is not known. */
    Optional<BigDecimal> findings(State state) {
        String start = key(QualityCode.FINDINGS, state);
        return !besideYear || !hadToReport(state)
                ? Optional.empty()
                : Optional.of(values.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(start))
                        .map(e -> new BigDecimal(e.getValue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
