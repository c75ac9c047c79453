package org.svod.dialect;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svod.characters.Blanks;
import org.svod.characters.HashSign;
import org.svod.dialect.HeadingFinder.Heading;

/** Finds out encoding, delimiter and heading line. */
final class DialectSniffer {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 1 << 16;
    private static final int LOOKED_AT = 20;

    private final HeadingFinder finder;

    private DialectSniffer(Vocabulary vocabulary) {
        this.finder = new HeadingFinder(vocabulary);
    }

    static Dialect sniff(ByteSource source, Vocabulary vocabulary) throws IOException {
        DialectSniffer sniffer = new DialectSniffer(vocabulary);
        ByteSurvey survey = ByteSurvey.of(source);
        Encoding encoding = EncodingDetector.detect(source, survey, vocabulary::isKnown);
        String sample;
        try (Reader characters = encoding.open(source)) {
            sample = sample(characters);
        }
        boolean unquoted = survey.isUnquoted(encoding.charset());
        if (sample.isEmpty()) {
            return new Dialect(encoding, ',', Dialect.DelimiterReason.HEADINGS, Heading.NONE.line(), 1, true, unquoted);
        }
        Optional<FormWords.Start> form = FormWords.start(sample);
        if (form.isPresent()) {
            Heading first = new Heading(1, form.get().line(), 1);
            return new Found(form.get().delimiter(), Dialect.DelimiterReason.FORM, first).dialect(encoding, unquoted);
        }
        Found found = sniffer.look(sample);
        if (!found.heading().isSure() && encoding.charset().equals(StandardCharsets.UTF_8)) {
            for (Repair repair : Repair.ALL) {
                Found repaired = sniffer.look(repair.repair(sample));
                if (repaired.heading().isSure()) {
                    return repaired.dialect(encoding.repaired(repair), false);
                }
            }
        }
        return found.dialect(encoding, unquoted);
    }

    /** A delimiter, why that one, and the heading that is found with it. */
    private record Found(char delimiter, Dialect.DelimiterReason reason, Heading heading) {

        Dialect dialect(Encoding encoding, boolean unquoted) {
            return new Dialect(encoding, delimiter, reason, heading.line(), heading.lines(), false, unquoted);
        }
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

    /**
     * The delimiter with which the most headings are found. What a first line {@code sep=;} says is believed unless
     * more are found with another.
     */
    private Found look(String sample) throws IOException {
        int separator = separatorLine(sample);
        Found best = separator >= 0
                ? new Found(
                        (char) separator,
                        Dialect.DelimiterReason.SEP_LINE,
                        heading(sample, (char) separator, Dialect.DelimiterReason.SEP_LINE))
                : new Found(',', Dialect.DelimiterReason.HEADINGS, Heading.NONE);
        Dialect.DelimiterReason reason =
                separator >= 0 ? Dialect.DelimiterReason.HEADINGS_NOT_SEP : Dialect.DelimiterReason.HEADINGS;
        for (char delimiter : DELIMITERS) {
            best = better(best, sample, delimiter, reason);
        }
        if (!best.heading().isSure()) {
            for (char delimiter : DELIMITERS) {
                best = better(best, sample, delimiter, Dialect.DelimiterReason.WITHIN_QUOTES);
            }
        } else if (separator < 0 && areRowsWrapped(sample, best)) {
            return new Found(best.delimiter(), Dialect.DelimiterReason.WITHIN_QUOTES, best.heading());
        }
        return best;
    }

    private Found better(Found best, String sample, char delimiter, Dialect.DelimiterReason reason) throws IOException {
        Heading heading = heading(sample, delimiter, reason);
        return heading.columns() > best.heading().columns() ? new Found(delimiter, reason, heading) : best;
    }

    private Heading heading(String sample, char delimiter, Dialect.DelimiterReason reason) throws IOException {
        try (RecordCursor cursor = reason.open(new QuotedCursor(new RecordText(sample), delimiter), delimiter)) {
            return finder.in(cursor);
        }
    }

    /** Whether each of the first rows below the heading is one cell in which the delimiter stands. */
    private static boolean areRowsWrapped(String sample, Found found) throws IOException {
        int rows = 0;
        try (QuotedCursor cursor = new QuotedCursor(new RecordText(sample), found.delimiter())) {
            while (rows < LOOKED_AT && cursor.next()) {
                boolean below = cursor.line() > found.heading().line().orElse(0);
                if (below && !isBlank(cursor) && !HashSign.begins(cursor.get(0))) {
                    if (!UnwrappingCursor.isWrapped(cursor, found.delimiter())) {
                        return false;
                    }
                    rows++;
                }
            }
        }
        return rows > 0;
    }

    private static boolean isBlank(RecordCursor record) {
        return IntStream.range(0, record.size()).allMatch(i -> Blanks.areAll(record.get(i)));
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
}
