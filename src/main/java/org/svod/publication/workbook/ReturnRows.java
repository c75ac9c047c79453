package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Return;

/** A list of returns with dates: those of the round that are not in order, or all of a State. */
final class ReturnRows {

    static final SheetTable<Worded<Return>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    NamedColumns.state(
                            Width.FILE, Worded::words, row -> row.of().state()),
                    SheetColumn.of(
                            "period",
                            Width.WORD,
                            (line, row) -> line.text(row.of().period().toString(), Look.CODE)),
                    SheetColumn.of(
                            "due", Width.WORD, (line, row) -> line.date(row.of().due(), Look.DATE)),
                    SheetColumn.of("received.on", Width.WORD, ReturnRows::received),
                    SheetColumn.of("verdict", Width.FILE, ReturnRows::verdict),
                    SheetColumn.of("days-late", Width.WORD, ReturnRows::daysLate)));

    private static final List<Return.Verdict> IN_ORDER = List.of(Return.Verdict.ON_TIME, Return.Verdict.NOT_EXPECTED);

    private ReturnRows() {}

    /** Whether any return of a round is not in order. */
    static boolean isOf(RoundReport report) {
        return outOfOrder(report).findAny().isPresent();
    }

    private static Stream<Return> outOfOrder(RoundReport report) {
        return report.coverage().returns().stream().filter(r -> !IN_ORDER.contains(r.verdict()));
    }

    static void write(WorkbookContext context) {
        new ListSheet<>(
                        Tab.RETURNS,
                        "Returns",
                        COLUMNS,
                        c -> of(
                                c.words(),
                                outOfOrder(c.report())
                                        .sorted(Comparator.comparing(Return::due))
                                        .toList()),
                        c -> List.of(c.words().text("coverage.list")))
                .write(context);
    }

    /** The rows of these returns. */
    static List<Worded<Return>> of(Texts words, List<Return> returns) {
        return returns.stream().map(each -> new Worded<>(words, each)).toList();
    }

    private static void received(SheetRow line, Worded<Return> row) {
        row.of()
                .received()
                .ifPresentOrElse(day -> line.date(day, Look.DATE), () -> Mark.write(line, Mark.NOT_REPORTED));
    }

    private static void verdict(SheetRow line, Worded<Return> row) {
        line.text(
                row.words().text("return.short." + row.of().verdict()),
                Look.MARK.tone(Tones.of(row.of().verdict())));
    }

    private static void daysLate(SheetRow line, Worded<Return> row) {
        if (row.of().daysLate() > 0) {
            line.number(row.of().daysLate());
        } else {
            Mark.write(line, Mark.NOT_APPLICABLE);
        }
    }
}
