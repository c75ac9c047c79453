/**
 * The toolkit for all workbooks: tables of columns as data ({@link org.svod.publication.sheet.SheetTable}), one
 * registry of styles, safe text and sheet names, pages with title, heading, filter and print setup, native charts, and
 * a file whose bytes depend only on its content. Uses POI; knows nothing of rounds or receipts.
 *
 * <p>May import {@code codebook}, {@code period}, {@code observation}, {@code finding}, {@code characters},
 * {@code files} and {@code publication}. It uses POI. Never the clock, nor the default locale or zone.
 */
@NullMarked
package org.svod.publication.sheet;

import org.jspecify.annotations.NullMarked;
