package org.svod.publication.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.finding.FindingCode;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Width;
import org.svod.submission.IndicatorSum;
import org.svod.submission.RowCounts;

/** The first sheet: the verdict in large letters, what to do now, the reasons, and what the system counted. */
final class SummarySheet {

    private static final int COLUMNS = 7;

    /** Points that the head of a table needs with some of its rows. */
    private static final double TABLE = 130;

    private static final double LINE = 15;

    private final Receipt receipt;
    private final Bilingual words;
    private final FindingsSheet findings;
    private final FileSheet file;

    SummarySheet(Receipt receipt, Bilingual words, FindingsSheet findings, FileSheet file) {
        this.receipt = receipt;
        this.words = words;
        this.findings = findings;
        this.file = file;
    }

    void write(Page page) {
        page.widths(Width.NAME, Width.FILE, Width.WORD, Width.WORD, Width.WORD, Width.WORD, Width.FILE);
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
        rows(page.gap().keepTogether(COLUMNS, TABLE));
        sums(page.gap().keepTogether(COLUMNS, TABLE));
        new UnderstandingSection(receipt, words, COLUMNS).write(page.gap().keepTogether(COLUMNS, TABLE));
        page.gap().keepTogether(COLUMNS, LINE * (file.notes().size() + 2));
        file.notes().forEach(page::note);
        page.note(words.both("note.codes"));
    }

    private void reasons(Page page) {
        page.section(words.line("section.findings"), COLUMNS);
        if (receipt.findings().counts().isEmpty()) {
            page.line().text(words.line("findings.none"), Look.SUBTITLE);
            return;
        }
        page.headings(headings("kind", "code", "severity", "found", "listed", "first"), 2);
        Stream.of(Severity.values())
                .forEach(severity -> receipt.findings().counts().ofCode().keySet().stream()
                        .filter(code -> code.severity() == severity)
                        .forEach(code -> reason(page.line(), code)));
    }

    private void reason(SheetRow line, FindingCode code) {
        String what = receipt.findings().listed().stream()
                .filter(f -> f.code() == code)
                .findFirst()
                .map(f -> Bilingual.both(WordedFinding.of(f).what()))
                .orElse("");
        line.text(what).text(code.name(), Look.CODE);
        line.text(words.both("severity." + code.severity()), Look.MARK.tone(SeverityTones.of(code.severity())));
        line.number(receipt.findings().count(code)).number(findings.listed(code));
        line.link(findings.first(code), Look.LINK).span(2);
    }

    private void rows(Page page) {
        RowCounts counts = receipt.outcome().counts();
        page.section(words.line("section.rows"), COLUMNS);
        page.headings(headings("read", "accepted", "refused", "blank", "records", "control", "agrees"));
        Optional<BigDecimal> claimed = receipt.details().controlRows().map(BigDecimal::valueOf);
        SheetRow line = page.line()
                .number(counts.read())
                .number(counts.accepted())
                .number(counts.refused())
                .number(counts.blank())
                .number(counts.control());
        line.number(claimed, Look.number(0));
        control(line, Control.ofRows(receipt));
    }

    private void sums(Page page) {
        page.section(
                words.line(receipt.verdict() == Outcome.Verdict.ACCEPTED ? "section.sums" : "section.sums-not-counted"),
                COLUMNS);
        if (receipt.details().sums().isEmpty()) {
            page.line().text(words.line("sums.none"), Look.SUBTITLE);
            return;
        }
        page.headings(headings("indicator", "unit", "sum", "rows-with-value", "rows-missing", "control-sum", "agrees"));
        for (IndicatorSum sum : receipt.details().sums()) {
            Look number = Look.number(Math.max(sum.indicator().decimals(), decimals(sum)));
            SheetRow line = page.line()
                    .text(Bilingual.both(sum.indicator().name()))
                    .text(Bilingual.line(sum.indicator().unit().name()));
            line.number(Optional.of(sum.sum()).filter(s -> sum.rows() > 0), number)
                    .number(sum.rows())
                    .number(sum.missing())
                    .number(sum.control(), number);
            control(line, Control.ofSum(sum, receipt));
        }
    }

    private static int decimals(IndicatorSum sum) {
        return Math.max(0, sum.sum().stripTrailingZeros().scale());
    }

    private void control(SheetRow line, Control control) {
        line.text(words.both("control." + control), Look.MARK.tone(SeverityTones.of(control)));
    }

    private List<String> headings(String... keys) {
        return Stream.of(keys).map(k -> words.both("heading." + k)).toList();
    }
}
