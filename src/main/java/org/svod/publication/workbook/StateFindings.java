package org.svod.publication.workbook;

import java.util.List;
import java.util.Locale;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.finding.Findings;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Line;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Words;

/** Everything found in a state's deliveries, file by file. */
final class StateFindings {

    private static final List<String> HEADINGS = List.of("file", "cell", "line", "severity", "finding", "value.sent", "what", "expected.was", "mend");

    private final Words words;
    private final Page page;
    private final FindingMessages english = FindingMessages.in(Locale.ENGLISH);
    private final FindingMessages russian = FindingMessages.in(Locale.forLanguageTag("ru"));

    StateFindings(Words words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(List<SubmissionSummary> submissions) {
        page.widths(Width.FILE, Width.SHORT, Width.SHORT, Width.WORD, Width.FILE, Width.FILE, Width.NAME, Width.NAME, Width.NAME);
        if (submissions.stream().allMatch(s -> s.found().isEmpty())) {
            page.note(words.both("state.findings.none"));
            return;
        }
        int heading = page.next();
        page.tableHeadings(HEADINGS.stream().map(key -> words.both("col." + key)).toList(), 1);
        submissions.forEach(this::findings);
        page.filter(heading, HEADINGS.size());
    }

    private void findings(SubmissionSummary submission) {
        Findings findings = submission.findings().get();
        findings.listed().forEach(f -> row(submission, f));
        long more = findings.counts().inAll() - findings.listed().size();
        if (more > 0) {
            page.line().text(submission.file(), Look.CODE).text(words.both("findings.more", more)).span(HEADINGS.size() - 1);
        }
    }

    private void row(SubmissionSummary submission, Finding finding) {
        Line line = page.line().text(submission.file(), Look.CODE).text(finding.place().cell(), Look.CODE);
        if (finding.place().line() > 0) {
            line.number(finding.place().line());
        } else {
            line.blank(Look.TEXT);
        }
        line.text(words.both("severity." + finding.severity()), Look.MARK.tone(Tones.of(finding.severity()))).text(finding.code().name(), Look.CODE)
                .text(finding.value(), Look.CODE);
        line.text(english.what(finding) + "\n" + russian.what(finding))
                .text(english.expected(finding) + "\n" + russian.expected(finding))
                .text(english.mend(finding) + "\n" + russian.mend(finding));
    }
}
