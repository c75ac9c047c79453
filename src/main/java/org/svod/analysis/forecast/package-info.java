/**
 * A forecast of the next year as honest as counts allow: as last year, and this much either way; with a check on the
 * past of how often that would have held, and named reasons not to give one.
 *
 * <p>May import {@code period}. It uses Commons Numbers. Pure.
 */
@NullMarked
package org.svod.analysis.forecast;

import org.jspecify.annotations.NullMarked;
