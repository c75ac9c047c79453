package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.svod.codebook.State;
import org.svod.publication.OutputSet;
import org.svod.publication.Receipt;
import org.svod.submission.Delivery;

/**
 * The paths of receipts: {@code receipts/<STATE>/<file>.<n>.receipt.xlsx}, {@code .html} and {@code .json}. A hostile
 * file name cannot reach outside this folder: every character except plain letters, digits, {@code . _ -} is written as
 * {@code %XX}, and long names are cut and distinguished by a number.
 */
public final class ReceiptFiles {

    private static final int LONGEST = 150;
    private static final String UNKNOWN = "unknown";
    private static final String FOLDER = "receipts";
    private static final String WORKBOOK = ".receipt.xlsx";
    private static final String JSON = ".receipt.json";
    private static final String HTML = ".receipt.html";
    private static final String INDEX = "index.html";

    private final Path scratch;

    /** Uses a folder for temporary files. */
    public ReceiptFiles(Path scratch) {
        this.scratch = scratch;
    }

    /** Begins a set of receipts. */
    public static OutputSet begin(Path output) throws IOException {
        return OutputSet.begin(output, FOLDER);
    }

    /** Whether a file is a receipt, by its name. */
    public static boolean isReceipt(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(WORKBOOK) || name.endsWith(HTML) || name.endsWith(JSON);
    }

    /** The folder of the receipts in an output folder. */
    public static Path folder(Path output) {
        return output.resolve(FOLDER);
    }

    /** Writes the files of a receipt into the set. Safe for use by several threads. */
    public void write(Receipt receipt, OutputSet set) throws IOException {
        String stem = stem(receipt.delivery());
        set.write(stem + WORKBOOK, out -> ReceiptWorkbook.write(receipt, scratch, out));
        set.write(stem + HTML, out -> ReceiptHtml.write(receipt, out));
        set.write(stem + JSON, out -> ReceiptJson.write(receipt, out));
    }

    /** Where the page of the receipt of a delivery is, relative to the output folder. */
    public static String page(Delivery delivery) {
        return FOLDER + "/" + stem(delivery) + HTML;
    }

    private static String stem(Delivery delivery) {
        return place(delivery) + "/" + stem(delivery.file(), delivery.nth());
    }

    /** Writes the list of the receipts of a State, or of those that belong to none, into the set. */
    public static void write(ReceiptIndex index, OutputSet set) throws IOException {
        String folder = index.state().map(State::code).orElse(UNKNOWN);
        set.write(folder + "/" + INDEX, index::write);
    }

    /**
     * Code of the State in whose folder the receipt lies: of the one in whose folder the file lay, else of the one that
     * its name says; blank for none.
     */
    public static String state(Delivery delivery) {
        return delivery.folder().isEmpty()
                ? delivery.name().map(n -> n.state().code()).orElse("")
                : delivery.folder();
    }

    private static String place(Delivery delivery) {
        String state = state(delivery);
        return state.isEmpty() ? UNKNOWN : state;
    }

    private static String stem(String file, int nth) {
        return safe(file) + "." + nth;
    }

    /** The name of the receipt's page for browsers. */
    static String page(String file, int nth) {
        return stem(file, nth) + HTML;
    }

    static String safe(String file) {
        StringBuilder safe = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean kept = c < 128
                    && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || (c == '.' && safe.length() > 0));
            safe.append(kept ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return safe.length() > LONGEST
                ? safe.substring(0, LONGEST) + "~" + Integer.toHexString(file.hashCode())
                : safe.toString();
    }
}
