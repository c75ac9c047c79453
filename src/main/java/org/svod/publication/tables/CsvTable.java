package org.svod.publication.tables;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.svod.characters.FormulaStart;
import org.svod.observation.Decimals;

/**
 * A CSV file that is being written: RFC 4180, except that lines end with a line feed.
 *
 * <p>People open these files in spreadsheets, and a spreadsheet takes a text with a {@linkplain FormulaStart certain
 * first character} for a formula. A <em>text</em> with one of these characters gets an apostrophe in front. A text that
 * begins with an apostrophe gets one too. A program therefore gets every text back by removing one leading apostrophe.
 * Numbers are never changed: {@code -3} stays {@code -3}.
 */
public final class CsvTable implements Closeable {

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final CSVFormat READ =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String APOSTROPHE = "'";

    private static final int BUFFER = 1 << 13;

    private final CSVPrinter printer;
    private final int columns;
    private final List<String> row = new ArrayList<>();

    private CsvTable(CSVPrinter printer, int columns) {
        this.printer = printer;
        this.columns = columns;
    }

    /** Begins a table with its heading; closing the table closes the stream. */
    static CsvTable create(OutputStream out, List<String> headings) throws IOException {
        return create(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER), headings);
    }

    /** The same, written to a writer, which is closed with the table. */
    public static CsvTable create(Writer out, List<String> headings) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(headings);
        return new CsvTable(printer, headings.size());
    }

    /** Adds a code, a date or another text that Svod made itself to the present row. */
    public CsvTable code(Object code) {
        row.add(code.toString());
        return this;
    }

    /** Adds a text that a person wrote. */
    public CsvTable text(String text) {
        row.add(safe(text));
        return this;
    }

    /** Adds a number. */
    public CsvTable number(BigDecimal number) {
        row.add(Decimals.text(number));
        return this;
    }

    /** Adds a number, or a blank if there is none. */
    public CsvTable number(Optional<BigDecimal> number) {
        row.add(number.map(Decimals::text).orElse(""));
        return this;
    }

    /** Ends the present row and writes it. */
    public void end() throws IOException {
        if (row.size() != columns) {
            throw new IllegalStateException(row.size() + " cells in a table of " + columns + " columns");
        }
        printer.printRecord(row);
        row.clear();
    }

    /**
     * Opens a written table: rows whose fields have the names of the headings. A {@linkplain #text text} stands in it
     * {@linkplain #asWritten made safe}.
     */
    public static CSVParser read(Path file) throws IOException {
        return read(Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /** The same for the text of a table. The reader is closed with the rows, and if it holds no table. */
    public static CSVParser read(Reader in) throws IOException {
        try {
            return READ.parse(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The text as it was before it was written with {@link #text}. */
    public static String asWritten(String field) {
        return field.startsWith(APOSTROPHE) ? field.substring(1) : field;
    }

    static String safe(String text) {
        return FormulaStart.isOf(text) || text.startsWith(APOSTROPHE) ? APOSTROPHE + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
