package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.svod.finding.FindingCode;
import org.svod.finding.Severity;
import org.svod.publication.ReceiptNames;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** How often each finding occurs in each file, worst first. */
final class FindingRows {

    static final SheetTable<Counted> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "severity",
                            Width.WORD,
                            (line, row) -> line.text(
                                    row.words().text("severity." + row.code().severity()),
                                    Look.MARK.tone(Tones.of(row.code().severity())))),
                    SheetColumn.of(
                            "finding",
                            Width.NAME,
                            (line, row) -> line.text(row.code().name(), Look.CODE)),
                    SheetColumn.of(
                            "rule",
                            Width.FILE,
                            (line, row) -> line.text(
                                    row.words().text("rule." + row.code().ruleType()))),
                    NamedColumns.state(
                            Width.FILE, Counted::words, row -> row.in().name().state()),
                    SheetColumn.of(
                            "file",
                            Width.NAME,
                            (line, row) -> line.text(row.in().delivery().file(), Look.CODE)),
                    SheetColumn.of(
                            "receipt",
                            Width.TEXT,
                            (line, row) ->
                                    line.text(ReceiptNames.of(row.in().delivery()) + ReceiptNames.WORKBOOK, Look.CODE)),
                    SheetColumn.of("count", Width.NUMBER, (line, row) -> line.number(row.count()))));

    private FindingRows() {}

    /** How often a finding occurs in a file. */
    record Counted(Texts words, SubmissionSummary in, FindingCode code, long count) {}

    static List<Counted> of(WorkbookContext context) {
        return context.report().submissions().stream()
                .flatMap(s -> s.found().ofCode().entrySet().stream()
                        .map((Map.Entry<FindingCode, Long> e) ->
                                new Counted(context.words(), s, e.getKey(), e.getValue())))
                .sorted(Comparator.<Counted, Severity>comparing(c -> c.code().severity())
                        .thenComparing(Counted::code)
                        .thenComparing(c -> c.in().delivery().number()))
                .toList();
    }
}
