package org.svod.publication.receipt;

import java.util.List;
import org.svod.finding.Finding;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** The columns of the findings of a receipt. */
final class FindingTable {

    static final SheetTable<Listed> COLUMNS = SheetTable.of(
            "heading.",
            List.of(
                    SheetColumn.of("cell", Width.SHORT, (line, row) -> line.link(row.place(), Look.LINK)),
                    SheetColumn.of("line", Width.SHORT, FindingTable::line),
                    SheetColumn.of("column", Width.WORD, FindingTable::column),
                    SheetColumn.of("severity", Width.WORD, FindingTable::severity),
                    SheetColumn.of(
                            "value",
                            Width.FILE,
                            (line, row) -> line.text(row.words().text(row.of().value()), Look.CODE)),
                    SheetColumn.of(
                            "what",
                            Width.NAME,
                            (line, row) -> line.text(row.words().text(row.of().what()))),
                    SheetColumn.of(
                            "expected",
                            Width.NAME,
                            (line, row) -> line.text(row.words().text(row.of().expected()))),
                    SheetColumn.of(
                            "correction",
                            Width.NAME,
                            (line, row) -> line.text(row.words().text(row.of().correction()))),
                    SheetColumn.of(
                            "code",
                            Width.FILE,
                            (line, row) -> line.text(row.finding().code().name(), Look.CODE))));

    private static final SheetTable<Listed> EXPLAINED = COLUMNS.insertAfter(
            "correction", SheetColumn.of("explanation", Width.NAME, (line, row) -> line.text(row.explanation())));

    private FindingTable() {}

    /** The columns for a receipt; there is one for explanations if there are any. */
    static SheetTable<Listed> of(Receipt receipt) {
        return receipt.explained() > 0 ? EXPLAINED : COLUMNS;
    }

    /**
     * A finding in the list.
     *
     * @param place the link to its cell
     * @param explanation what persons say to explain it; blank if they say nothing
     */
    record Listed(Texts words, WordedFinding of, Link place, String explanation) {

        private Finding finding() {
            return of.finding();
        }

        /** What is wrong, and below it what persons say to explain it. */
        String said() {
            String wrong = words.text(of.what());
            return explanation.isEmpty()
                    ? wrong
                    : wrong + "\n" + words.text("heading.explanation") + ": " + explanation;
        }

        boolean hasLine() {
            return finding().place().line() > 0;
        }
    }

    private static void line(SheetRow line, Listed row) {
        if (row.hasLine()) {
            line.number(row.finding().place().line());
        } else {
            line.text("");
        }
    }

    private static void column(SheetRow line, Listed row) {
        line.text(
                row.hasLine()
                        ? row.words().text(row.of().heading())
                        : row.words().text("findings.whole-file"));
    }

    private static void severity(SheetRow line, Listed row) {
        line.text(
                row.words().text("severity." + row.finding().severity()),
                Look.MARK.tone(SeverityTones.of(row.finding().severity())));
    }
}
