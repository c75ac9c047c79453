package org.svod.publication.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.finding.FindingCode;
import org.svod.observation.Decimals;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.submission.IndicatorSum;

/** The tables of the first sheet of a receipt, one below the other; the table of sums sets the widths. */
final class SummaryTables {

    private static final String PREFIX = "heading.";

    /** The findings, one row for each code. */
    static final SheetTable<CodeSummary> REASONS = SheetTable.of(
            PREFIX,
            List.of(
                    SheetColumn.of("kind", (line, reason) -> line.text(reason.what())),
                    SheetColumn.of(
                            "code", (line, reason) -> line.text(reason.code().name(), Look.CODE)),
                    SheetColumn.of("severity", SummaryTables::severity),
                    SheetColumn.of("found", (line, reason) -> line.number(reason.found())),
                    SheetColumn.of("listed", (line, reason) -> line.number(reason.listed())),
                    SheetColumn.<CodeSummary>of("first", (line, reason) -> line.link(reason.first(), Look.LINK))
                            .span(2)));

    /** The findings one by one. */
    static final SheetTable<FindingTable.Listed> FOUND = SheetTable.of(
            PREFIX,
            List.of(
                    SheetColumn.of("what", (line, row) -> line.text(row.said())),
                    SheetColumn.of("code", SummaryTables::code),
                    SheetColumn.of("cell", SummaryTables::place),
                    SheetColumn.<FindingTable.Listed>of(
                                    "expected",
                                    (line, row) ->
                                            line.text(row.words().text(row.of().expected())))
                            .span(2),
                    SheetColumn.<FindingTable.Listed>of(
                                    "correction",
                                    (line, row) ->
                                            line.text(row.words().text(row.of().correction())))
                            .span(2)));

    /** The number of rows of each kind that were read: one row. */
    static final SheetTable<Worded<Receipt>> ROWS = SheetTable.of(
            PREFIX,
            List.of(
                    SheetColumn.of(
                            "read",
                            (line, row) ->
                                    line.number(row.of().outcome().counts().read())),
                    SheetColumn.of(
                            "accepted",
                            (line, row) ->
                                    line.number(row.of().outcome().counts().accepted())),
                    SheetColumn.of(
                            "refused",
                            (line, row) ->
                                    line.number(row.of().outcome().counts().refused())),
                    SheetColumn.of(
                            "blank",
                            (line, row) ->
                                    line.number(row.of().outcome().counts().blank())),
                    SheetColumn.of(
                            "records",
                            (line, row) ->
                                    line.number(row.of().outcome().counts().control())),
                    SheetColumn.of(
                            "control",
                            (line, row) -> line.number(
                                    row.of().details().controlRows().map(BigDecimal::valueOf), Look.number(0))),
                    SheetColumn.of("agrees", (line, row) -> control(line, row.words(), Control.ofRows(row.of())))));

    /** The sums of the values of each indicator. */
    static final SheetTable<Sum> SUMS = SheetTable.of(
            PREFIX,
            List.of(
                    SheetColumn.of(
                            "indicator",
                            Width.NAME,
                            (line, sum) -> line.text(
                                    sum.words().text(sum.of().indicator().name()))),
                    SheetColumn.of(
                            "unit",
                            Width.FILE,
                            (line, sum) -> line.text(
                                    sum.words().text(sum.of().indicator().unit().name()))),
                    SheetColumn.of(
                            "sum",
                            Width.WORD,
                            (line, sum) -> line.number(
                                    Optional.of(sum.of().sum())
                                            .filter(s -> sum.of().rows() > 0),
                                    sum.number())),
                    SheetColumn.of(
                            "rows-with-value",
                            Width.WORD,
                            (line, sum) -> line.number(sum.of().rows())),
                    SheetColumn.of(
                            "rows-missing",
                            Width.WORD,
                            (line, sum) -> line.number(sum.of().missing())),
                    SheetColumn.of(
                            "control-sum",
                            Width.WORD,
                            (line, sum) -> line.number(sum.of().control(), sum.number())),
                    SheetColumn.of("agrees", Width.FILE, (line, sum) -> control(line, sum.words(), sum.control()))));

    private SummaryTables() {}

    /**
     * A code that was found.
     *
     * @param what text of the first finding
     * @param found number of findings
     * @param listed number of findings that are listed
     * @param first the link to the first one
     */
    record CodeSummary(Texts words, FindingCode code, String what, long found, long listed, Link first) {}

    /** The sum of an indicator, and whether the file's own control record agrees. */
    record Sum(Texts words, IndicatorSum of, Control control) {

        /** Shows the decimals of the indicator, or those of the sum if it has more. */
        private Look number() {
            int decimals = Decimals.plain(of.sum()).scale();
            return Look.number(Math.max(of.indicator().decimals(), decimals));
        }
    }

    private static void code(SheetRow line, FindingTable.Listed row) {
        FindingCode code = row.of().finding().code();
        line.text(
                code.name() + "\n" + row.words().text("severity." + code.severity()),
                Look.TEXT.tone(SeverityTones.of(code.severity())));
    }

    /** The cell with a link, and its line: a printed row has no link. */
    private static void place(SheetRow line, FindingTable.Listed row) {
        if (!row.hasLine()) {
            line.text(row.words().text("findings.whole-file"));
            return;
        }
        String at = Long.toString(row.of().finding().place().line());
        String cell = row.place().text();
        String place = cell.isEmpty()
                ? row.words().text("place.line", at)
                : row.words().text("html.place", cell, at);
        line.link(
                new Link(
                        place,
                        row.place().sheet(),
                        row.place().row(),
                        row.place().column()),
                Look.LINK.wrap(true));
    }

    private static void severity(SheetRow line, CodeSummary reason) {
        line.text(
                reason.words().text("severity." + reason.code().severity()),
                Look.MARK.tone(SeverityTones.of(reason.code().severity())));
    }

    private static void control(SheetRow line, Texts words, Control control) {
        line.text(words.text("control." + control), Look.MARK.tone(SeverityTones.of(control)));
    }
}
