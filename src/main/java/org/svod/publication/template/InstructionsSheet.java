package org.svod.publication.template;

import java.util.List;
import org.svod.codebook.Coded;
import org.svod.codebook.Column;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Width;

/** How to fill in, save and send the return; what each column means; all codes with their names. */
final class InstructionsSheet {

    private static final int COLUMNS = 3;
    private static final int STEPS = 7;

    private final Bilingual words;
    private final Choices choices;

    InstructionsSheet(Bilingual words, Choices choices) {
        this.words = words;
        this.choices = choices;
    }

    void write(Page page, State state, Period scope, String file) {
        page.widths(Width.FILE, Width.LONG, Width.LONG);
        page.title(
                words.line("title"),
                state.name().en() + ", " + scope,
                state.name().ru() + ", " + scope,
                Link.NONE);
        page.headings(List.of("", "English", "Русский"));
        for (int step = 1; step <= STEPS; step++) {
            page.line()
                    .text(step + ".", Look.MARK)
                    .text(words.en("step." + step, file))
                    .text(words.ru("step." + step, file));
        }
        page.gap().section(words.line("section.columns"), COLUMNS);
        for (Column column : Column.values()) {
            page.line()
                    .text(column.heading(), Look.CODE)
                    .text(words.en("column." + column.heading()))
                    .text(words.ru("column." + column.heading()));
        }
        for (Column column : Column.values()) {
            if (!choices.entries(column).isEmpty()) {
                page.gap().section(words.line("section.codes", column.heading()), COLUMNS);
                for (Coded entry : choices.entries(column)) {
                    page.line()
                            .text(entry.code(), Look.CODE)
                            .text(entry.name().en())
                            .text(entry.name().ru());
                }
            }
        }
    }
}
