package org.svod.publication.receipt;

import java.util.List;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.finding.FindingCode;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Worded;

/** The first sheet: the verdict in large letters, what to do now, the reasons, and what the system counted. */
final class SummarySheet {

    private static final int COLUMNS = SummaryTables.SUMS.size();

    /** Points that the head of a table needs with some of its rows. */
    private static final double TABLE = 130;

    private static final double LINE = 15;

    private final Receipt receipt;
    private final Texts words;
    private final FindingsSheet findings;
    private final FileSheet file;

    SummarySheet(Receipt receipt, Texts words, FindingsSheet findings, FileSheet file) {
        this.receipt = receipt;
        this.words = words;
        this.findings = findings;
        this.file = file;
    }

    void write(Page page) {
        SummaryTables.SUMS.widths(page);
        Look banner = Look.TITLE.face(FontRole.BANNER).tone(SeverityTones.banner(receipt.verdict()));
        page.line()
                .text(words.line("verdict." + receipt.verdict()), banner)
                .span(COLUMNS)
                .height(44);
        page.line().text(receipt.delivery().file(), Look.TITLE).height(26);
        for (String sentence : new Advice(receipt, words).sentences()) {
            page.line().text(sentence, Look.SUBTITLE.wrap(true)).span(COLUMNS);
        }
        if (!file.link().isNone()) {
            page.line().link(file.link(), Look.FREE_LINK);
        }
        reasons(page.gap());
        owed(page);
        rows(page.gap().keepTogether(COLUMNS, TABLE));
        sums(page.gap().keepTogether(COLUMNS, TABLE));
        new UnderstandingSection(receipt, words, COLUMNS).write(page.gap().keepTogether(COLUMNS, TABLE));
        page.gap().keepTogether(COLUMNS, LINE * (file.notes().size() + 2));
        file.notes().forEach(page::note);
        page.note(words.text("note.codes"));
    }

    private void reasons(Page page) {
        page.section(words.line("section.findings"), COLUMNS);
        if (receipt.findings().counts().isEmpty()) {
            page.line().text(words.line("findings.none"), Look.SUBTITLE);
            return;
        }
        page.headings(SummaryTables.REASONS, words);
        Stream.of(Severity.values())
                .forEach(severity -> receipt.findings().counts().ofCode().keySet().stream()
                        .filter(code -> code.severity() == severity)
                        .forEach(code -> SummaryTables.REASONS.write(page, reason(code))));
    }

    private void owed(Page page) {
        List<List<String>> lines = words.byLanguage().stream()
                .map(one -> new OwedReturns(receipt.outstanding(), one).lines())
                .toList();
        if (lines.get(0).isEmpty()) {
            return;
        }
        page.gap().section(words.line("owed.title"), COLUMNS);
        lines.forEach(ofLanguage -> page.line()
                .text(String.join(" ", ofLanguage), Look.SUBTITLE.wrap(true))
                .span(COLUMNS));
    }

    private SummaryTables.CodeSummary reason(FindingCode code) {
        String what = receipt.findings().listed().stream()
                .filter(f -> f.code() == code)
                .findFirst()
                .map(f -> words.text(WordedFinding.of(f).what()))
                .orElse("");
        return new SummaryTables.CodeSummary(
                words, code, what, receipt.findings().count(code), findings.listed(code), findings.first(code));
    }

    private void rows(Page page) {
        page.section(words.line("section.rows"), COLUMNS);
        page.headings(SummaryTables.ROWS, words);
        SummaryTables.ROWS.write(page, new Worded<>(words, receipt));
    }

    private void sums(Page page) {
        page.section(
                words.line(receipt.verdict() == Outcome.Verdict.ACCEPTED ? "section.sums" : "section.sums-not-counted"),
                COLUMNS);
        if (receipt.details().sums().isEmpty()) {
            page.line().text(words.line("sums.none"), Look.SUBTITLE);
            return;
        }
        page.headings(SummaryTables.SUMS, words);
        receipt.details()
                .sums()
                .forEach(sum ->
                        SummaryTables.SUMS.write(page, new SummaryTables.Sum(words, sum, Control.ofSum(sum, receipt))));
    }
}
