package org.svod.publication;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.svod.delivery.Delivery;

/**
 * The paths of receipts: {@code receipts/<STATE>/<file>.<n>.receipt.xlsx}, {@code .html} and {@code .json}. A hostile
 * file name cannot reach outside this folder: every character except plain letters, digits, {@code . _ -} is written as
 * {@code %XX}, and long names are cut and distinguished by a number.
 */
public final class ReceiptNames {

    /** The folder of all receipts. */
    public static final String FOLDER = "receipts";
    /** The folder of receipts that belong to no State. */
    public static final String UNKNOWN = "unknown";
    /** The end of the name of a receipt that is a workbook. */
    public static final String WORKBOOK = ".receipt.xlsx";
    /** The end of the name of a receipt for browsers. */
    public static final String HTML = ".receipt.html";

    private static final int LONGEST = 150;

    private ReceiptNames() {}

    /** The path of the receipts of a delivery within the folder of all receipts, without the ending. */
    public static String of(Delivery delivery) {
        String state = state(delivery);
        return (state.isEmpty() ? UNKNOWN : state) + "/" + stem(delivery.file(), delivery.nth());
    }

    /** Where the page of the receipt of a delivery is, relative to the output folder. */
    public static String page(Delivery delivery) {
        return FOLDER + "/" + of(delivery) + HTML;
    }

    /** The name of the page of a receipt. */
    public static String page(String file, int nth) {
        return stem(file, nth) + HTML;
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

    private static String stem(String file, int nth) {
        return safe(file) + "." + nth;
    }

    private static String safe(String file) {
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
