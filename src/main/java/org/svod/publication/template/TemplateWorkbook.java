package org.svod.publication.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.svod.codebook.Codebook;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;

/**
 * An empty return as a workbook to fill in: the return (the first sheet, because a spreadsheet saves that sheet as
 * CSV), the meaning of each column and code, and the hidden lists of choices.
 */
public final class TemplateWorkbook {

    private TemplateWorkbook() {}

    /**
     * Writes the template; the stream stays open.
     *
     * @param codebook the codes that may be used
     * @param state the state that will submit it
     * @param scope the period that it will report
     * @param scratch folder for temporary files; all of them are removed
     * @param out receives the workbook
     */
    public static void write(Codebook codebook, State state, Period scope, Path scratch, OutputStream out)
            throws IOException {
        Texts words = Texts.bilingual("org.svod.publication.template.template");
        Choices choices = new Choices(codebook, state, scope);
        String file = state.code() + "_" + scope + ".csv";
        try (Book book = Book.open(file, scope.lastDay(), scratch)) {
            Page form = book.page(sheetName(words, "sheet.form"));
            Page instructions = book.page(sheetName(words, "sheet.instructions"));
            Page lists = book.page("Lists");
            ListsSheet hidden = new ListsSheet(lists);
            new FormSheet(words, choices, hidden).write(form, book.poi(), PreparedRows.of(codebook, state, scope));
            hidden.write();
            new InstructionsSheet(words, choices).write(instructions, state, scope, file);
            book.poi().setSheetHidden(book.poi().getSheetIndex(lists.name()), true);
            book.poi().setActiveSheet(0);
            book.save(out);
        }
    }

    /** A slash is not allowed in the name of a sheet. */
    private static String sheetName(Texts words, String key) {
        return words.in(Language.EN).text(key) + " – " + words.in(Language.RU).text(key);
    }
}
