package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Value;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Return;

/**
 * A list of returns with dates. The columns of the period, the dates and the verdict are each as wide as two columns of
 * the map above.
 */
final class ReturnRows {

    private static final double HEADING_POINTS = 32;

    /** The columns; all except the first take two columns of the map. */
    static final SheetTable<Worded<Return>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "state",
                            (line, row) ->
                                    line.text(row.words().text(row.of().state().name()))),
                    wide("period", (line, row) -> line.text(row.of().period().toString(), Look.CODE)),
                    wide("due", (line, row) -> line.date(row.of().due(), Look.DATE)),
                    wide("received.on", (line, row) -> line.date(row.of().received())),
                    wide("verdict", ReturnRows::verdict),
                    wide("days-late", ReturnRows::daysLate)));

    private final Texts words;
    private final Page page;

    ReturnRows(Texts words, Page page) {
        this.words = words;
        this.page = page;
    }

    /** Writes them under a title, or a sentence if there are none. */
    void write(String title, String none, List<Return> returns) {
        page.section(words.text(title), CoverageMap.COLUMNS);
        if (returns.isEmpty()) {
            page.note(words.text(none));
            return;
        }
        COLUMNS.headings(page.line(), words).height(HEADING_POINTS);
        returns.forEach(each -> COLUMNS.write(page, new Worded<>(words, each)));
    }

    private static SheetColumn<Worded<Return>> wide(String name, Value<Worded<Return>> value) {
        return SheetColumn.of(name, value).span(2);
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
