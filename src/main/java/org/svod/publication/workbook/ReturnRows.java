package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.reconciliation.Return;

/**
 * A list of returns with dates. The three columns of the period, the dates and the verdict are two columns of the map
 * above wide.
 */
final class ReturnRows {

    private final Bilingual words;
    private final Page page;

    ReturnRows(Bilingual words, Page page) {
        this.words = words;
        this.page = page;
    }

    /** Writes them under a title, or says in words that there are none. */
    void write(String title, String none, List<Return> returns) {
        page.section(words.line(title), 18);
        if (returns.isEmpty()) {
            page.note(words.both(none));
            return;
        }
        SheetRow headings = page.line().text(words.both("col.state"), Look.HEADING);
        for (String key : List.of("period", "due", "received.on", "verdict", "days-late")) {
            headings.text(words.both("col." + key), Look.HEADING).span(2);
        }
        headings.height(32);
        for (Return each : returns) {
            row(page.line(), each);
        }
    }

    private void row(SheetRow line, Return each) {
        line.text(Bilingual.both(each.state().name()))
                .text(each.period().toString(), Look.CODE)
                .span(2)
                .date(each.due(), Look.DATE)
                .span(2);
        line.date(each.received()).span(2);
        line.text(words.both("return.short." + each.verdict()), Look.MARK.tone(Tones.of(each.verdict())))
                .span(2);
        if (each.daysLate() > 0) {
            line.number(each.daysLate()).span(2);
        } else {
            line.blank(Look.TEXT).span(2);
        }
    }
}
