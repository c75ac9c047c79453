package org.svod.publication.template;

import java.util.List;
import org.svod.codebook.Coded;
import org.svod.codebook.Column;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/** How to fill in, save and send the return; the meaning of each column; all codes with their names. */
final class InstructionsSheet {

    private static final SheetTable<Explained> COLUMNS = SheetTable.of(
            "heading.",
            List.of(
                    SheetColumn.of("code", Width.FILE, (line, row) -> line.text(row.what(), row.look())),
                    SheetColumn.of("meaning", Width.LONG, (line, row) -> line.text(row.meaning()))));
    private static final int STEPS = 7;

    private final Texts words;
    private final Choices choices;

    InstructionsSheet(Texts words, Choices choices) {
        this.words = words;
        this.choices = choices;
    }

    /** A step, a column or a code, and what it means. */
    private record Explained(String what, Look look, String meaning) {}

    void write(Page page, State state, Period scope, String file) {
        COLUMNS.widths(page);
        page.title(words.text("title"), List.of(words.text(state.name()) + ", " + scope), Link.NONE);
        page.headings(COLUMNS, words);
        for (int step = 1; step <= STEPS; step++) {
            COLUMNS.write(page, new Explained(step + ".", Look.MARK, words.text("step." + step, file)));
        }
        page.gap().section(words.text("section.columns"), COLUMNS.size());
        for (Column column : Column.values()) {
            String meaning = words.text("column." + column.heading());
            COLUMNS.write(page, new Explained(column.heading(), Look.CODE, meaning));
        }
        for (Column column : Column.values()) {
            if (!choices.entries(column).isEmpty()) {
                page.gap().section(words.text("section.codes", column.heading()), COLUMNS.size());
                for (Coded entry : choices.entries(column)) {
                    COLUMNS.write(page, new Explained(entry.code(), Look.CODE, words.text(entry.name())));
                }
            }
        }
    }
}
