package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** What Commons CSV reads is what is right; where it gives up, the reader says where, and takes up at the next line. */
class QuotedCursorTest {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final String[] PIECES = {
        ",",
        ",",
        ",",
        ",",
        "\"",
        "\"",
        "\"",
        "\"\"",
        ",\"",
        "\",",
        "\"\n",
        "\n",
        "\r\n",
        "\r",
        "\n\r",
        ";",
        "#",
        "a",
        "б",
        "x".repeat(70),
        "\"\"\"",
        "'",
        "\\",
        "\\\"",
        "\u007F",
        "a b"
    };

    /** What Commons CSV reads until it gives up, and the line of the record at which it does. */
    private record Reference(List<String> records, long givesUpAt) {

        static Reference of(String text) throws IOException {
            List<String> records = new ArrayList<>();
            long line = 1;
            long row = 0;
            try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
                for (CSVRecord record : parser) {
                    records.add(line + "/" + ++row + record.stream().toList());
                    line = parser.getCurrentLineNumber() + 1;
                }
                return new Reference(records, 0);
            } catch (UncheckedIOException e) {
                return new Reference(records, line);
            }
        }
    }

    private static List<String> records(String text, char delimiter) throws IOException {
        List<String> records = new ArrayList<>();
        try (QuotedCursor cursor = new QuotedCursor(new StringReader(text), delimiter)) {
            while (cursor.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < cursor.size(); i++) {
                    fields.add(cursor.get(i));
                }
                String fault = cursor.remarks().stream()
                        .map(f -> f.code() + "@" + f.place().line() + "/"
                                + f.place().cell() + " ")
                        .collect(Collectors.joining());
                records.add(fault + cursor.line() + "/" + cursor.row() + fields);
            }
            cursor.trouble()
                    .ifPresent(t -> records.add(t.code() + "@" + t.place().line()));
        }
        return records;
    }

    private static String real(String shown) {
        return shown.replace('␍', '\r').replace('␊', '\n').replace('⍽', '\u00A0');
    }

    @Test
    void anyTextReadsAsCommonsCsvReadsItUntilThatGivesUp() throws IOException {
        int whole = 0;
        int faulty = 0;
        for (int seed = 0; seed < 40_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append('\n');
            Reference wanted = Reference.of(text.toString());
            List<String> found = records(text.toString(), ',');
            if (wanted.givesUpAt() == 0) {
                assertThat(found).as(text.toString()).isEqualTo(wanted.records());
                whole++;
            } else {
                int good = wanted.records().size();
                assertThat(found).as(text.toString()).hasSizeGreaterThan(good);
                assertThat(found.subList(0, good)).as(text.toString()).isEqualTo(wanted.records());
                assertThat(found.get(good)).as(text.toString()).contains("_QUOTE@" + wanted.givesUpAt() + "/");
                faulty++;
            }
        }
        assertThat(whole).isGreaterThan(5_000);
        assertThat(faulty).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`\"a 12\" rifle\";x␊b;c␊` ~ BAD_QUOTE@1/A1 1/1[\"a 12\" rifle\", x]|2/2[b, c]",
                "`x;\"a\"b␊\"c␊d\";e` ~ BAD_QUOTE@1/B1 1/1[x, \"a\"b]|2/2[c␊d, e]",
                "`x;\"a␊1;2␊3;4` ~ UNCLOSED_QUOTE@1/B1 1/1[x, \"a]|2/2[1, 2]|3/3[3, 4]",
                "`x;\"a␍␊1;\"2␍␊3;4` ~ BAD_QUOTE@1/B1 1/1[x, \"a]|UNCLOSED_QUOTE@2/B2 2/2[1, \"2]|3/3[3, 4]",
                "`\"a\"; \"b;c\" ;⍽\"d\"⍽;\"e\"⍽␊` ~ 1/1[a, b;c, d, e]",
                "`a; \"b\" c;d` ~ 1/1[a,  \"b\" c, d]",
                "`a; \"b␊c; \"d` ~ 1/1[a,  \"b]|2/2[c,  \"d]",
                "`a;5\" rifle;b` ~ 1/1[a, 5\" rifle, b]",
                "`﻿﻿\"a\";b` ~ 1/1[a, b]"
            })
    void quotationMarksAsPeopleWriteThem(String text, String records) throws IOException {
        assertThat(String.join("|", records(real(text), ';'))).isEqualTo(real(records));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotHideTheRestOfALongFile() throws IOException {
        String text = "a;\"b\n" + "1;2\n".repeat(1_500_000);
        try (QuotedCursor cursor = new QuotedCursor(new StringReader(text), ';')) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.remarks()).extracting(Finding::code).containsExactly(FindingCode.UNCLOSED_QUOTE);
            long records = 0;
            while (cursor.next()) {
                records++;
            }
            assertThat(records).isEqualTo(1_500_000);
            assertThat(cursor.line()).isEqualTo(1_500_001);
        }
    }

    /** Each line opens a cell that the next one closes, to the end of the file: reading on must end some time. */
    @Test
    void aFileMadeToBeReadAgainAndAgainEndsTheReading() throws IOException {
        String text = "a;\"b\n".concat("a\";\"b\n".repeat(1_000_000));
        List<String> records = records(text, ';');
        assertThat(records.get(0)).startsWith("UNCLOSED_QUOTE@1/B1");
        assertThat(records.get(records.size() - 1)).startsWith("RECORD_TOO_LONG@");
        assertThat(records).hasSizeLessThan(100);
    }
}
