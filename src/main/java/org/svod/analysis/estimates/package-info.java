/**
 * What a missing return would probably have said, from the State's own past and from what the others report now. An
 * estimate informs: it is in no figure.
 *
 * <p>May import {@code figures} and everything that it may import. Pure.
 */
@NullMarked
package org.svod.analysis.estimates;

import org.jspecify.annotations.NullMarked;
