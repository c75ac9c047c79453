package org.svod.publication.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A statistical form as a CSV file that spreadsheets in the member States open correctly: semicolons, and a byte order
 * mark.
 */
public final class FormCsv {

    private static final char DELIMITER = ';';
    private static final String QUOTE = "\"";
    private static final String LINE_END = "\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FormCsv() {}

    /** Writes the form; the stream stays open. */
    public static void write(BlankForm form, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        for (FormLine line : FormLines.of(form)) {
            writer.write(line.cells().stream().map(FormCsv::field).collect(Collectors.joining(";")));
            writer.write(LINE_END);
        }
        writer.flush();
    }

    /** Quotation marks only where they must be: the first record is read by programs as it stands. */
    private static String field(String text) {
        boolean quoted = text.indexOf(DELIMITER) >= 0 || text.contains(QUOTE) || text.indexOf('\n') >= 0;
        return quoted ? QUOTE + text.replace(QUOTE, QUOTE + QUOTE) + QUOTE : text;
    }
}
