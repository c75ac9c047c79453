/**
 * Answers questions in SQL about what was published: it copies the published tables of the rounds into a database in
 * memory, a view for each idea, with the names of codes in both languages beside the codes, and writes the answer as a
 * table, CSV, JSON or a workbook. It changes nothing and opens neither the database of the runs nor the archive.
 *
 * <p>May import {@code databank}, {@code publication.tables}, {@code publication.sheet}, {@code observation} and
 * {@code codebook}. It uses Commons CSV and Jackson.
 */
@NullMarked
package org.svod.query;

import org.jspecify.annotations.NullMarked;
