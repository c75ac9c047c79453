/**
 * The series of each indicator over the years: what was known before Svod, the earlier rounds and this one, with trend
 * and forecast.
 *
 * <p>May import {@code figures} and everything that it may import, {@code analysis.trend} and
 * {@code analysis.forecast}. Pure.
 */
@NullMarked
package org.svod.analysis.series;

import org.jspecify.annotations.NullMarked;
