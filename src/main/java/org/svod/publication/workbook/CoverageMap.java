package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Return;
import org.svod.round.Round;

/**
 * States by months, each return in the colour of what became of it; a return for a wider period spreads over its
 * months.
 */
final class CoverageMap {

    private static final int MONTHS = Frequency.MONTHLY.perYear();
    private static final List<Return.Verdict> COUNTED = List.of(
            Return.Verdict.ON_TIME,
            Return.Verdict.LATE,
            Return.Verdict.REJECTED,
            Return.Verdict.MISSING,
            Return.Verdict.NOT_YET_DUE);

    /** How many columns it has. */
    static final int COLUMNS = 1 + MONTHS + COUNTED.size();

    private final Bilingual words;
    private final Page page;
    private final Round round;

    CoverageMap(Bilingual words, Page page, Round round) {
        this.words = words;
        this.page = page;
        this.round = round;
    }

    /** Says what each colour means. Also sets the widths. */
    void legend() {
        page.widths(Width.FILE)
                .widths(1, MONTHS, Width.SHORT)
                .widths(MONTHS + 1, MONTHS + COUNTED.size(), Width.NUMBER);
        for (Return.Verdict verdict : Return.Verdict.values()) {
            SheetRow line = page.line();
            mark(line, verdict, 5);
            line.text(words.line("return." + verdict), Look.NOTE);
        }
        page.gap();
    }

    /** Writes the headings. */
    void headings() {
        List<String> headings = new ArrayList<>(List.of(words.both("col.state")));
        Period.allOf(round.year(), Frequency.MONTHLY).forEach(m -> headings.add(m.toString()));
        COUNTED.forEach(v -> headings.add(words.both("return.short." + v)));
        page.tableHeadings(headings, 1);
    }

    /** Writes the row of one state. */
    void row(State state, List<Return> returns) {
        SheetRow line = page.line().text(Bilingual.both(state.name()), Look.TEXT.tone(Tone.BAND));
        for (Return each :
                returns.stream().filter(r -> r.period().year() == round.year()).toList()) {
            line.skip(each.period().firstMonth() - line.column());
            mark(line, each.verdict(), each.daysLate());
            int months = each.period().frequency().months();
            if (months > 1) {
                line.span(months);
            }
        }
        line.skip(MONTHS + 1 - line.column());
        COUNTED.forEach(
                v -> line.number(returns.stream().filter(r -> r.verdict() == v).count()));
    }

    private static void mark(SheetRow line, Return.Verdict verdict, long daysLate) {
        Look look = Look.MARK.tone(Tones.of(verdict));
        switch (verdict) {
            case ON_TIME -> line.text("✓", look);
            case LATE ->
                line.number(
                        BigDecimal.valueOf(daysLate),
                        Look.signed(0).align(look.align()).tone(look.tone()));
            case REJECTED -> line.text("✕", look);
            case MISSING -> line.text("?", look);
            case NOT_YET_DUE -> line.text("…", look);
            case NOT_EXPECTED -> line.text("·", look);
        }
    }
}
