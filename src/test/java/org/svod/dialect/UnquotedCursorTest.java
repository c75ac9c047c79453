package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.finding.FindingCode;

/**
 * What {@link QuotedCursor} reads, as Commons CSV does, is what is right; the fast way must give the same values, line
 * numbers, rows and refusals.
 */
class UnquotedCursorTest {

    private static final String[] PIECES = {
        ",",
        ",",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\n\r",
        "\r\r\n",
        " ",
        "  ",
        "#",
        "#end",
        "sep=;",
        "a",
        "б",
        "Период",
        "2023-05",
        "КЗ",
        "KZ-23-C1",
        "'",
        "\\",
        "\\n",
        "=1+1",
        "\u00A0",
        "1 234,5",
        "x".repeat(70),
        "д".repeat(40),
        "\u001F",
        "\u007F",
        "\u200B",
        "\u00AD",
        "\u0085",
        "\u2028",
        "\u000B",
        "\f",
        "\u001A",
        "#Н/Д"
    };

    private static List<String> records(RecordCursor cursor) throws IOException {
        List<String> records = new ArrayList<>();
        try (cursor) {
            while (cursor.next()) {
                StringBuilder record =
                        new StringBuilder().append(cursor.line()).append('/').append(cursor.row());
                for (int i = 0; i < cursor.size(); i++) {
                    assertThat(cursor.isOverlong(i)).isEqualTo(cursor.get(i).length() > RecordCursor.LONGEST_FIELD);
                    record.append('[').append(cursor.get(i)).append(']');
                }
                records.add(record.toString());
            }
            cursor.trouble().ifPresent(t -> records.add(t.code() + " " + t.place()));
        }
        return records;
    }

    /** A stream that gives a few bytes at a time. */
    private static InputStream trickle(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    private static void assertSame(byte[] bytes, Charset charset, char delimiter, boolean separatorLine, InputStream in)
            throws IOException {
        Encoding encoding = new Encoding(charset, 0, Encoding.Reason.DETECTED);
        Dialect.DelimiterReason reason =
                separatorLine ? Dialect.DelimiterReason.SEP_LINE : Dialect.DelimiterReason.HEADINGS;
        List<String> expected = records(new Dialect(encoding, delimiter, reason, OptionalLong.empty(), false, false)
                .open(ByteSource.of(bytes)));
        assertThat(records(new Dialect(encoding, delimiter, reason, OptionalLong.empty(), false, true).open(() -> in)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\n",
                "\r",
                "\r\n",
                "\n\n",
                "\r\r",
                "a,",
                ",",
                ",\n",
                "a,\n,",
                "a\n",
                "a\r\n",
                "a\rb\r",
                "a\r\n\r\nb",
                " \n",
                "a,b\r\n,c\n\n\r\nd,",
                "\n,"
            })
    void theEndsOfLinesAndOfTheFileReadAsCommonsCsvReadsThem(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertSame(bytes, StandardCharsets.UTF_8, ',', false, new ByteArrayInputStream(bytes));
        assertSame(bytes, StandardCharsets.UTF_8, ',', true, new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "IBM866"})
    void anyTextWithoutQuotesReadsAsCommonsCsvReadsIt(String name) throws IOException {
        Charset charset = Charset.forName(name);
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(60); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = text.toString().getBytes(charset);
            assertSame(
                    bytes, charset, ",;\t|".charAt(random.nextInt(4)), random.nextInt(10) == 0, trickle(bytes, random));
        }
    }

    @Test
    void recordsAcrossTheEdgeOfTheBufferReadAsCommonsCsvReadsThem() throws IOException {
        for (int shift = 0; shift < 40; shift++) {
            byte[] bytes = ("x".repeat((1 << 16) - 20 + shift) + ",y\r\nПериод,2\r\n" + "z".repeat(40_000) + "\n"
                            + "w".repeat(200_000) + ",ж,\r1")
                    .getBytes(StandardCharsets.UTF_8);
            assertSame(bytes, StandardCharsets.UTF_8, ',', false, new ByteArrayInputStream(bytes));
        }
    }

    @Test
    void recordsWithMoreFieldsThanAnyTableHasReadAsCommonsCsvReadsThem() throws IOException {
        byte[] bytes = ("a,b\n" + "c,".repeat(190_000) + "\nd,e\n").getBytes(StandardCharsets.UTF_8);
        assertSame(bytes, StandardCharsets.UTF_8, ',', false, new ByteArrayInputStream(bytes));
    }

    @Test
    void aRecordThatWouldFillTheMemoryEndsTheFile() throws IOException {
        for (String letter : List.of("x", "ж", "x,", ",", ",,,,,,,,,x")) {
            byte[] bytes = ("a,b\n" + letter.repeat(9_000_000) + "\nd,e\n").getBytes(StandardCharsets.UTF_8);
            assertSame(bytes, StandardCharsets.UTF_8, ',', false, new ByteArrayInputStream(bytes));
            RecordCursor cursor = new UnquotedCursor(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, ',');
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isFalse();
            assertThat(cursor.next()).isFalse();
            assertThat(cursor.trouble().orElseThrow().code()).isEqualTo(FindingCode.RECORD_TOO_LONG);
        }
    }

    @Test
    void textsThatComeAgainAndTextsThatNeverDoAreReadAlike() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("2023-05,")
                    .append(i % 3 == 0 ? "ОРУЖИЕ" : "FIREARMS")
                    .append(",CASE-")
                    .append(i)
                    .append(',')
                    .append(i * 7919L % 3000)
                    .append('\n');
        }
        for (String charset : List.of("UTF-8", "windows-1251")) {
            byte[] bytes = text.toString().getBytes(Charset.forName(charset));
            assertSame(bytes, Charset.forName(charset), ',', false, new ByteArrayInputStream(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,\"b\"\n",
                "a\"b\n",
                "a,\u0000\n",
                "a,\uFFFD\n",
                "123456789012345\"",
                "1234567890123456789\u0000"
            })
    void whatNeedsAParserOrASecondLookIsNotPlain(String text) throws IOException {
        assertThat(ByteSurvey.of(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)))
                        .isUnquoted(StandardCharsets.UTF_8))
                .isFalse();
    }

    @Test
    void anEncodingInWhichBytesAreNoCharactersOrAsciiIsNotItselfIsNotPlain() throws IOException {
        Charset windows = Charset.forName("windows-1251");
        assertThat(ByteSurvey.of(ByteSource.of(new byte[] {'a', (byte) 0x98})).isUnquoted(windows))
                .isFalse();
        assertThat(ByteSurvey.of(ByteSource.of(new byte[] {'a', (byte) 0x99})).isUnquoted(windows))
                .isTrue();
        assertThat(ByteSurvey.of(ByteSource.of(new byte[] {'a', (byte) 0xFF})).isUnquoted(StandardCharsets.UTF_8))
                .isFalse();
        assertThat(ByteSurvey.of(ByteSource.of("a,b".getBytes(StandardCharsets.UTF_16LE)))
                        .isUnquoted(StandardCharsets.UTF_16LE))
                .isFalse();
        assertThat(ByteSurvey.of(ByteSource.of("a,b".getBytes(StandardCharsets.US_ASCII)))
                        .isUnquoted(StandardCharsets.UTF_16LE))
                .isFalse();
    }
}
