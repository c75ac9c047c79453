package org.svod.publication.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;

/** A statistical form as a workbook: the form, and a hidden sheet with the lists to choose from. */
public final class FormWorkbook {

    private FormWorkbook() {}

    /**
     * Writes the form; the stream stays open.
     *
     * @param scratch folder for temporary files; all of them are removed
     */
    public static void write(BlankForm form, Path scratch, OutputStream out) throws IOException {
        Texts words = Texts.of("org.svod.publication.template.form", form.language());
        String title = words.text("title") + ", " + form.name();
        try (Book book = Book.open(title, form.language(), form.scope().lastDay(), scratch)) {
            Page page = book.page(words.text("sheet"));
            Page lists = book.page("Lists");
            ListsSheet hidden = new ListsSheet(lists);
            new StatisticalSheet(form, words, page, book.poi(), hidden).write();
            hidden.write();
            book.poi().setSheetHidden(book.poi().getSheetIndex(lists.name()), true);
            book.poi().setActiveSheet(0);
            book.poi().setForceFormulaRecalculation(true);
            book.save(out);
        }
    }
}
