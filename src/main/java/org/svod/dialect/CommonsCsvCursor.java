package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/** Records as Commons CSV reads them after RFC 4180. */
final class CommonsCsvCursor implements RecordCursor {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final GuardedReader guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private @Nullable CSVRecord current;
    private @Nullable Finding trouble;
    private long line;
    private long nextLine = 1;
    private long row;

    /** Reads records from characters; closes them in the end. */
    CommonsCsvCursor(Reader characters, char delimiter) throws IOException {
        this.guard = new GuardedReader(characters, delimiter);
        this.parser = FORMAT.builder().setDelimiter(delimiter).get().parse(guard);
        this.records = parser.iterator();
    }

    /** The same, past the first line, which is no row of the table. */
    static CommonsCsvCursor afterFirstLine(Reader characters, char delimiter) throws IOException {
        CommonsCsvCursor cursor = new CommonsCsvCursor(characters, delimiter);
        if (cursor.next()) {
            cursor.row = 0;
        }
        return cursor;
    }

    @Override
    public boolean next() throws IOException {
        if (trouble != null) {
            return false;
        }
        guard.recordBegins();
        try {
            if (!records.hasNext()) {
                return false;
            }
            current = records.next();
        } catch (UncheckedIOException e) {
            trouble = troubleOf(Objects.requireNonNull(e.getCause()));
            return false;
        }
        line = nextLine;
        nextLine = parser.getCurrentLineNumber() + 1;
        row++;
        return true;
    }

    /** What is wrong with the file; what is wrong with the machine goes on up. */
    private Finding troubleOf(IOException cause) throws IOException {
        Place place = Place.record(nextLine, row + 1);
        if (cause instanceof GuardedReader.RecordTooLong) {
            return GuardedReader.tooLong(place);
        }
        if (cause instanceof CSVException) {
            boolean unclosed = String.valueOf(cause.getMessage()).contains("EOF reached before");
            return Finding.at(place, unclosed ? FindingCode.UNCLOSED_QUOTE : FindingCode.BAD_QUOTE, "");
        }
        throw cause;
    }

    private CSVRecord current() {
        return Objects.requireNonNull(current, "next() comes first");
    }

    @Override
    public int size() {
        return current().size();
    }

    @Override
    public String get(int field) {
        return current().get(field);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public boolean isSuspect() {
        return guard.isSuspect();
    }

    @Override
    public Optional<Finding> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
