package org.svod.analysis.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.mirror.Asymmetry;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.reconciliation.MirrorPair;
import org.svod.round.QualityCode;

/** Measures flows: how far their sides are apart, and how much of a figure comes from the other side. */
final class FlowQuality {

    private final Codebook codebook;
    private final List<MirrorPair> pairs;
    private final MeasureList measures;

    FlowQuality(Codebook codebook, List<MirrorPair> pairs, MeasureList measures) {
        this.codebook = codebook;
        this.pairs = pairs;
        this.measures = measures;
    }

    /** A value that the sender does not report comes from the other side, or from a decision. */
    void imputation(Figure figure) {
        Optional<BigDecimal> value = figure.value().filter(v -> v.signum() != 0);
        BigDecimal filled = pairs.stream()
                .filter(p ->
                        p.indicator().equals(figure.indicator()) && p.sent().isEmpty())
                .flatMap(p -> p.settled().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        value.ifPresent(v -> measures.add(
                QualityCode.A7, Optional.of(figure.indicator()), Optional.empty(), QualityMeasure.ratio(filled, v)));
    }

    /** How far the two sides are apart, of all flows of an indicator and of those of each State. */
    void asymmetry() {
        for (Indicator indicator :
                pairs.stream().map(MirrorPair::indicator).distinct().toList()) {
            List<MirrorPair> own =
                    pairs.stream().filter(p -> p.indicator().equals(indicator)).toList();
            Asymmetry.of(own)
                    .coefficient()
                    .ifPresent(cc1 -> measures.add(QualityCode.CC1, Optional.of(indicator), Optional.empty(), cc1));
            for (State state : codebook.states()) {
                Asymmetry.of(own.stream()
                                .filter(p -> p.origin().equals(state)
                                        || p.destination().equals(state))
                                .toList())
                        .coefficient()
                        .ifPresent(
                                cc1 -> measures.add(QualityCode.CC1, Optional.of(indicator), Optional.of(state), cc1));
            }
        }
    }
}
