package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.svod.publication.OutputSet;
import org.svod.publication.Receipt;

/**
 * Where receipts lie: {@code receipts/<STATE>/<file>.<n>.receipt.xlsx} and {@code .json}. A hostile file name cannot reach outside: everything but
 * plain letters, digits, {@code . _ -} is written as {@code %XX}, and long names are cut and told apart by a number.
 */
public final class ReceiptFiles {

    private static final int LONGEST = 150;
    private static final String UNKNOWN = "unknown";

    private final Path output;
    private final Path scratch;

    /** Below this output folder, with a folder for temporary files. */
    public ReceiptFiles(Path output, Path scratch) {
        this.output = output;
        this.scratch = scratch;
    }

    /** Writes both files beside their place and moves them there.
     *
     * @return how many of them changed
     */
    public int write(Receipt receipt) throws IOException {
        String stem = receipt.name().map(n -> n.state().code()).orElse(UNKNOWN) + "/" + safe(receipt.file()) + "." + receipt.nth() + ".receipt";
        try (OutputSet files = OutputSet.begin(output, "receipts")) {
            files.write(stem + ".xlsx", out -> ReceiptWorkbook.write(receipt, scratch, out));
            files.write(stem + ".json", out -> ReceiptJson.write(receipt, out));
            return files.publish();
        }
    }

    static String safe(String file) {
        StringBuilder safe = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || (c == '.' && safe.length() > 0));
            safe.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "~" + Integer.toHexString(file.hashCode()) : safe.toString();
    }
}
