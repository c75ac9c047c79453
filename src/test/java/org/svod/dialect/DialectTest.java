package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

class DialectTest {

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        private final Set<String> headings = Set.of("показатель", "значение", "a", "b");

        @Override
        public boolean isHeading(String text) {
            return headings.contains(text.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean isValueHeading(String text) {
            return text.equalsIgnoreCase("значение");
        }

        @Override
        public boolean isKnown(String text) {
            return isHeading(text) || text.equals("лиц");
        }
    };

    private static Dialect of(byte[] bytes) throws IOException {
        return Dialect.of(ByteSource.of(bytes), VOCABULARY);
    }

    private static Dialect of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866"})
    void aShortFileIsReadInTheEncodingInWhichItsWordsAreKnown(String charset) throws IOException {
        for (String text : List.of("Показатель;Значение\nX;1\n", "a;b\nлиц;1\n", "ПОКАЗАТЕЛЬ;b\n1;2\n")) {
            Encoding encoding = of(text.getBytes(Charset.forName(charset))).encoding();
            assertThat(encoding.label()).isEqualTo(charset);
            assertThat(encoding.reason()).isEqualTo(Encoding.Reason.DETECTED);
        }
    }

    @Test
    void longRussianTextIsToldByTheDetector() throws IOException {
        String note =
                "Сведения уточнены по запросу территориального органа, дополнительные материалы направлены в установленном порядке.\n";
        String text = "a;b\n" + "1;".concat(note).repeat(20);
        for (String charset : List.of("windows-1251", "KOI8-R", "IBM866")) {
            assertThat(of(text.getBytes(Charset.forName(charset))).encoding().label())
                    .isEqualTo(charset);
        }
    }

    @Test
    void whereNothingIsSureWindows1251IsAssumed() throws IOException {
        byte[] bytes = {'a', ';', 'b', '\n', (byte) 0x85, ';', '1', '\n'};
        assertThat(of(bytes).encoding().reason()).isEqualTo(Encoding.Reason.ASSUMED);
        assertThat(of(bytes).encoding().label()).isEqualTo("windows-1251");
    }

    @Test
    void aStrayByteDoesNotMakeUtf8AnotherEncoding() throws IOException {
        byte[] bytes = "Показатель;Значение\nлиц;1\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThat(of(bytes).encoding().label()).isEqualTo("UTF-8");
        try (RecordCursor cursor = of(bytes).open(ByteSource.of(bytes))) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.isSuspect()).isTrue();
            assertThat(cursor.get(1)).isEqualTo("\uFFFD");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"a;b ~ ;", "a,b ~ ,", "a|b ~ |", "'sep=|\na|b' ~ |", "'sep=,\na;b,a' ~ ,"})
    void theDelimiterIsTheOneUnderWhichHeadingsAreRecognised(String text, char delimiter) throws IOException {
        assertThat(of(text + "\n1;2,3|4\n").delimiter()).isEqualTo(delimiter);
    }

    @Test
    void theHeadingIsFoundBelowTitles() throws IOException {
        assertThat(of("Отчёт\n\nb;за май\na;b\n1;2\n").headingLine()).isEqualTo(OptionalLong.of(4));
        assertThat(of("x\n".repeat(20) + "a;b\n").headingLine()).isEmpty();
        assertThat(of("1;2\n").headingLine()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void recordsKnowTheirLineAndRow(String end) throws IOException {
        String text = "sep=;\na;b\n1;\"x\ny\"\n\n2;3\n".replace("\n", end);
        List<String> places = new ArrayList<>();
        try (RecordCursor cursor = of(text).open(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)))) {
            while (cursor.next()) {
                places.add(cursor.get(0) + "@" + cursor.line() + "/" + cursor.row());
            }
        }
        assertThat(places).containsExactly("a@2/1", "1@3/2", "@5/3", "2@6/4");
    }

    @Test
    void anEndlessRecordEndsTheReadingInLittleMemory() throws IOException {
        ByteSource endless = () -> new Endless("a;b\n1;2\n3;\"", 300_000_000L);
        try (RecordCursor cursor = Dialect.of(endless, VOCABULARY).open(endless)) {
            int records = 0;
            while (cursor.next()) {
                records++;
            }
            assertThat(records).isEqualTo(2);
            assertThat(cursor.trouble()).map(Finding::code).contains(FindingCode.RECORD_TOO_LONG);
            assertThat(cursor.trouble()).map(f -> f.place().line()).contains(3L);
        }
    }

    /** A receipt knows an encoding by its label, and reads the file again with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "UTF-8 BOM",
                "UTF-16LE BOM",
                "x-MacCyrillic",
                "UTF-8 → windows-1251 → UTF-8",
                "UTF-8 BOM → windows-1252 → windows-1251"
            })
    void anEncodingIsKnownByItsLabel(String label) {
        assertThat(Encoding.labelled(label).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, UTF-8",
        "windows-1252, UTF-8",
        "windows-1252, windows-1251",
        "IBM866, windows-1251",
        "windows-1251, KOI8-R"
    })
    void spoiltTextIsReadAsItWasWhereItsHeadingsAreKnownThen(String wrong, String right) throws IOException {
        String text = "Показатель;Значение\n" + "лиц;Ёж и Я;№ 5\n".repeat(50_000);
        byte[] spoilt = spoilt(text, Charset.forName(wrong), Charset.forName(right));
        Dialect dialect = of(spoilt);
        assertThat(dialect.encoding().label()).isEqualTo("UTF-8 → " + wrong + " → " + right);
        try (RecordCursor cursor = dialect.open(ByteSource.of(spoilt))) {
            long records = 0;
            while (cursor.next()) {
                assertThat(cursor.get(1)).isEqualTo(records++ == 0 ? "Значение" : "Ёж и Я");
            }
            assertThat(records).isEqualTo(50_001);
            assertThat(cursor.isSuspect()).isFalse();
        }
    }

    /** As most programs do: a byte that the encoding leaves undefined becomes the control character of that number. */
    private static byte[] spoilt(String text, Charset wrong, Charset right) {
        StringBuilder spoilt = new StringBuilder();
        for (byte b : text.getBytes(right)) {
            String character = new String(new byte[] {b}, wrong);
            spoilt.append(character.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : character);
        }
        return spoilt.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void textThatIsKnownAsItIsIsNeverTurnedIntoOther() throws IOException {
        for (String text : List.of("Показатель;Значение\nРџ;1\n", "a;b\nРџРѕРєР°;1\n", "РџРѕ;РљР°\n1;2\n")) {
            assertThat(of(text).encoding().label()).isEqualTo("UTF-8");
        }
    }

    /** Some text, then the letter x for ever, or nearly. */
    private static final class Endless extends InputStream {

        private final byte[] head;
        private final long length;
        private long at;

        Endless(String head, long length) {
            this.head = head.getBytes(StandardCharsets.US_ASCII);
            this.length = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            if (at >= length) {
                return -1;
            }
            int n = at < head.length ? Math.min(count, (int) (head.length - at)) : count;
            if (at < head.length) {
                System.arraycopy(head, (int) at, buffer, offset, n);
            } else {
                Arrays.fill(buffer, offset, offset + n, (byte) 'x');
            }
            at += n;
            return n;
        }
    }
}
