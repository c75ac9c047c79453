package org.svod.round;

import java.math.BigDecimal;

/**
 * Thresholds of the plausibility rules.
 *
 * @param periods VNO: how many periods before are compared with
 * @param mads VNO: tolerance in median absolute deviations
 * @param u Hidiroglou-Berthelot: weight of the size, 0 to 1
 * @param a Hidiroglou-Berthelot: smallest share of the median that a quartile distance counts as
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
