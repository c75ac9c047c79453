package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.svod.codebook.Language;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;

/**
 * A receipt for people: the verdict and how the file was understood, then the findings, then the file itself with the
 * faulty cells marked. If the file is long, only its first rows are read and shown.
 */
public final class ReceiptWorkbook {

    private ReceiptWorkbook() {}

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param receipt the content
     * @param scratch folder for temporary files; all of them are removed
     * @param out receives the workbook
     * @throws IOException if the stream cannot be written, or the delivered bytes cannot be read again
     */
    public static void write(Receipt receipt, Path scratch, OutputStream out) throws IOException {
        Texts words = Texts.bilingual("org.svod.publication.receipt.receipt");
        try (Book book = Book.open(
                words.line("title", receipt.delivery().file()),
                receipt.delivery().received(),
                scratch)) {
            Page summary = book.page(sheetName(words, "sheet.summary"));
            Page findings = book.streamedPage(sheetName(words, "sheet.findings"));
            FileSheet file = new FileSheet(receipt, words);
            if (receipt.content().isPresent()) {
                file.write(
                        book.streamedPage(sheetName(words, "sheet.file")),
                        receipt.content().get());
            }
            FindingsSheet listed = new FindingsSheet(receipt, words, file);
            listed.write(findings, summary.name());
            new SummarySheet(receipt, words, listed, file).write(summary);
            book.save(out);
        }
    }

    /** A slash is not allowed in the name of a sheet. */
    private static String sheetName(Texts words, String key) {
        return words.in(Language.EN).text(key) + " – " + words.in(Language.RU).text(key);
    }
}
