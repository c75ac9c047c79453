package org.svod.figures;

import java.util.Collection;
import org.svod.observation.Decimals;
import org.svod.settings.OperatorException;

/** A figure of an indicator that is counted in whole items has a fraction; it is never published. */
public final class FractionException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private FractionException(String round, String indicator, String value) {
        super("The figure of " + indicator + " in round " + round + " would be " + value
                + ", but it is counted in whole items. Nothing was published of this round. Look for a decision with a "
                + "fraction in decisions.csv; if there is none, the database is damaged: make it again from the archive "
                + "with svod rebuild.");
    }

    /**
     * Checks the figures of a round before they are published.
     *
     * @throws FractionException if a figure that is counted has a fraction
     */
    public static void throwIfAny(String round, Collection<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.indicator().counted()
                    && figure.value().filter(v -> !Decimals.isWhole(v)).isPresent()) {
                throw new FractionException(
                        round,
                        figure.indicator().code(),
                        Decimals.text(figure.value().orElseThrow()));
            }
        }
    }
}
