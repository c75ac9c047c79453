package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a file is written.
 *
 * @param encoding its encoding
 * @param delimiter what stands between fields: comma, semicolon, tab or vertical line
 * @param delimiterReason why that one
 * @param headingLine physical line on which the heading starts, from 1; empty where there is none
 * @param blank whether the file holds no character besides blanks
 * @param plain whether it is known that there is no quote, no NUL and no spoilt character in the file, so that a record
 *     is a line
 */
public record Dialect(
        Encoding encoding,
        char delimiter,
        DelimiterReason delimiterReason,
        OptionalLong headingLine,
        boolean blank,
        boolean plain) {

    /** Why a delimiter was chosen. */
    public enum DelimiterReason {
        /** The first line says {@code sep=}. */
        SEP_LINE,
        /** The most headings are recognised with it. */
        HEADINGS;

        /** The key under which the receipt words it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Finds out how the file is written; the vocabulary tells a sensible reading from another. */
    public static Dialect of(ByteSource source, Vocabulary vocabulary) throws IOException {
        return DialectSniffer.sniff(source, vocabulary);
    }

    /** The records of the file; a line {@code sep=;} is not among them. The caller closes. */
    public RecordCursor open(ByteSource source) throws IOException {
        if (plain) {
            PlainCursor cursor = new PlainCursor(encoding.bytes(source), encoding.charset(), delimiter);
            return delimiterReason == DelimiterReason.SEP_LINE ? cursor.afterFirstLine() : cursor;
        }
        Reader characters = encoding.open(source);
        QuotedCursor cursor = new QuotedCursor(characters, delimiter);
        return delimiterReason == DelimiterReason.SEP_LINE ? cursor.afterFirstLine() : cursor;
    }
}
