/**
 * The language of the rules in {@code jobs/codebook/rules.csv}: sums of selected cells, operators, what a missing value
 * means, and the verdict. A rule can only read numbers that it is given: it has no calls, no loops and no names besides
 * those of cells.
 *
 * <p>Imports nothing of ours. Pure.
 */
@NullMarked
package org.svod.rule;

import org.jspecify.annotations.NullMarked;
