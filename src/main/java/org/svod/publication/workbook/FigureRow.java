package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.figures.Figure;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Texts;

/**
 * A row about one figure of the round.
 *
 * @param context the workbook
 * @param figure the figure
 */
record FigureRow(WorkbookContext context, Figure figure) {

    Texts words() {
        return context.words();
    }

    String name() {
        return words().text(figure.indicator().name());
    }

    String unit() {
        return words().text(figure.indicator().unit().name());
    }

    int decimals() {
        return figure.indicator().decimals();
    }

    /** The look of a number of the figure. */
    Look number() {
        return Look.number(decimals());
    }

    /** The look of an amount that is added to the figure or taken away. */
    Look signed() {
        return Look.signed(decimals());
    }

    /** The link to the cases of the figure. */
    Link cases() {
        return context.casesOf(figure.indicator());
    }

    /**
     * Why there is no change in percent: last year's figure or this year's is not known, they cannot be compared, or
     * last year's is zero.
     */
    String noChange() {
        return change().isPresent() || incomparable() ? Mark.NOT_APPLICABLE : Mark.NOT_REPORTED;
    }

    /** The difference from last year's figure; empty if either of them is not known, or they cannot be compared. */
    Optional<BigDecimal> change() {
        return figure.change();
    }

    /** Whether both figures are known, but not of the same States and months. */
    private boolean incomparable() {
        return figure.value().isPresent() && figure.previous().isPresent() && !figure.comparable();
    }

    /** The key of the words that say why both figures are known and cannot be compared; empty if they can. */
    Optional<String> whyIncomparable() {
        if (!incomparable()) {
            return Optional.empty();
        }
        if (figure.lastYear().filter(last -> !last.isOfSameKind()).isPresent()) {
            return Optional.of("change.kind");
        }
        boolean otherStates =
                figure.lastYear().filter(last -> !last.isOfSameStates()).isPresent();
        return Optional.of(otherStates ? "change.states" : "change.later");
    }

    /** The same as a share of last year's figure; empty if that is zero too. */
    Optional<BigDecimal> changeShare() {
        return figure.previous()
                .filter(previous -> previous.signum() != 0)
                .flatMap(previous -> change().map(c -> BigDecimal.valueOf(c.doubleValue() / previous.doubleValue())));
    }
}
