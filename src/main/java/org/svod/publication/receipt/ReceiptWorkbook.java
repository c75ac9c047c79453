package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;

/**
 * A receipt for people: the verdict and how the file was understood, then the findings, then the file itself with the
 * faulty cells marked; then verdict and findings in the other language. If the file is long, only its first rows are
 * read and shown.
 */
public final class ReceiptWorkbook {

    private static final String BUNDLE = "org.svod.publication.receipt.receipt";

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
        Texts first = Texts.of(BUNDLE, ReceiptLanguages.first(receipt));
        Texts second = Texts.of(BUNDLE, ReceiptLanguages.second(receipt));
        try (Book book = Book.open(
                        first.text("title", receipt.delivery().file()),
                        first.language(),
                        receipt.delivery().received(),
                        scratch)
                .inTwoLanguages()) {
            SheetSet begins = new SheetSet(book, receipt, first);
            FileSheet file = new FileSheet(receipt, first);
            if (receipt.content().isPresent()) {
                file.write(
                        book.streamedPage(first.text("sheet.file")),
                        receipt.content().get());
            }
            SheetSet follows = new SheetSet(book, receipt, second);
            List<WordedFinding> findings =
                    receipt.findings().listed().stream().map(WordedFinding::of).toList();
            begins.write(file, findings);
            follows.write(file, findings);
            book.save(out);
        }
    }

    /** The sheets of one language: the summary, and the findings if there are any. */
    private record SheetSet(Receipt receipt, Texts words, Page summary, Optional<Page> findings) {

        SheetSet(Book book, Receipt receipt, Texts words) {
            this(
                    receipt,
                    words,
                    book.page(words.text("sheet.summary")),
                    Optional.of(receipt.findings())
                            .filter(found -> !found.counts().isEmpty())
                            .map(found -> book.streamedPage(words.text("sheet.findings"))));
        }

        void write(FileSheet file, List<WordedFinding> worded) {
            FindingsSheet listed = new FindingsSheet(receipt, words, file, worded);
            findings.ifPresent(page -> listed.write(page, summary.name()));
            new SummarySheet(receipt, words, listed, file).write(summary, worded);
        }
    }
}
