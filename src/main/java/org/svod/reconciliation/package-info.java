/**
 * How what the states say is made to agree: joint cases counted once, returns between states compared from both sides,
 * decisions of the secretariat, coverage and plausibility. Pure functions from what was submitted to verdicts,
 * adjustments and warnings.
 *
 * <p>May import {@code acceptance} and everything that it may import. It uses Commons Statistics. Pure.
 */
@NullMarked
package org.svod.reconciliation;

import org.jspecify.annotations.NullMarked;
