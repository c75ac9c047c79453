package org.svod.submission;

import java.util.Optional;

/**
 * A row of a joint case while its file is read.
 *
 * @param cell where it stands
 * @param caseRef number of the case
 * @param amount value and status; empty where the row was refused, and counts only as having the key
 * @param line physical line on which the row starts
 * @param row row as a spreadsheet counts it
 */
record CaseRow(Cell cell, String caseRef, Optional<Amount> amount, long line, long row) {}
