package org.svod.analysis.trend;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of a year.
 *
 * @param year the year
 * @param value the value; empty if it is missing
 * @param isBreak whether the years before it cannot be compared with it
 */
public record YearValue(int year, Optional<BigDecimal> value, boolean isBreak) {}
