package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.round.Decision;

/** Decisions that match nothing, or too much, and so have no effect. */
final class UnmatchedRows {

    static final SheetTable<UnmatchedDecision> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    NamedColumns.indicator(
                            Width.NAME,
                            UnmatchedDecision::words,
                            row -> row.of().indicator()),
                    SheetColumn.of(
                            "kind",
                            Width.FILE,
                            (line, row) -> line.text(
                                    row.words().text("kind." + row.of().kind()))),
                    SheetColumn.of(
                            "reference",
                            Width.FILE,
                            (line, row) -> line.text(row.of().reference(), Look.CODE)),
                    SheetColumn.of(
                            "decided.by",
                            Width.FILE,
                            (line, row) -> line.text(row.of().decidedBy())),
                    SheetColumn.of(
                            "settled",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(
                                    line,
                                    row.of().value(),
                                    Look.number(row.of().indicator().decimals()),
                                    Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "decided.on",
                            Width.DATE,
                            (line, row) -> line.date(row.of().decidedOn(), Look.DATE)),
                    SheetColumn.of(
                            "line",
                            Width.SHORT,
                            (line, row) -> line.number(row.of().line())),
                    SheetColumn.of(
                            "agreement",
                            Width.FILE,
                            (line, row) -> line.text(
                                    row.words().text(row.many() ? "quality.many-match" : "quality.no-match"),
                                    Look.MARK.tone(Tone.BAD))),
                    SheetColumn.of(
                            "reason",
                            Width.TEXT,
                            (line, row) -> line.text(row.of().reason()))));

    private UnmatchedRows() {}

    /** A decision that matches nothing, or, if {@code many} is set, too much. */
    record UnmatchedDecision(Texts words, Decision of, boolean many) {}

    static List<UnmatchedDecision> of(WorkbookContext context) {
        return context.report().reconciliation().unmatched().stream()
                .map(decision -> new UnmatchedDecision(
                        context.words(),
                        decision,
                        context.report().reconciliation().casesOf(decision).size() > 1))
                .toList();
    }

    /** The remarks about decisions on whole files. */
    static List<String> notes(WorkbookContext context) {
        return context.report().unmatchedFiles().stream()
                .map(decision -> context.words()
                        .text("quality.unmatched.file", decision.reference(), Long.toString(decision.line())))
                .toList();
    }
}
