/**
 * Series over years: index, change, the median of the years before, and whether a change is more than chance.
 *
 * <p>Imports nothing of ours. It uses Commons Numbers. Pure.
 */
@NullMarked
package org.svod.analysis.trend;

import org.jspecify.annotations.NullMarked;
