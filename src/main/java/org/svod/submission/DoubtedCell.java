package org.svod.submission;

import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.cases.LineSet;

/**
 * Accepted rows of one cell that a file itself gives reason to doubt: their values, which count until a decision
 * refuses them, or their case numbers, in which letters were replaced.
 *
 * @param cell the cell
 * @param code why they are doubted: it {@linkplain FindingCode#asksConfirmation() asks for a confirmation}, or is
 *     CASE_REF_LETTERS
 * @param lines where the rows are; a row with a case number differs from one without by its line
 */
public record DoubtedCell(CellKey cell, FindingCode code, LineSet lines) {}
