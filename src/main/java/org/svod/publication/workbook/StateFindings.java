package org.svod.publication.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Width;

/** What was found in a state's deliveries, file by file: where it is too much to list, what was found in the newest. */
final class StateFindings {

    private static final List<String> HEADINGS =
            List.of("file", "cell", "line", "severity", "finding", "value.sent", "what", "expected.was", "mend");

    private final Bilingual words;
    private final Page page;
    private final int most;
    private final FindingMessages english = FindingMessages.in(Locale.ENGLISH);
    private final FindingMessages russian = FindingMessages.in(Locale.forLanguageTag("ru"));

    /** With so many findings at most. */
    StateFindings(Bilingual words, Page page, int most) {
        this.words = words;
        this.page = page;
        this.most = most;
    }

    void write(List<SubmissionSummary> submissions) {
        page.widths(
                Width.FILE,
                Width.SHORT,
                Width.SHORT,
                Width.WORD,
                Width.FILE,
                Width.FILE,
                Width.NAME,
                Width.NAME,
                Width.NAME);
        if (submissions.stream().allMatch(s -> s.found().isEmpty())) {
            page.note(words.both("state.findings.none"));
            return;
        }
        int heading = page.next();
        page.tableHeadings(
                HEADINGS.stream().map(key -> words.both("col." + key)).toList(), 1);
        Map<Long, Integer> shares = shares(submissions);
        submissions.forEach(s -> findings(s, shares.getOrDefault(s.delivery().number(), 0)));
        page.filter(heading, HEADINGS.size());
    }

    /** How many findings of each file are listed: as many as it has, unless that could be too many in all. */
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
        listed.stream().limit(share).forEach(f -> row(submission, f));
        long more = submission.found().inAll() - Math.min(share, listed.size());
        if (more > 0) {
            String said = share < listed.size() || listed.isEmpty() ? "findings.elsewhere" : "findings.more";
            page.line()
                    .text(submission.delivery().file(), Look.CODE)
                    .text(words.both(said, more))
                    .span(HEADINGS.size() - 1);
        }
    }

    private void row(SubmissionSummary submission, Finding finding) {
        SheetRow line = page.line()
                .text(submission.delivery().file(), Look.CODE)
                .text(finding.place().cell(), Look.CODE);
        if (finding.place().line() > 0) {
            line.number(finding.place().line());
        } else {
            line.blank(Look.TEXT);
        }
        line.text(words.both("severity." + finding.severity()), Look.MARK.tone(Tones.of(finding.severity())))
                .text(finding.code().name(), Look.CODE)
                .text(value(finding), Look.CODE);
        line.text(english.what(finding) + "\n" + russian.what(finding))
                .text(english.expected(finding) + "\n" + russian.expected(finding))
                .text(english.mend(finding) + "\n" + russian.mend(finding));
    }

    private String value(Finding finding) {
        String value = english.value(finding);
        return value.equals(russian.value(finding)) ? value : value + "\n" + russian.value(finding);
    }
}
