package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * Records after RFC 4180, as Commons CSV reads them, and what it gives up at: blanks around a quoted field are removed,
 * and a record with a quotation mark that nothing follows from is read a second time with its quotation marks as they
 * are. Such a record ends with its first line; the reader takes up behind it.
 */
final class QuotedCursor implements RecordCursor {

    /** Most characters that are read in vain behind a quotation mark that is never closed; then the reading ends. */
    private static final long MOST_IN_VAIN = 16L * RecordText.LONGEST_RECORD;

    private static final int NOT_QUOTED = -1;

    private final RecordText text;
    private final char delimiter;
    private final List<String> fields = new ArrayList<>();
    private List<Finding> remarks = List.of();
    private Optional<Finding> trouble = Optional.empty();
    private int firstOverLines;
    private long inVain;
    private int reached;
    private int next;
    private int lineEnds;
    private long line;
    private long nextLine = 1;
    private long row;

    /** Reads records from characters; closes them in the end. */
    QuotedCursor(Reader characters, char delimiter) throws IOException {
        this(new RecordText(characters), delimiter);
    }

    QuotedCursor(RecordText text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The same, past the first line, which is no row of the table. */
    QuotedCursor afterFirstLine() throws IOException {
        if (next()) {
            row = 0;
        }
        return this;
    }

    /** A quotation mark, in the field that would come next, that nothing follows from. */
    private static final class BadQuote extends IOException {

        private static final long serialVersionUID = 1L;
        private final FindingCode code;

        BadQuote(FindingCode code) {
            super(code.name());
            this.code = code;
        }
    }

    @Override
    public boolean next() throws IOException {
        if (trouble.isPresent()) {
            return false;
        }
        text.advance(next);
        next = 0;
        fields.clear();
        remarks = List.of();
        lineEnds = 0;
        firstOverLines = NOT_QUOTED;
        try {
            if (text.at(0) == RecordText.END) {
                return false;
            }
            read();
        } catch (RecordText.RecordTooLong e) {
            trouble = Optional.of(RecordText.tooLong(Place.record(nextLine, row + 1)));
            return false;
        }
        line = nextLine;
        nextLine += lineEnds;
        row++;
        return true;
    }

    private void read() throws IOException {
        try {
            record(false);
        } catch (BadQuote e) {
            again(fields.size(), e.code);
        } catch (RecordText.RecordTooLong e) {
            if (firstOverLines == NOT_QUOTED) {
                throw e;
            }
            again(firstOverLines, FindingCode.UNCLOSED_QUOTE);
        }
    }

    private void record(boolean marksAsTheyAre) throws IOException {
        int at = marksAsTheyAre ? unquoted(0) : field(0);
        while (text.at(at) == delimiter) {
            if (fields.size() > RecordText.MOST_FIELDS) {
                throw new RecordText.RecordTooLong();
            }
            at = marksAsTheyAre ? unquoted(at + 1) : field(at + 1);
        }
        recordEnds(at);
    }

    /** Reads the record with its quotation marks as they are, to the end of its first line. */
    private void again(int field, FindingCode code) throws IOException {
        inVain += reached;
        if (inVain > MOST_IN_VAIN) {
            throw new RecordText.RecordTooLong();
        }
        remarks = List.of(Finding.at(new Place(nextLine, row + 1, field + 1, ""), code, ""));
        fields.clear();
        lineEnds = 0;
        record(true);
    }

    private void recordEnds(int at) throws IOException {
        int length = text.lineEnd(at);
        lineEnds += length > 0 ? 1 : 0;
        next = at + length;
    }

    /** Reads the field that begins here; where it ends. */
    private int field(int from) throws IOException {
        int open = blanksEnd(from);
        if (text.at(open) == '"') {
            int end = quoted(open, open > from);
            if (end != NOT_QUOTED) {
                return end;
            }
        }
        return unquoted(from);
    }

    private int unquoted(int from) throws IOException {
        int end = text.fieldEnd(from, delimiter);
        fields.add(text.between(from, end));
        return end;
    }

    /**
     * Reads the field that is quoted from here on. One that has blanks before its quotation mark is quoted only where
     * it ends on its line, and as it should.
     */
    private int quoted(int open, boolean indented) throws IOException {
        StringBuilder field = new StringBuilder();
        int ends = 0;
        int at = open + 1;
        int piece = at;
        for (int c = text.at(at); c != '"' || text.at(at + 1) == '"'; c = text.at(at)) {
            reached = at;
            int lineEnd = c == '\n' || c == '\r' ? text.lineEnd(at) : 0;
            if (indented && (c == RecordText.END || lineEnd > 0)) {
                return NOT_QUOTED;
            }
            if (c == RecordText.END) {
                throw new BadQuote(FindingCode.UNCLOSED_QUOTE);
            }
            if (lineEnd > 0) {
                firstOverLines = firstOverLines == NOT_QUOTED ? fields.size() : firstOverLines;
                ends++;
            }
            at += Math.max(1, lineEnd);
            if (c == '"') {
                field.append(text.between(piece, at));
                at++;
                piece = at;
            }
        }
        int end = blanksEnd(at + 1);
        if (text.at(end) != delimiter && text.at(end) != RecordText.END && text.lineEnd(end) == 0) {
            if (indented) {
                return NOT_QUOTED;
            }
            throw new BadQuote(FindingCode.BAD_QUOTE);
        }
        fields.add(field.append(text.between(piece, at)).toString());
        lineEnds += ends;
        return end;
    }

    /** Where, from here on, the first character is that shows something, divides fields or ends a line. */
    private int blanksEnd(int from) throws IOException {
        int at = from;
        for (int c = text.at(at); c > 0 && c != delimiter && c != '\n' && c != '\r' && Blanks.isBlank((char) c); ) {
            at++;
            c = text.at(at);
        }
        return at;
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public String get(int field) {
        return fields.get(field);
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
        return text.isSuspect();
    }

    @Override
    public List<Finding> remarks() {
        return remarks;
    }

    @Override
    public Optional<Finding> trouble() {
        return trouble;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
