package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.round.Round;

/**
 * Rows of cases: one for each side. The value of a side and its adjustment give the value that counts there, as a live
 * formula.
 */
final class CaseTableRows {

    static final SheetTable<CaseSide> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("agreement", Width.WORD, CaseTableRows::agreement),
                    SheetColumn.of("operation", Width.WORD, (line, row) -> line.text(row.operation())),
                    SheetColumn.of(
                            "reference",
                            Width.WORD,
                            (line, row) -> line.text(row.each().reference(), Look.CODE)),
                    SheetColumn.of(
                            "indicator",
                            Width.FILE,
                            (line, row) -> line.text(
                                    row.words().text(row.each().indicator().name()))),
                    SheetColumn.of(
                            "state",
                            Width.WORD,
                            (line, row) -> line.text(row.side().state().code() + " · "
                                    + row.words().text(row.side().state().name()))),
                    SheetColumn.of(
                            "role",
                            Width.WORD,
                            (line, row) -> line.text(
                                    row.words().text("role." + row.side().role()))),
                    SheetColumn.of(
                            "says",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(line, row.side().says(), row.number(), Mark.NOT_REPORTED)),
                    SheetColumn.of("adjustment", Width.WORD, CaseTableRows::adjustment),
                    SheetColumn.of(
                            "counts",
                            Width.NUMBER,
                            new Formula<>(
                                    "SUM([says:adjustment])",
                                    row -> row.side().counts(),
                                    row -> row.number().face(FontRole.STRONG).tone(Tone.TOTAL),
                                    (line, row) -> Mark.write(line, Mark.NOT_APPLICABLE))),
                    SheetColumn.of("why", Width.NAME, (line, row) -> line.text(row.why())),
                    SheetColumn.of("evidence", Width.FILE, (line, row) -> line.text(row.evidence()))));

    private final Round round;
    private final Texts words;
    private final Page page;

    CaseTableRows(Round round, Texts words, Page page) {
        this.round = round;
        this.words = words;
        this.page = page;
    }

    void write(Case each) {
        each.sides().forEach(side -> COLUMNS.write(page, new CaseSide(round, words, each, side)));
    }

    private static void agreement(SheetRow line, CaseSide row) {
        line.text(
                row.words().text("agreement." + row.each().agreement()),
                Look.MARK.tone(Tones.of(row.each().agreement())));
    }

    private static void adjustment(SheetRow line, CaseSide row) {
        if (row.side().counts().isEmpty()) {
            Mark.write(line, Mark.NOT_APPLICABLE);
        } else {
            line.number(row.side().adjustment(), row.signed());
        }
    }
}
