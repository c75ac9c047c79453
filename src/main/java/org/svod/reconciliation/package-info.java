/**
 * Reconciles what the states report: counts joint cases once, compares returns of persons between states from both
 * sides, applies decisions of the secretariat, and checks coverage and plausibility. Pure functions from what was
 * submitted to verdicts, adjustments and warnings.
 *
 * <p>May import {@code acceptance} and everything that it may import. It uses Commons Statistics. Pure.
 */
@NullMarked
package org.svod.reconciliation;

import org.jspecify.annotations.NullMarked;
