package org.svod.publication.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                            (line, row) -> line.text(row.finding().place().cell(), Look.CODE)),
                    SheetColumn.of("line", Width.SHORT, StateFindings::line),
                    SheetColumn.of("severity", Width.WORD, StateFindings::severity),
                    SheetColumn.of(
                            "finding",
                            Width.FILE,
                            (line, row) -> line.text(row.finding().code().name(), Look.CODE)),
                    SheetColumn.of("value.sent", Width.FILE, (line, row) -> line.text(row.value(), Look.CODE)),
                    SheetColumn.of("what", Width.NAME, (line, row) -> line.text(row.said(FindingMessages::what))),
                    SheetColumn.of(
                            "expected.was", Width.NAME, (line, row) -> line.text(row.said(FindingMessages::expected))),
                    SheetColumn.of(
                            "correction",
                            Width.NAME,
                            (line, row) -> line.text(row.said(FindingMessages::correction)))));

    private static final FindingMessages ENGLISH = FindingMessages.in(Locale.ENGLISH);
    private static final FindingMessages RUSSIAN = FindingMessages.in(Locale.forLanguageTag("ru"));

    /** A finding in a file. */
    record Found(Texts words, String file, Finding finding) {

        /** The value that was sent; in both languages if they show it in different words. */
        private String value() {
            String value = ENGLISH.value(finding);
            return value.equals(RUSSIAN.value(finding)) ? value : value + "\n" + RUSSIAN.value(finding);
        }

        private String said(BiFunction<FindingMessages, Finding, String> words) {
            return words.apply(ENGLISH, finding) + "\n" + words.apply(RUSSIAN, finding);
        }
    }

    private final Texts words;
    private final Page page;
    private final int most;

    /** Lists at most {@code most} findings. */
    StateFindings(Texts words, Page page, int most) {
        this.words = words;
        this.page = page;
        this.most = most;
    }

    void write(List<SubmissionSummary> submissions) {
        COLUMNS.widths(page);
        if (submissions.stream().allMatch(s -> s.found().isEmpty())) {
            page.note(words.text("state.findings.none"));
            return;
        }
        int heading = page.next();
        page.tableHeadings(COLUMNS, words, "cell");
        Map<Long, Integer> shares = shares(submissions);
        submissions.forEach(s -> findings(s, shares.getOrDefault(s.delivery().number(), 0)));
        page.table("Findings", heading, COLUMNS, words);
    }

    /** The number of findings of each file that are listed: all of them, unless that could be too many in all. */
    private Map<Long, Integer> shares(List<SubmissionSummary> submissions) {
        Map<Long, Integer> shares = new HashMap<>();
        if (submissions.stream().mapToLong(s -> s.found().inAll()).sum() <= most) {
            submissions.forEach(s -> shares.put(s.delivery().number(), most));
            return shares;
        }
        int left = most;
        for (int i = submissions.size() - 1; i >= 0 && left > 0; i--) {
            SubmissionSummary submission = submissions.get(i);
            if (!submission.found().isEmpty()) {
                int share = Math.min(left, submission.findings().get().listed().size());
                shares.put(submission.delivery().number(), share);
                left -= share;
            }
        }
        return shares;
    }

    private void findings(SubmissionSummary submission, int share) {
        if (submission.found().isEmpty()) {
            return;
        }
        List<Finding> listed = share > 0 ? submission.findings().get().listed() : List.of();
        listed.stream()
                .limit(share)
                .forEach(f -> COLUMNS.write(
                        page, new Found(words, submission.delivery().file(), f)));
        long more = submission.found().inAll() - Math.min(share, listed.size());
        if (more > 0) {
            String said = share < listed.size() || listed.isEmpty() ? "findings.elsewhere" : "findings.more";
            page.line()
                    .text(submission.delivery().file(), Look.CODE)
                    .text(words.text(said, more))
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
