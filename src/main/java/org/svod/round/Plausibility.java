package org.svod.round;

import java.math.BigDecimal;

/**
 * Thresholds of the plausibility rules.
 *
 * @param outliers when a value is far from those before it
 * @param u Hidiroglou-Berthelot: weight of the size, 0 to 1
 * @param a Hidiroglou-Berthelot: smallest quartile distance that is used, as a share of the median
 * @param c Hidiroglou-Berthelot: width of the interval
 * @param recordsPercent RRL: share of revised records tolerated, in percent
 * @param valuePercent VRT: change of a value tolerated, in percent
 */
public record Plausibility(
        OutlierSettings outliers, double u, double a, double c, BigDecimal recordsPercent, BigDecimal valuePercent) {}
