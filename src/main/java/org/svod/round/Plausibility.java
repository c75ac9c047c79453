package org.svod.round;

import java.math.BigDecimal;

/**
 * Thresholds of the plausibility rules.
 *
 * @param periods VNO: number of earlier periods that a value is compared with
 * @param mads VNO: tolerance in median absolute deviations
 * @param u Hidiroglou-Berthelot: weight of the size, 0 to 1
 * @param a Hidiroglou-Berthelot: smallest quartile distance that is used, as a share of the median
 * @param c Hidiroglou-Berthelot: width of the interval
 * @param recordsPercent RRL: share of revised records tolerated, in percent
 * @param valuePercent VRT: change of a value tolerated, in percent
 */
public record Plausibility(
        int periods,
        BigDecimal mads,
        double u,
        double a,
        double c,
        BigDecimal recordsPercent,
        BigDecimal valuePercent) {}
