package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;

/**
 * A receipt for people, in the language of the State: the verdict with what to correct and how the file was understood,
 * on one printed page; then, if anything is marked in it, the file itself. A receipt with more findings than the first
 * page has room for has a sheet of findings between them. The other language is in the page for browsers. If the file
 * is long, only its first rows are read and shown.
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
        write(receipt, SharedWords.of(receipt), ReceiptLanguages.first(receipt), scratch, out);
    }

    /** The same in this language. */
    static void write(Receipt receipt, SharedWords shared, Language language, Path scratch, OutputStream out)
            throws IOException {
        Texts words = Texts.of(BUNDLE, language);
        try (Book book = Book.open(
                words.text("title", receipt.delivery().file()),
                words.language(),
                receipt.delivery().received(),
                scratch)) {
            Page summary = book.page(words.text("sheet.summary"));
            Optional<Page> findings = SummarySheet.holdsAll(receipt)
                    ? Optional.empty()
                    : Optional.of(book.streamedPage(words.text("sheet.findings")));
            FileSheet file = new FileSheet(receipt, words, shared);
            if (!isMarked(receipt)) {
                file.leaveOut();
            } else if (receipt.content().isPresent()) {
                file.write(
                        book.streamedPage(words.text("sheet.file")),
                        receipt.content().get());
            }
            List<WordedFinding> worded =
                    receipt.findings().listed().stream().map(shared::of).toList();
            FindingsSheet listed = new FindingsSheet(receipt, words, file, worded);
            findings.ifPresent(page -> listed.write(page, summary.name()));
            new SummarySheet(receipt, words, listed, file).write(summary, worded);
            book.save(out);
        }
    }

    /** Whether the file has anything to show: a cell that is marked, or the reason why it was rejected. */
    private static boolean isMarked(Receipt receipt) {
        return receipt.verdict() == Outcome.Verdict.REJECTED
                || receipt.findings().listed().stream().anyMatch(f -> f.place().row() > 0);
    }
}
