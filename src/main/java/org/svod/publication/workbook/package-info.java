/**
 * The workbooks of a round: {@link org.svod.publication.workbook.ConsolidatedWorkbook} for everybody, with one class
 * for each sheet, and {@link org.svod.publication.workbook.StateWorkbook} for each state. Functions of the round's
 * report alone.
 *
 * <p>May import {@code publication.tables} and everything that it may import, and {@code publication.sheet}. It uses
 * POI. Never the clock, nor the default locale or zone.
 */
@NullMarked
package org.svod.publication.workbook;

import org.jspecify.annotations.NullMarked;
