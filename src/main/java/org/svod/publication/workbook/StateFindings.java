package org.svod.publication.workbook;

import java.util.List;
import java.util.function.BiFunction;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** The findings in a state's deliveries, file by file. If there are too many to list, those of the newest files. */
final class StateFindings {

    static final SheetTable<Found> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("file", Width.FILE, (line, row) -> line.text(row.file(), Look.CODE)),
                    SheetColumn.of(
                            "cell",
                            Width.SHORT,
                            (line, row) ->
                                    Mark.codeOr(line, row.finding().place().cell(), Mark.NOT_APPLICABLE)),
                    SheetColumn.of("line", Width.SHORT, StateFindings::line),
                    SheetColumn.of("severity", Width.WORD, StateFindings::severity),
                    SheetColumn.of(
                            "finding",
                            Width.FILE,
                            (line, row) -> line.text(row.finding().code().name(), Look.CODE)),
                    SheetColumn.of(
                            "value.sent",
                            Width.FILE,
                            (line, row) -> Mark.codeOr(line, row.value(), Mark.NOT_APPLICABLE)),
                    SheetColumn.of("what", Width.NAME, (line, row) -> line.text(row.said(FindingMessages::what))),
                    SheetColumn.of(
                            "expected.was", Width.NAME, (line, row) -> line.text(row.said(FindingMessages::expected))),
                    SheetColumn.of(
                            "correction",
                            Width.NAME,
                            (line, row) -> line.text(row.said(FindingMessages::correction)))));

    /** A finding in a file. */
    record Found(Texts words, FindingMessages messages, String file, Finding finding) {

        private String value() {
            return messages.value(finding);
        }

        private String said(BiFunction<FindingMessages, Finding, String> part) {
            return part.apply(messages, finding);
        }
    }

    private final Texts words;
    private final FindingMessages messages;
    private final Page page;

    StateFindings(Texts words, Page page) {
        this.words = words;
        this.messages = FindingMessages.in(words.language().locale());
        this.page = page;
    }

    void write(StateFiles files) {
        COLUMNS.widths(page);
        if (files.listed().stream().allMatch(s -> s.found().isEmpty())) {
            page.note(words.text("state.findings.none"));
            return;
        }
        int heading = page.next();
        page.tableHeadings(COLUMNS, words, "cell");
        files.listed().forEach(s -> findings(s, files.of(s)));
        page.table("Findings", heading, COLUMNS, words);
    }

    private void findings(SubmissionSummary submission, StateFiles.Share share) {
        String file = submission.delivery().file();
        share.findings().forEach(f -> COLUMNS.write(page, new Found(words, messages, file, f)));
        long more = submission.found().inAll() - share.findings().size();
        if (more > 0) {
            boolean known = share.whole() && !share.findings().isEmpty();
            page.line()
                    .text(file, Look.CODE)
                    .text(words.text(known ? "findings.more" : "findings.elsewhere", more))
                    .span(COLUMNS.size() - 1);
        }
    }

    private static void line(SheetRow line, Found row) {
        if (row.finding().place().line() > 0) {
            line.number(row.finding().place().line());
        } else {
            Mark.write(line, Mark.NOT_APPLICABLE);
        }
    }

    private static void severity(SheetRow line, Found row) {
        line.text(
                row.words().text("severity." + row.finding().severity()),
                Look.MARK.tone(Tones.of(row.finding().severity())));
    }
}
