package org.svod.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The edit of Hidiroglou and Berthelot (1986): it finds the units whose change from one time to the next is unlike the
 * change of the others. Small units may change more than large ones. Ratios are centred on their median; quartiles are
 * of type 7.
 *
 * @param u weight of the size, 0 to 1
 * @param a a quartile distance is at least this share of the median effect
 * @param c width of the interval in quartile distances
 */
public record HidiroglouBerthelot(double u, double a, double c) {

    /** The smallest number of ratios with which quartiles have a meaning. */
    public static final int FEWEST = 5;

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /**
     * Judges the changes.
     *
     * @param pairs the units; units whose value is not above zero at both times have no ratio and are left out
     * @return the outcome; empty if nothing can be judged: there are fewer than {@value #FEWEST} ratios, or many are
     *     equal, so that a quartile distance is zero and every other unit would be flagged
     */
    public <K> Optional<Edit<K>> edit(Collection<Pair<K>> pairs) {
        List<Pair<K>> judged =
                pairs.stream().filter(p -> p.before() > 0 && p.now() > 0).toList();
        if (judged.size() < FEWEST) {
            return Optional.empty();
        }
        double medianRatio =
                TYPE_7.evaluate(judged.stream().mapToDouble(Pair::ratio).toArray(), 0.5);
        List<Effect<K>> effects = judged.stream()
                .map(p -> new Effect<>(p, effect(p, medianRatio)))
                .toList();
        double[] quartiles =
                TYPE_7.evaluate(effects.stream().mapToDouble(Effect::size).toArray(), 0.25, 0.5, 0.75);
        double smallest = Math.abs(a * quartiles[1]);
        double below = Math.max(quartiles[1] - quartiles[0], smallest);
        double above = Math.max(quartiles[2] - quartiles[1], smallest);
        return below > 0 && above > 0
                ? Optional.of(new Edit<>(medianRatio, quartiles[1] - c * below, quartiles[1] + c * above, effects))
                : Optional.empty();
    }

    /** StrictMath, so that every machine gives the same bytes. */
    private double effect(Pair<?> pair, double medianRatio) {
        double ratio = pair.ratio();
        double centred = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
        return centred * StrictMath.pow(Math.max(pair.before(), pair.now()), u);
    }

    /**
     * A unit at two times.
     *
     * @param key which unit
     * @param before its value then
     * @param now its value now
     */
    public record Pair<K>(K key, double before, double now) {

        double ratio() {
            return now / before;
        }
    }

    /**
     * How much a unit's change stands out.
     *
     * @param pair the unit
     * @param size its effect; zero for one that changed like the median
     */
    public record Effect<K>(Pair<K> pair, double size) {}

    /**
     * The outcome.
     *
     * @param medianRatio the median of the ratios
     * @param lower the lowest effect that passes
     * @param upper the highest
     * @param effects the effects of the units judged, in the order in which they were given
     */
    public record Edit<K>(double medianRatio, double lower, double upper, List<Effect<K>> effects) {

        /** Those that do not pass. */
        public List<Effect<K>> flagged() {
            return effects.stream()
                    .filter(e -> e.size() < lower || e.size() > upper)
                    .toList();
        }
    }
}
