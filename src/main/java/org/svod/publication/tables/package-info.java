/**
 * The figures of a round as tables for machines: CSV according to RFC 4180, JSON, and SDMX-CSV 2.0.
 * {@link org.svod.publication.tables.RoundTable} lists them; each other class is one kind of table or of notation.
 *
 * <p>All tables: UTF-8 without a byte order mark, line feeds, plain decimals with a point, no grouping, no trailing
 * zeros, dates as {@code 2024-02-15}. A value that no State reported is blank ({@code null} in JSON), which is not
 * zero. Rows are in the order of the codebook.
 *
 * <p>May import {@code publication} and everything that it may import. It uses Commons CSV and Jackson.
 */
@NullMarked
package org.svod.publication.tables;

import org.jspecify.annotations.NullMarked;
