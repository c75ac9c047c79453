/**
 * The annual letter: its content ({@code LetterContent}, composed from a report, a register and the wording under
 * {@code jobs/letter}), the DOCX template that is filled with it, and the read-back that compares every number of the
 * finished document with its source. Uses POI, poi-tl and ICU; knows no indicator, year or State.
 *
 * <p>May import {@code publication} and everything that it may import, and {@code publication.sheet}. It uses POI and
 * poi-tl. Never the clock, nor the default locale or zone.
 */
@NullMarked
package org.svod.publication.letter;

import org.jspecify.annotations.NullMarked;
