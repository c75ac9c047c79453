package org.svod.publication.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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
     * Writes the template, in the language of the form; the stream stays open.
     *
     * @param form who submits it, for which period, and the codes that may be used
     * @param scratch folder for temporary files; all of them are removed
     * @param out receives the workbook
     */
    public static void write(BlankForm form, Path scratch, OutputStream out) throws IOException {
        Texts words = Texts.of("org.svod.publication.template.template", form.language());
        Choices choices = new Choices(form.codebook(), form.state(), form.scope());
        String file = form.name() + ".csv";
        try (Book book = Book.open(file, form.language(), form.scope().lastDay(), scratch)) {
            Page page = book.page(words.text("sheet.form"));
            Page instructions = book.page(words.text("sheet.instructions"));
            Page lists = book.page("Lists");
            ListsSheet hidden = new ListsSheet(lists);
            new FormSheet(words, choices, hidden)
                    .write(page, book.poi(), PreparedRows.of(form.codebook(), form.state(), form.scope()));
            hidden.write();
            new InstructionsSheet(words, choices).write(instructions, form.state(), form.scope(), file);
            book.poi().setSheetHidden(book.poi().getSheetIndex(lists.name()), true);
            book.poi().setActiveSheet(0);
            book.save(out);
        }
    }
}
