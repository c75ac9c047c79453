package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which line is the heading, what it says, and what stands between the fields. */
class HeadingTextTest {

    private static final Set<String> HEADINGS = Set.of("period", "indicator", "value", "number of cases");

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public boolean isHeading(String text) {
            return HEADINGS.contains(text.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean isWhole(List<String> texts) {
            return texts.stream()
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet())
                    .containsAll(Set.of("period", "indicator", "value"));
        }

        @Override
        public boolean isWide(List<String> texts) {
            return texts.contains("DETAINED") && texts.contains("FIREARMS");
        }

        @Override
        public boolean isData(String text) {
            return text.matches("[0-9]+|DETAINED");
        }

        @Override
        public boolean isKnown(String text) {
            return isHeading(text) || isData(text);
        }
    };

    private static Dialect of(String text) throws IOException {
        return Dialect.of(
                ByteSource.of(text.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8)),
                VOCABULARY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        period                       | period
        period / value               | period value
        Year / period                | period
        number / of / cases          | number of cases
        value / period               | value period
        DETAINED / value             | DETAINED value
        Group / other                | Group other
        # period                     | period
        #period                      | period
        #                            | #
        """)
    void aColumnSaysWhatItsLinesSayTogether(String lines, String text) {
        List<List<String>> fields = Arrays.stream(lines.split(" / "))
                .map(line -> List.of(line.strip(), "x"))
                .toList();
        List<String> texts = HeadingText.of(fields, VOCABULARY);
        assertThat(texts).hasSize(2).first().isEqualTo(text);
        assertThat(texts.get(1))
                .isEqualTo(Stream.generate(() -> "x").limit(fields.size()).collect(Collectors.joining(" ")));
    }

    @Test
    void linesOfDifferentLengthsAndBlankFieldsAreJoined() {
        assertThat(HeadingText.of(List.of(List.of("", "a"), List.of("b")), VOCABULARY))
                .containsExactly("b", "a");
        assertThat(HeadingText.of(List.of(), VOCABULARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # text                                                       | delimiter | reason           | line | lines
        period,indicator,value\\n2023,DETAINED,5                     | ,         | HEADINGS         | 1    | 1
        A title, with a comma\\nperiod;indicator;value\\n2023;D;5     | ;         | HEADINGS         | 2    | 1
        a,b\\nperiod,x\\nperiod,indicator\\nperiod,indicator,value\\n | ,         | HEADINGS         | 4    | 1
        period,indicator\\nvalue,other\\n2023,5\\n                   | ,         | HEADINGS         | 1    | 1
        period,Group,Group\\n,indicator,value\\n2023,DETAINED,5      | ,         | HEADINGS         | 1    | 2
        x,Group,Group\\nperiod,indicator,\\n,,value\\n2023,DETAINED,5 | ,        | HEADINGS         | 2    | 2
        sep=;\\nperiod;indicator;value\\n                            | ;         | SEP_LINE         | 2    | 1
        SEP=;;; \\nperiod;indicator;value\\n                         | ;         | SEP_LINE         | 2    | 1
        sep=;\\nperiod,indicator,value\\n                            | ,         | HEADINGS_NOT_SEP | 2    | 1
        sep=x\\nperiod,indicator,value\\n                            | ,         | HEADINGS         | 2    | 1
        "period,indicator,value"\\n"2023,DETAINED,5"\\n               | ,         | WITHIN_QUOTES    | 1    | 1
        period,indicator,value\\n"2023,DETAINED,5"\\n                 | ,         | WITHIN_QUOTES    | 1    | 1
        period,indicator,value\\n"2023,DETAINED,5"\\n2023,D,5\\n      | ,         | HEADINGS         | 1    | 1
        # period,indicator\\n2023,DETAINED\\n                        | ,         | HEADINGS         | 1    | 1
        period,DETAINED,FIREARMS\\n2023,5,6\\n                       | ,         | HEADINGS         | 1    | 1
        x,y\\n2023,5\\n                                              | ,         | HEADINGS         | 0    | 1
        """)
    void theHeadingAndTheDelimiterAreFoundTogether(
            String text, char delimiter, Dialect.DelimiterReason reason, long line, int lines) throws IOException {
        Dialect dialect = of(text);
        assertThat(dialect.delimiter()).isEqualTo(delimiter);
        assertThat(dialect.delimiterReason()).isEqualTo(reason);
        assertThat(dialect.headingLine().orElse(0)).isEqualTo(line);
        assertThat(dialect.headingLines()).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 20})
    void theHeadingStandsAmongTheFirstTwentyRecords(int titles) throws IOException {
        Dialect dialect = of("a title, of two parts\n".repeat(titles) + "\n\nperiod,indicator,value\n");
        assertThat(dialect.headingLine().orElse(0)).isEqualTo(titles == 19 ? 22 : 0);
    }

    /** A row within quotation marks is divided once more, unless something stands beside it. */
    @Test
    void aWrappedRowIsDividedAndKeepsItsLine() throws IOException {
        String text = "period,indicator,value\n\"2023,\"\"DETAINED\"\",5\"\n\n\"2023,FIREARMS,6\",,\n";
        List<String> rows = new ArrayList<>();
        try (RecordCursor cursor = of(text).open(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)))) {
            while (cursor.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < cursor.size(); i++) {
                    fields.add(cursor.get(i));
                }
                rows.add(cursor.line() + ":" + cursor.row() + " " + String.join("|", fields));
            }
            assertThat(cursor.trouble()).isEmpty();
        }
        assertThat(rows)
                .containsExactly("1:1 period|indicator|value", "2:2 2023|DETAINED|5", "3:3 ", "4:4 2023|FIREARMS|6");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 0, UTF-8",
        "UTF-8, 3, UTF-8 BOM",
        "UTF-16LE, 2, UTF-16LE BOM",
        "windows-1251, 0, windows-1251",
    })
    void anEncodingIsReadBackFromItsLabel(String charset, int mark, String label) {
        Encoding encoding = new Encoding(Charset.forName(charset), mark, Encoding.Reason.BOM);
        assertThat(encoding.label()).isEqualTo(label);
        assertThat(Encoding.labelled(label).charset()).isEqualTo(encoding.charset());
        assertThat(Encoding.labelled(label).bomLength()).isEqualTo(mark);
        for (Repair repair : Repair.ALL) {
            String repaired = encoding.repaired(repair).label();
            assertThat(Encoding.labelled(repaired).repair()).contains(repair);
            assertThat(Encoding.labelled(repaired).label()).isEqualTo(repaired);
        }
    }

    /** Every way in which Russian text is spoilt is undone, as a text and as a stream. */
    @Test
    void spoiltTextIsRepaired() throws IOException {
        String right = "Показатель;Ёмкость № 5";
        int repaired = 0;
        for (Repair repair : Repair.ALL) {
            byte[] written = right.getBytes(repair.right());
            String spoilt = new String(written, repair.wrong());
            if (spoilt.indexOf('\uFFFD') < 0) {
                repaired++;
                assertThat(repair.repair(spoilt).getBytes(repair.right()))
                        .as(repair.label())
                        .isEqualTo(written);
                assertThat(repair.repair(new StringReader(spoilt)).readAllBytes())
                        .as(repair.label())
                        .isEqualTo(written);
            }
        }
        assertThat(repaired).isGreaterThanOrEqualTo(4);
        assertThat(Repair.ALL.get(0).repair("日")).isEqualTo("\uFFFD");
    }
}
