/**
 * Calendar periods of observations and submissions: months, quarters, half-years and years, in the form of SDMX.
 *
 * <p>Imports nothing of ours. All others may import it.
 */
@NullMarked
package org.svod.period;

import org.jspecify.annotations.NullMarked;
