package org.svod.publication.template;

import java.util.List;
import org.svod.codebook.Coded;
import org.svod.codebook.Column;
import org.svod.codebook.Language;
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
            "",
            List.of(
                    SheetColumn.<Explained>of("what", Width.FILE, (line, row) -> line.text(row.what(), row.look()))
                            .titled(""),
                    SheetColumn.<Explained>of("english", Width.LONG, (line, row) -> line.text(row.english()))
                            .titled("English"),
                    SheetColumn.<Explained>of("russian", Width.LONG, (line, row) -> line.text(row.russian()))
                            .titled("Русский")));
    private static final int STEPS = 7;

    private final Texts words;
    private final Choices choices;

    InstructionsSheet(Texts words, Choices choices) {
        this.words = words;
        this.choices = choices;
    }

    /** A step, a column or a code, with its explanation in both languages. */
    private record Explained(String what, Look look, String english, String russian) {}

    void write(Page page, State state, Period scope, String file) {
        COLUMNS.widths(page);
        page.title(
                words.line("title"),
                words.byLanguage().stream()
                        .map(w -> w.text(state.name()) + ", " + scope)
                        .toList(),
                Link.NONE);
        page.headings(COLUMNS, words);
        for (int step = 1; step <= STEPS; step++) {
            COLUMNS.write(
                    page,
                    new Explained(
                            step + ".",
                            Look.MARK,
                            words.in(Language.EN).text("step." + step, file),
                            words.in(Language.RU).text("step." + step, file)));
        }
        page.gap().section(words.line("section.columns"), COLUMNS.size());
        for (Column column : Column.values()) {
            String key = "column." + column.heading();
            COLUMNS.write(
                    page,
                    new Explained(
                            column.heading(),
                            Look.CODE,
                            words.in(Language.EN).text(key),
                            words.in(Language.RU).text(key)));
        }
        for (Column column : Column.values()) {
            if (!choices.entries(column).isEmpty()) {
                page.gap().section(words.line("section.codes", column.heading()), COLUMNS.size());
                for (Coded entry : choices.entries(column)) {
                    COLUMNS.write(
                            page,
                            new Explained(
                                    entry.code(),
                                    Look.CODE,
                                    entry.name().en(),
                                    entry.name().ru()));
                }
            }
        }
    }
}
