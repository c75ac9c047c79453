package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.file.Path;
import org.svod.codebook.State;
import org.svod.publication.OutputSet;
import org.svod.publication.Receipt;
import org.svod.publication.ReceiptNames;
import org.svod.submission.text.ShownTexts;

/** The files of receipts, which have the names of {@link ReceiptNames}. */
public final class ReceiptFiles {

    private static final String JSON = ".receipt.json";
    private static final String INDEX = "index.html";

    private final Path scratch;
    private final ShownTexts shown = new ShownTexts();

    /** Uses a folder for temporary files. */
    public ReceiptFiles(Path scratch) {
        this.scratch = scratch;
    }

    /** Begins a set of receipts. */
    public static OutputSet begin(Path output) throws IOException {
        return OutputSet.begin(output, ReceiptNames.FOLDER);
    }

    /** Whether a file is a receipt, by its name. */
    public static boolean isReceipt(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ReceiptNames.WORKBOOK) || name.endsWith(ReceiptNames.HTML) || name.endsWith(JSON);
    }

    /** The folder of the receipts in an output folder. */
    public static Path folder(Path output) {
        return output.resolve(ReceiptNames.FOLDER);
    }

    /** Writes the files of a receipt into the set. Safe for use by several threads. */
    public void write(Receipt receipt, OutputSet set) throws IOException {
        String stem = ReceiptNames.of(receipt.delivery());
        SharedWords words = new SharedWords(shown.of(receipt.codebook()));
        set.write(
                stem + ReceiptNames.WORKBOOK,
                out -> ReceiptWorkbook.write(receipt, words, ReceiptLanguages.first(receipt), scratch, out));
        set.write(stem + ReceiptNames.HTML, out -> ReceiptHtml.write(receipt, words, out));
        set.write(stem + JSON, out -> ReceiptJson.write(receipt, words, out));
    }

    /** Writes the list of the receipts of a State, or of those that belong to none, into the set. */
    public static void write(ReceiptIndex index, OutputSet set) throws IOException {
        String folder = index.state().map(State::code).orElse(ReceiptNames.UNKNOWN);
        set.write(folder + "/" + INDEX, index::write);
    }
}
