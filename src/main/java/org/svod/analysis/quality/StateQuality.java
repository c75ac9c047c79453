package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.round.QualityCode;

/**
 * One measure of the quality of a State's returns, beside that of all States.
 *
 * @param own the State's measure
 * @param ofAll the value of all States; empty where they have none
 * @param lastYear the State's value of the year before; empty if it is not known
 */
public record StateQuality(QualityMeasure own, Optional<BigDecimal> ofAll, Optional<BigDecimal> lastYear) {

    /**
     * The measures of a State, in the order of their codes. Its findings are added up.
     *
     * @param measures all measures of the round
     */
    public static List<StateQuality> of(List<QualityMeasure> measures, PastQuality before, State state) {
        List<StateQuality> line = new ArrayList<>();
        for (QualityMeasure measure : measures) {
            if (measure.state().equals(Optional.of(state)) && measure.code() != QualityCode.FINDINGS) {
                line.add(new StateQuality(measure, ofAll(measures, measure), before.of(measure)));
            }
        }
        QualityMeasure findings = new QualityMeasure(
                QualityCode.FINDINGS, Optional.empty(), Optional.of(state), "", findings(measures, Optional.of(state)));
        line.add(new StateQuality(findings, Optional.of(findings(measures, Optional.empty())), before.findings(state)));
        return List.copyOf(line);
    }

    private static Optional<BigDecimal> ofAll(List<QualityMeasure> measures, QualityMeasure own) {
        return measures.stream()
                .filter(m -> m.code() == own.code()
                        && m.indicator().equals(own.indicator())
                        && m.state().isEmpty())
                .map(QualityMeasure::value)
                .findFirst();
    }

    /** The findings of a State, or of all. */
    private static BigDecimal findings(List<QualityMeasure> measures, Optional<State> state) {
        return measures.stream()
                .filter(m -> m.code() == QualityCode.FINDINGS
                        && (state.isEmpty() || m.state().equals(state)))
                .map(QualityMeasure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
