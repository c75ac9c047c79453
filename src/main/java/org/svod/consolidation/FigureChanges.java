package org.svod.consolidation;

import java.util.HashSet;
import java.util.Set;
import org.svod.codebook.Indicator;
import org.svod.figures.Vintages;
import org.svod.publication.RoundReport;

/**
 * What is new in the figures of a report since the last vintage.
 *
 * @param changed the indicators whose figure has another value
 * @param touching these indicators and their mirrors: what the returns say about them can have changed a figure
 * @param turned whether a figure has another status
 */
record FigureChanges(Set<Indicator> changed, Set<Indicator> touching, boolean turned) {

    static FigureChanges of(RoundReport report) {
        Vintages vintages = new Vintages(report.vintages());
        Set<Indicator> changed = vintages.changed(report.figures());
        Set<Indicator> touching = new HashSet<>(changed);
        for (Indicator indicator : changed) {
            report.codebook().mirrorOf(indicator).ifPresent(touching::add);
        }
        return new FigureChanges(changed, touching, vintages.turned(report.figures()));
    }
}
