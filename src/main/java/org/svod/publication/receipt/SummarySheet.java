package org.svod.publication.receipt;

import java.util.List;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Name;
import org.svod.finding.FindingCode;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.ReceiptNames;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Worded;

/** The first sheet: the verdict in large letters, what to do now, the reasons, and what the system counted. */
final class SummarySheet {

    private static final int COLUMNS = SummaryTables.SUMS.size();

    /** Number of findings that the first page has room for. */
    private static final int ROOM = 10;

    /** Number of errors that are named at the beginning if there are more findings. */
    private static final int FIRST = 3;

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

    /** Whether the sheet names all findings of a receipt one by one; otherwise there is a sheet of findings. */
    static boolean holdsAll(Receipt receipt) {
        long all = receipt.findings().counts().inAll();
        return all <= ROOM && all == receipt.findings().listed().size();
    }

    /**
     * Writes the sheet.
     *
     * @param worded the listed findings of the receipt, with their words
     */
    void write(Page page, List<WordedFinding> worded) {
        SummaryTables.SUMS.widths(page);
        Look banner = Look.TITLE.face(FontRole.BANNER).tone(SeverityTones.banner(receipt.verdict()));
        page.line()
                .text(words.text("verdict." + receipt.verdict()), banner)
                .span(COLUMNS)
                .height(44);
        page.line().text(receipt.delivery().file(), Look.TITLE).height(26);
        for (String sentence : new Advice(receipt, words).sentences()) {
            page.line().text(sentence, Look.SUBTITLE.wrap(true)).span(COLUMNS);
        }
        if (!file.link(words).isNone()) {
            page.line().link(file.link(words), Look.FREE_LINK);
        }
        if (holdsAll(receipt)) {
            found(page.gap(), worded);
        } else {
            corrections(page, worded);
        }
        owed(page);
        ask(page);
        if (!holdsAll(receipt)) {
            reasons(page.gap(), worded);
        }
        rows(page.gap());
        sums(page.gap());
        new UnderstandingSection(receipt, words, COLUMNS).write(page.gap());
        page.gap();
        file.notes(words).forEach(page::note);
        page.note(words.text("note.codes"));
        page.note(words.text("note.other-language", pageName()));
        page.onePage().upright();
    }

    /** The first errors, each with its cell, what it is, and what it should be. */
    private void corrections(Page page, List<WordedFinding> worded) {
        List<WordedFinding> errors = worded.stream()
                .filter(w -> w.finding().severity() == Severity.ERROR)
                .limit(FIRST)
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        page.gap()
                .section(
                        words.text(
                                "html.corrections",
                                errors.size(),
                                receipt.findings().count(Severity.ERROR)),
                        COLUMNS);
        for (WordedFinding each : errors) {
            String cell = file.link(each.finding().place()).text();
            String text = words.text(
                    "summary.correction",
                    cell.isEmpty() ? words.text("findings.whole-file") : cell,
                    each.what(),
                    each.expected(),
                    each.correction());
            page.line().text(text, Look.SUBTITLE.wrap(true)).span(COLUMNS);
        }
    }

    private void ask(Page page) {
        page.gap().section(words.text("html.ask"), COLUMNS);
        page.line()
                .text(
                        receipt.contact().map(words::text).orElse(words.text("html.ask.secretariat")),
                        Look.SUBTITLE.wrap(true))
                .span(COLUMNS);
    }

    /** Every finding, each with its cell, what it is, what it should be, and what persons say to explain it. */
    private void found(Page page, List<WordedFinding> worded) {
        page.section(words.text("sheet.findings"), COLUMNS);
        if (worded.isEmpty()) {
            page.line().text(words.text("findings.none"), Look.SUBTITLE);
            return;
        }
        page.headings(SummaryTables.FOUND, words);
        for (WordedFinding each : worded) {
            SummaryTables.FOUND.write(
                    page,
                    new FindingTable.Listed(
                            words,
                            each,
                            file.link(each.finding().place()),
                            Explanations.of(receipt, each.finding(), words)));
        }
    }

    /** The name of the page for browsers, which has both languages. */
    private Name pageName() {
        String name =
                ReceiptNames.page(receipt.delivery().file(), receipt.delivery().nth());
        return new Name(name, name);
    }

    private void reasons(Page page, List<WordedFinding> worded) {
        page.section(words.text("section.findings"), COLUMNS);
        page.headings(SummaryTables.REASONS, words);
        Stream.of(Severity.values())
                .forEach(severity -> receipt.findings().counts().ofCode().keySet().stream()
                        .filter(code -> code.severity() == severity)
                        .forEach(code -> SummaryTables.REASONS.write(page, reason(code, worded))));
    }

    private void owed(Page page) {
        List<String> lines = new OwedReturns(receipt.outstanding(), words).lines();
        if (!lines.isEmpty()) {
            page.gap().section(words.text("owed.title"), COLUMNS);
            page.line().text(String.join(" ", lines), Look.SUBTITLE.wrap(true)).span(COLUMNS);
        }
    }

    private SummaryTables.CodeSummary reason(FindingCode code, List<WordedFinding> worded) {
        String what = worded.stream()
                .filter(w -> w.finding().code() == code)
                .findFirst()
                .map(w -> words.text(w.what()))
                .orElse("");
        return new SummaryTables.CodeSummary(
                words, code, what, receipt.findings().count(code), findings.listed(code), findings.first(code));
    }

    private void rows(Page page) {
        page.section(words.text("section.rows"), COLUMNS);
        page.headings(SummaryTables.ROWS, words);
        SummaryTables.ROWS.write(page, new Worded<>(words, receipt));
    }

    private void sums(Page page) {
        page.section(
                words.text(receipt.verdict() == Outcome.Verdict.ACCEPTED ? "section.sums" : "section.sums-not-counted"),
                COLUMNS);
        if (receipt.details().sums().isEmpty()) {
            page.line().text(words.text("sums.none"), Look.SUBTITLE);
            return;
        }
        page.headings(SummaryTables.SUMS, words);
        receipt.details()
                .sums()
                .forEach(sum ->
                        SummaryTables.SUMS.write(page, new SummaryTables.Sum(words, sum, Control.ofSum(sum, receipt))));
    }
}
