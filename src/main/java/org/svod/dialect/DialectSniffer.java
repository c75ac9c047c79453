package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.svod.characters.Blanks;

/** Finds out encoding, delimiter and heading line. */
final class DialectSniffer {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 1 << 16;
    private static final int TITLES = 20;

    private DialectSniffer() {}

    static Dialect sniff(ByteSource source, Vocabulary vocabulary) throws IOException {
        ByteSurvey survey = ByteSurvey.of(source);
        Encoding encoding = EncodingDetector.detect(source, survey, vocabulary::isKnown);
        boolean plain = survey.isPlain(encoding.charset());
        String sample;
        try (Reader characters = encoding.open(source)) {
            sample = sample(characters);
            if (sample.isEmpty()) {
                return new Dialect(encoding, ',', Dialect.DelimiterReason.HEADINGS, OptionalLong.empty(), true, plain);
            }
        }
        int separator = separatorLine(sample);
        if (separator >= 0) {
            Heading heading = heading(sample, (char) separator, true, vocabulary);
            return new Dialect(
                    encoding, (char) separator, Dialect.DelimiterReason.SEP_LINE, heading.line(), false, plain);
        }
        char best = ',';
        Heading heading = Heading.NONE;
        for (char delimiter : DELIMITERS) {
            Heading found = heading(sample, delimiter, false, vocabulary);
            if (found.columns() > heading.columns()) {
                heading = found;
                best = delimiter;
            }
        }
        return new Dialect(encoding, best, Dialect.DelimiterReason.HEADINGS, heading.line(), false, plain);
    }

    private record Heading(int columns, OptionalLong line) {
        static final Heading NONE = new Heading(0, OptionalLong.empty());
    }

    /** The characters at the start of the file; empty where the whole file holds nothing but blanks. */
    private static String sample(Reader characters) throws IOException {
        char[] buffer = new char[SAMPLE];
        StringBuilder sample = new StringBuilder();
        boolean blank = true;
        for (int n = characters.read(buffer); n >= 0; n = characters.read(buffer)) {
            String block = new String(buffer, 0, n);
            blank &= Blanks.areAll(block);
            if (sample.length() < SAMPLE) {
                sample.append(block);
            } else if (!blank) {
                break;
            }
        }
        return blank ? "" : sample.toString();
    }

    /** The delimiter that a first line {@code sep=;} names; -1 where there is none. */
    private static int separatorLine(String sample) {
        String line = sample.lines().findFirst().orElse("");
        if (line.length() > 4
                && line.substring(0, 4).toLowerCase(Locale.ROOT).equals("sep=")
                && DELIMITERS.contains(line.charAt(4))
                && line.substring(5).chars().allMatch(c -> c == line.charAt(4) || Blanks.isBlank((char) c))) {
            return line.charAt(4);
        }
        return -1;
    }

    /** The first of the leading records that has the most different headings. */
    private static Heading heading(String sample, char delimiter, boolean afterFirstLine, Vocabulary vocabulary)
            throws IOException {
        Heading best = Heading.NONE;
        int seen = 0;
        try (QuotedCursor records = new QuotedCursor(new RecordText(sample), delimiter)) {
            RecordCursor cursor = afterFirstLine ? records.afterFirstLine() : records;
            while (seen < TITLES && cursor.next()) {
                if (!isBlank(cursor) && !cursor.get(0).startsWith("#")) {
                    seen++;
                    int columns = headings(cursor, vocabulary);
                    if (columns > best.columns() && cursor.size() > 1) {
                        best = new Heading(columns, OptionalLong.of(cursor.line()));
                    }
                }
            }
        }
        return best;
    }

    private static boolean isBlank(RecordCursor cursor) {
        for (int i = 0; i < cursor.size(); i++) {
            if (!Blanks.areAll(cursor.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int headings(RecordCursor cursor, Vocabulary vocabulary) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < cursor.size(); i++) {
            String field = Blanks.strip(cursor.get(i));
            if (field.length() <= 100 && vocabulary.isHeading(field)) {
                found.add(field.toUpperCase(Locale.ROOT));
            }
        }
        return found.size();
    }
}
