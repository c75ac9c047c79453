package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.round.Round;

/**
 * Rows of cases: one for the case as a whole, and below it one for each side, which are folded if nothing is open. The
 * value of a side and its adjustment give the value that counts there, as a live formula.
 */
final class CaseTableRows {

    /** For the States concerned. */
    static final SheetTable<CaseLine> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("agreement", Width.WORD, CaseTableRows::agreement),
                    SheetColumn.of("operation", Width.WORD, (line, row) -> line.text(row.operation())),
                    SheetColumn.of(
                            "reference",
                            Width.WORD,
                            (line, row) -> line.text(row.each().reference(), Look.CODE)),
                    NamedColumns.indicator(
                            Width.FILE, CaseLine::words, row -> row.each().indicator()),
                    SheetColumn.of("state", Width.WORD, (line, row) -> line.text(row.states())),
                    SheetColumn.of("role", Width.WORD, (line, row) -> line.text(row.role())),
                    SheetColumn.of("says", Width.NUMBER, CaseTableRows::says),
                    SheetColumn.of(
                            "adjustment",
                            Width.WORD,
                            (line, row) -> Mark.numberOr(line, row.adjustment(), row.signed(), Mark.NOT_APPLICABLE)),
                    SheetColumn.rowFormula("counts", Width.NUMBER, CaseTableRows::counts),
                    SheetColumn.of("why", Width.NAME, (line, row) -> Mark.textOr(line, row.why(), Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "evidence",
                            Width.FILE,
                            (line, row) -> Mark.textOr(
                                    line,
                                    row.evidence(),
                                    row.side().isPresent() ? Mark.NOT_REPORTED : Mark.NOT_APPLICABLE))));

    /**
     * For the secretariat, which decides: also what a case could do to its figure, what of a flow was only in transit,
     * and the line that settles it.
     */
    static final SheetTable<CaseLine> DECIDING = COLUMNS.insertAfter(
                    "counts",
                    SheetColumn.of(
                            "decide",
                            Width.FILE,
                            (line, row) -> Mark.textOr(line, row.toDecide(), Mark.NOT_APPLICABLE)))
            .insertAfter(
                    "counts",
                    SheetColumn.of(
                            "effect.percent",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(
                                    line, row.effect().flatMap(Case.Effect::share), Look.SHARE, Mark.NOT_APPLICABLE)))
            .insertAfter(
                    "counts",
                    SheetColumn.of(
                            "effect",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(
                                    line, row.effect().map(Case.Effect::range), row.number(), Mark.NOT_APPLICABLE)))
            .insertAfter(
                    "effect.percent",
                    SheetColumn.of(
                            "transit",
                            Width.FILE,
                            (line, row) -> Mark.textOr(line, row.transit(), Mark.NOT_APPLICABLE)));

    private final Round round;
    private final Texts words;
    private final Page page;
    private final SheetTable<CaseLine> table;

    CaseTableRows(Round round, Texts words, Page page, SheetTable<CaseLine> table) {
        this.round = round;
        this.words = words;
        this.page = page;
        this.table = table;
    }

    void write(Case each) {
        table.write(page, new CaseLine(round, words, each, Optional.empty()));
        each.sides()
                .forEach(side -> table.write(page, new CaseLine(round, words, each, Optional.of(side)))
                        .detail(!each.agreement().open()));
    }

    private static void agreement(SheetRow line, CaseLine row) {
        line.text(
                row.words().text("agreement." + row.each().agreement()),
                Look.MARK.tone(Tones.of(row.each().agreement())));
    }

    private static void says(SheetRow line, CaseLine row) {
        if (row.side().isEmpty()) {
            Mark.write(line, Mark.NOT_APPLICABLE);
        } else {
            Mark.numberOr(line, row.side().get().says(), row.number(), Mark.NOT_REPORTED);
        }
    }

    /** Of a side, its value and the adjustment; of the whole, the sides. */
    private static void counts(SheetRow line, CaseLine row, SheetTable<CaseLine> table) {
        Optional<BigDecimal> counts = row.counts();
        if (counts.isEmpty()) {
            Mark.write(line, Mark.NOT_APPLICABLE);
            return;
        }
        int at = line.row();
        String added = row.side().isPresent()
                ? table.area("says", "adjustment", at, at).formatAsString()
                : table.down("counts", at + 1, at + row.each().sides().size()).formatAsString();
        line.formula(
                "SUM(" + added + ")",
                counts.get(),
                row.number().face(FontRole.STRONG).tone(Tone.TOTAL));
    }
}
