package org.svod.submission;

/**
 * The places that take what a row says once it is read.
 *
 * @param tally counts the rows
 * @param cases collects the rows of joint cases
 * @param merged notes blank cells, which may be merged with those above
 */
record AcceptedRows(RowCounter tally, CaseCollector cases, MergedCells merged) {}
