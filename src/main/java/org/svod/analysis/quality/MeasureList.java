package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.round.QualityCode;

/** Collects measures. Not safe for use by several threads. */
final class MeasureList {

    private final List<QualityMeasure> measures = new ArrayList<>();

    void add(QualityMeasure measure) {
        measures.add(measure);
    }

    void add(QualityCode code, Optional<Indicator> indicator, Optional<State> state, BigDecimal value) {
        measures.add(new QualityMeasure(code, indicator, state, "", value));
    }

    void add(QualityCode code, BigDecimal value) {
        add(code, Optional.empty(), Optional.empty(), value);
    }

    /** All, in the order of their codes; those of one code in the order in which they were added. */
    List<QualityMeasure> sorted() {
        return measures.stream()
                .sorted(Comparator.comparing(QualityMeasure::code))
                .toList();
    }
}
