package org.svod.submission;

import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.cases.LineSet;

/**
 * Accepted rows of one cell whose values a file itself gives reason to doubt. They count until a decision refuses them.
 *
 * @param cell the cell
 * @param code why they are doubted; it {@linkplain FindingCode#asksConfirmation() asks for a confirmation}
 * @param lines where the rows are; a row with a case number is told from one without by its line
 */
public record DoubtedCell(CellKey cell, FindingCode code, LineSet lines) {}
