package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Return;
import org.svod.round.Round;

/** States by months, each return in the colour of its verdict; a return for a longer period covers all its months. */
final class CoverageMap {

    private static final List<Return.Verdict> COUNTED = List.of(
            Return.Verdict.ON_TIME,
            Return.Verdict.LATE,
            Return.Verdict.INCOMPLETE,
            Return.Verdict.REJECTED,
            Return.Verdict.WITHDRAWN,
            Return.Verdict.MISSING,
            Return.Verdict.NOT_YET_DUE);

    private static final String STATE = "state";

    private final Texts words;
    private final Page page;
    private final Round round;
    private final SheetTable<ReturnsOf> table;

    CoverageMap(Texts words, Page page, Round round) {
        this.words = words;
        this.page = page;
        this.round = round;
        this.table = table(words, round.year());
    }

    /** A state and its returns. */
    private record ReturnsOf(Texts words, State state, List<Return> returns) {

        private long count(Return.Verdict verdict) {
            return returns.stream().filter(r -> r.verdict() == verdict).count();
        }
    }

    /** The state, a column for each month, and a column for each verdict that is counted. */
    private static SheetTable<ReturnsOf> table(Texts words, int year) {
        List<SheetColumn<ReturnsOf>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                STATE,
                Width.FILE,
                (line, row) -> line.text(row.words().text(row.state().name()), Look.TEXT.tone(Tone.BAND))));
        for (Period month : Period.allOf(year, Frequency.MONTHLY)) {
            columns.add(SheetColumn.<ReturnsOf>of(month.toString(), Width.SHORT, (line, row) -> line.skip(1))
                    .titled(month.toString()));
        }
        for (Return.Verdict verdict : COUNTED) {
            columns.add(SheetColumn.<ReturnsOf>of(
                            verdict.name(), Width.NUMBER, (line, row) -> line.number(row.count(verdict)))
                    .titled(words.text("return.short." + verdict)));
        }
        return SheetTable.of("col.", columns);
    }

    /** Explains each colour. */
    void legend() {
        for (Return.Verdict verdict : Return.Verdict.values()) {
            SheetRow line = page.line();
            mark(line, verdict, 5);
            line.text(words.text("return." + verdict), Look.NOTE);
        }
        page.gap();
    }

    /** Makes the map a table. */
    void table(int heading) {
        page.table("Coverage", heading, table, words);
    }

    /** Writes the headings; also sets the widths. */
    void headings() {
        table.widths(page);
        page.tableHeadings(table.headings(words), 1);
    }

    /** Writes the row of one state. */
    void row(State state, List<Return> returns) {
        ReturnsOf row = new ReturnsOf(words, state, returns);
        List<Period> months = Period.allOf(round.year(), Frequency.MONTHLY);
        SheetRow line = table.write(page.line(), row, STATE, STATE);
        for (Return each :
                returns.stream().filter(r -> r.period().year() == round.year()).toList()) {
            Period first = months.get(each.period().firstMonth() - 1);
            none(line, table.at(first.toString()));
            for (int i = 0; i < each.period().frequency().months(); i++) {
                mark(line, each.verdict(), each.daysLate());
            }
        }
        String firstCounted = COUNTED.get(0).name();
        none(line, table.at(firstCounted));
        table.write(line, row, firstCounted, COUNTED.get(COUNTED.size() - 1).name());
    }

    /** Marks the months before this column that belong to no return. */
    private static void none(SheetRow line, int column) {
        while (line.column() < column) {
            Mark.write(line, Mark.NOT_APPLICABLE);
        }
    }

    private static void mark(SheetRow line, Return.Verdict verdict, long daysLate) {
        Look look = Look.MARK.tone(Tones.of(verdict));
        switch (verdict) {
            case ON_TIME -> line.text("✓", look);
            case LATE ->
                line.number(
                        BigDecimal.valueOf(daysLate),
                        Look.signed(0).align(look.align()).tone(look.tone()));
            case INCOMPLETE -> line.text("≈", look);
            case REJECTED -> line.text("✕", look);
            case WITHDRAWN -> line.text("−", look);
            case MISSING -> line.text("?", look);
            case NOT_YET_DUE -> line.text("…", look);
            case NOT_EXPECTED -> line.text("·", look);
        }
    }
}
