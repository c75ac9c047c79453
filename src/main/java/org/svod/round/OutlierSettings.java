package org.svod.round;

import java.math.BigDecimal;

/**
 * When a value is far from those before it.
 *
 * @param periods VNO: number of earlier periods that a value is compared with
 * @param mads VNO: tolerance in median absolute deviations
 * @param difference smallest distance from what is expected that is worth a question, in the unit of the indicator
 */
public record OutlierSettings(int periods, BigDecimal mads, BigDecimal difference) {}
