/**
 * A made-up union of other states, indicators, units and operations, worked out by hand: nothing in the code knows the
 * shipped ones.
 */
@NullMarked
package org.svod.union;

import org.jspecify.annotations.NullMarked;
