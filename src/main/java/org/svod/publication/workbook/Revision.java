package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.figures.Cause;
import org.svod.figures.Figure;
import org.svod.figures.Vintage;
import org.svod.publication.RoundReport;

/**
 * A change of a figure that was final or released.
 *
 * @param indicator the indicator
 * @param before the figure until then
 * @param now the publication with the changed figure
 * @param causes why it changed, as far as that is recorded
 */
record Revision(Indicator indicator, Optional<BigDecimal> before, Vintage now, List<Cause> causes) {

    /** The figure since then. */
    Optional<BigDecimal> after() {
        return now.value(indicator);
    }

    /** The change; empty if there is no figure on one of the sides. */
    Optional<BigDecimal> change() {
        return before.flatMap(b -> after().map(a -> a.subtract(b)));
    }

    /** All of a round, oldest first. */
    static List<Revision> of(RoundReport report) {
        boolean released = report.round().release().asksForApproval();
        List<Vintage> published = report.revisions();
        List<Revision> revisions = new ArrayList<>();
        for (int i = 1; i < published.size(); i++) {
            Vintage before = published.get(i - 1);
            Vintage now = published.get(i);
            report.published().stream()
                    .map(Figure::indicator)
                    .filter(indicator -> (released || before.isFirm(indicator))
                            && !same(before.value(indicator), now.value(indicator)))
                    .map(indicator -> new Revision(
                            indicator,
                            before.value(indicator),
                            now,
                            released ? since(report, indicator, before, now) : recorded(now)))
                    .forEach(revisions::add);
        }
        return revisions;
    }

    /** The causes of the nights that led from one released figure to the next. */
    private static List<Cause> since(RoundReport report, Indicator indicator, Vintage before, Vintage now) {
        List<Cause> causes = new ArrayList<>();
        List<Vintage> nights = report.vintages();
        int last = nights.size() - 1;
        while (last >= 0 && !same(nights.get(last).value(indicator), now.value(indicator))) {
            last--;
        }
        for (int i = last; i > 0 && !same(nights.get(i).value(indicator), before.value(indicator)); i--) {
            if (!same(nights.get(i).value(indicator), nights.get(i - 1).value(indicator))) {
                causes.addAll(0, recorded(nights.get(i)));
            }
        }
        return causes;
    }

    private static List<Cause> recorded(Vintage vintage) {
        return vintage.causes().stream().map(Cause::recorded).toList();
    }

    private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.isPresent() == b.isPresent() && a.orElse(BigDecimal.ZERO).compareTo(b.orElse(BigDecimal.ZERO)) == 0;
    }
}
