package org.svod.publication.workbook;

import java.util.List;
import org.svod.finding.Severity;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;

/** Deliveries: the file, its version, its date, its verdict and its fingerprint. */
final class SubmissionList {

    static final String TABLE = "Files";

    static final SheetTable<Worded<SubmissionSummary>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "file",
                            Width.NAME,
                            (line, row) -> line.text(row.of().delivery().file(), Look.CODE)),
                    SheetColumn.of(
                            "state",
                            Width.NUMBER,
                            (line, row) -> line.text(row.of().name().state().code(), Look.CODE)),
                    SheetColumn.of(
                            "period",
                            Width.DATE,
                            (line, row) -> line.text(row.of().name().scope().toString(), Look.CODE)),
                    SheetColumn.of(
                            "version",
                            Width.SHORT,
                            (line, row) -> line.number(row.of().outcome().version())),
                    SheetColumn.of(
                            "received.on",
                            Width.DATE,
                            (line, row) -> line.date(row.of().delivery().received(), Look.DATE)),
                    SheetColumn.of("verdict", Width.FILE, SubmissionList::verdict),
                    SheetColumn.of(
                            "in-force",
                            Width.WORD,
                            (line, row) -> line.text(row.words().text(row.of().inForce() ? "yes" : "no"), Look.MARK)),
                    SheetColumn.of(
                            "rows",
                            Width.DATE,
                            (line, row) ->
                                    line.number(row.of().outcome().counts().read())),
                    SheetColumn.of(
                            "errors",
                            Width.DATE,
                            (line, row) -> line.number(row.of().found().count(Severity.ERROR))),
                    SheetColumn.of(
                            "warnings",
                            Width.WORD,
                            (line, row) -> line.number(row.of().found().count(Severity.WARNING))),
                    SheetColumn.of(
                            "sha256",
                            Width.HASH,
                            (line, row) -> line.text(row.of().delivery().sha256(), Look.CODE.wrap(false)))));

    private SubmissionList() {}

    /** Writes the files that count in a round. */
    static void write(WorkbookContext context) {
        List<SubmissionSummary> counting = context.report().submissions().stream()
                .filter(SubmissionSummary::inForce)
                .toList();
        new ListSheet<>(
                        Tab.FILES,
                        TABLE,
                        COLUMNS,
                        c -> of(c.words(), counting),
                        c -> counting.isEmpty() ? List.of(c.words().text("metadata.submissions.none")) : List.of())
                .write(context);
    }

    /** The rows of these deliveries. */
    static List<Worded<SubmissionSummary>> of(Texts words, List<SubmissionSummary> submissions) {
        return submissions.stream().map(each -> new Worded<>(words, each)).toList();
    }

    private static void verdict(SheetRow line, Worded<SubmissionSummary> row) {
        line.text(
                row.words().text("verdict." + row.of().verdict()),
                Look.MARK.tone(Tones.of(row.of().verdict())));
    }
}
