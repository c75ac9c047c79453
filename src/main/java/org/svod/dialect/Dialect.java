package org.svod.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;

/**
 * How a file is written.
 *
 * @param encoding its encoding
 * @param delimiter what stands between fields: comma, semicolon, tab or vertical line
 * @param delimiterReason why that one
 * @param headingLine physical line on which the heading starts, from 1; empty where there is none
 * @param headingLines how many records the heading spans, blank ones not counted
 * @param blank whether the file holds no character besides blanks
 * @param unquoted whether it is known that there is no quote, no NUL and no spoilt character in the file, so that a
 *     record is a line
 */
public record Dialect(
        Encoding encoding,
        char delimiter,
        DelimiterReason delimiterReason,
        OptionalLong headingLine,
        int headingLines,
        boolean blank,
        boolean unquoted)
        implements FileForm {

    /** A file whose heading, if it has one, is one record. */
    public Dialect(
            Encoding encoding,
            char delimiter,
            DelimiterReason delimiterReason,
            OptionalLong headingLine,
            boolean blank,
            boolean unquoted) {
        this(encoding, delimiter, delimiterReason, headingLine, 1, blank, unquoted);
    }

    /** Why a delimiter was chosen. */
    public enum DelimiterReason {
        /** The first line says {@code sep=}. */
        SEP_LINE,
        /** The most headings are recognised with it. */
        HEADINGS,
        /** The most headings are recognised with it, though a first line {@code sep=} says another. */
        HEADINGS_NOT_SEP,
        /** It stands in the first record of a statistical form. */
        FORM,
        /** Rows stand in quotation marks as a whole, and are divided by it inside. */
        WITHIN_QUOTES;

        /** The records of the table, which these are, or are to be divided into. */
        RecordCursor open(QuotedCursor records, char delimiter) throws IOException {
            return switch (this) {
                case SEP_LINE, HEADINGS_NOT_SEP -> records.afterFirstLine();
                case WITHIN_QUOTES, FORM -> new UnwrappingCursor(records, delimiter);
                case HEADINGS -> records;
            };
        }

        /** The key under which the receipt words it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Finds out how the file is written; the vocabulary tells a sensible reading from another. */
    public static Dialect of(ByteSource source, Vocabulary vocabulary) throws IOException {
        return DialectSniffer.sniff(source, vocabulary);
    }

    @Override
    public Optional<Finding> refusal() {
        return blank ? Optional.of(Finding.ofFile(FindingCode.EMPTY_FILE, "")) : Optional.empty();
    }

    @Override
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>();
        if (encoding.reason() == Encoding.Reason.ASSUMED) {
            remarks.add(Finding.ofFile(FindingCode.ENCODING_ASSUMED, "", encoding.label()));
        }
        if (encoding.repair().isPresent()) {
            remarks.add(Finding.ofFile(FindingCode.ENCODING_REPAIRED, "", encoding.label()));
        }
        if (delimiterReason == DelimiterReason.HEADINGS_NOT_SEP) {
            remarks.add(Finding.at(Place.record(1, 0), FindingCode.SEP_LINE_WRONG, "", word(delimiter)));
        }
        if (delimiterReason == DelimiterReason.WITHIN_QUOTES) {
            remarks.add(Finding.ofFile(FindingCode.ROWS_IN_QUOTES, ""));
        }
        return List.copyOf(remarks);
    }

    @Override
    public Layout layout() {
        return delimiterReason == DelimiterReason.FORM ? Layout.FORM : Layout.TABLE;
    }

    /** The word for a delimiter by which the messages know it. */
    public static String word(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "none";
        };
    }

    @Override
    public Description description() {
        return new Description(
                encoding.label(), encoding.reason().key(), String.valueOf(delimiter), delimiterReason.key(), "");
    }

    /** The records of the file; a line {@code sep=;} is not among them. The caller closes. */
    @Override
    public RecordCursor open(ByteSource source) throws IOException {
        if (unquoted) {
            UnquotedCursor cursor = new UnquotedCursor(encoding.bytes(source), encoding.charset(), delimiter);
            boolean separatorLine =
                    delimiterReason == DelimiterReason.SEP_LINE || delimiterReason == DelimiterReason.HEADINGS_NOT_SEP;
            return separatorLine ? cursor.afterFirstLine() : cursor;
        }
        return delimiterReason.open(new QuotedCursor(encoding.open(source), delimiter), delimiter);
    }
}
