package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.submission.text.ShownTexts;

/**
 * The rows of a file to which findings belong, as they were sent, with the cells that are meant. For the eyes of the
 * sender alone: what may be personal data is not withheld. Several threads may use it at once.
 */
public final class MarkedRows {

    private final ShownTexts shown = new ShownTexts();

    /**
     * A cell.
     *
     * @param text what it says, cut if it is long
     * @param worst the worst finding about it; blank if there is none
     */
    public record Cell(String text, String worst) {}

    /**
     * A row.
     *
     * @param row its number as a spreadsheet counts
     * @param cells its first cells
     */
    public record MarkedRow(long row, List<Cell> cells) {}

    /**
     * The rows in the order of the file; none if its form was not understood.
     *
     * @param most how many of them are given
     */
    public List<MarkedRow> of(Receipt receipt, Path content, int most) throws IOException {
        FindingsByCell remarks = new FindingsByCell(receipt.findings());
        Optional<RecordCursor> opened =
                SubmittedRecords.open(receipt.details().understanding(), shown.of(receipt.codebook()), content);
        List<MarkedRow> rows = new ArrayList<>();
        if (opened.isPresent()) {
            try (RecordCursor cursor = opened.get()) {
                while (rows.size() < most && cursor.next()) {
                    FindingsByCell.Row said = remarks.row(cursor.row());
                    if (said.lastColumn() > 0) {
                        rows.add(row(ShownRecord.of(cursor), said));
                    }
                }
            }
        }
        return rows;
    }

    private static MarkedRow row(ShownRecord record, FindingsByCell.Row said) {
        int columns = Math.min(ShownRecord.COLUMNS, Math.max(record.size(), said.lastColumn()));
        List<Cell> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            cells.add(new Cell(
                    record.field(column), said.worst(column).map(Severity::name).orElse("")));
        }
        return new MarkedRow(record.row(), cells);
    }
}
