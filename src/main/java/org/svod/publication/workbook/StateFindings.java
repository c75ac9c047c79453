package org.svod.publication.workbook;

import java.util.List;
import java.util.Locale;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.finding.Findings;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Words;

/** A state's deliveries, and everything found in them. */
final class StateFindings {

    private final Words words;
    private final Page page;
    private final FindingMessages english = FindingMessages.in(Locale.ENGLISH);
    private final FindingMessages russian = FindingMessages.in(Locale.forLanguageTag("ru"));

    StateFindings(Words words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(List<SubmissionSummary> submissions) {
        page.widths(SubmissionRows.WIDTHS);
        page.section(words.line("state.submissions"), SubmissionRows.COLUMNS);
        if (submissions.isEmpty()) {
            page.note(words.both("state.submissions.none"));
            return;
        }
        new SubmissionRows(words, page).write(submissions);
        page.gap().section(words.line("state.findings"), SubmissionRows.COLUMNS);
        if (submissions.stream().allMatch(s -> s.findings().counts().isEmpty())) {
            page.note(words.both("state.findings.none"));
            return;
        }
        headings();
        submissions.forEach(this::findings);
    }

    private void headings() {
        page.line().text(words.both("col.file"), Look.HEADING).text(words.both("col.cell"), Look.HEADING).text(words.both("col.line"), Look.HEADING)
                .text(words.both("col.severity"), Look.HEADING).span(2).text(words.both("col.finding"), Look.HEADING)
                .text(words.both("col.value.sent"), Look.HEADING).text(words.both("col.what"), Look.HEADING).span(4).height(32);
    }

    private void findings(SubmissionSummary submission) {
        Findings findings = submission.findings();
        findings.listed().forEach(f -> row(submission, f));
        long all = findings.counts().values().stream().mapToLong(Long::longValue).sum();
        long more = all - findings.listed().size();
        if (more > 0) {
            page.line().text(submission.file(), Look.CODE).text(words.both("findings.more", more)).span(10);
        }
    }

    private void row(SubmissionSummary submission, Finding finding) {
        String what = String.join("\n", english.what(finding), english.expected(finding), english.mend(finding), russian.what(finding),
                russian.expected(finding), russian.mend(finding));
        page.line().text(submission.file(), Look.CODE).text(finding.place().cell(), Look.CODE).number(finding.place().line())
                .text(words.both("severity." + finding.severity()), Look.MARK.tone(Tones.of(finding.severity()))).span(2)
                .text(finding.code().name(), Look.CODE).text(finding.value(), Look.CODE).text(what).span(4);
    }
}
