/**
 * Calendar periods that observations and submissions speak for: months, quarters, half-years and years, written as SDMX
 * writes them.
 *
 * <p>Imports nothing of ours. Everything else may import it.
 */
@NullMarked
package org.svod.period;

import org.jspecify.annotations.NullMarked;
