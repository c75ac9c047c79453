package org.svod.submission;

/**
 * The readers of the parts of a row.
 *
 * @param shape checks the number of its fields and the fields without a heading
 * @param keys reads the codes that name its cell
 * @param amounts reads its value, unit and status
 */
record RowParts(RecordCheck shape, KeyReader keys, AmountReader amounts) {}
