package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped letters say what the published letters of both years say, in both languages. A no-break space is written
 * {@code ~}.
 */
class LetterFactsTest {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @ParameterizedTest
    @CsvSource({"2023,en", "2023,ru", "2019,en", "2019,ru"})
    void everyFactIsTold(int year, String language) throws IOException {
        String letter = LetterFixture.text(letter(year, language));
        List<String> missing = new ArrayList<>();
        for (CSVRecord fact : facts(year)) {
            if (!letter.contains(fact.get(language).replace('~', '\u00A0'))) {
                missing.add(fact.get("fact") + ": " + fact.get(language));
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023,en", "2023,ru", "2019,en", "2019,ru"})
    void everyItemAndStatementIsToldOnceEqualToItsCell(int year, String language) throws IOException {
        List<LetterLine> lines = DocumentText.of(letter(year, language));
        List<String> bound = lines.stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> span.bookmark().isPresent())
                .map(LetterLine.Span::text)
                .toList();
        Path register = LetterFixture.JOBS.resolve("rounds/" + year + "/register");
        for (String table : List.of("items.csv", "statements.csv")) {
            List<CSVRecord> rows = TABLE.parse(new StringReader(Files.readString(register.resolve(table))))
                    .getRecords();
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                String cell = row.get("text_" + language);
                assertThat(bound).as("%s: %s", table, cell).containsOnlyOnce(cell);
                if (table.equals("statements.csv")) {
                    assertThat(lines).extracting(LetterLine::text).as(cell).containsOnlyOnce(cell);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"2023,en", "2023,ru", "2019,en", "2019,ru"})
    void nothingIsSaidTwiceAndNoStateIsNamedUnasked(int year, String language) throws IOException {
        List<LetterLine> sentences = DocumentText.of(letter(year, language)).stream()
                .filter(l -> l.part().equals("/word/document.xml") && l.row() == 0)
                .filter(l -> l.text().length() > 40)
                .toList();
        assertThat(sentences).extracting(LetterLine::text).doesNotHaveDuplicates();
        assertThat(LetterFixture.text(letter(year, language)))
                .doesNotContain("Kazakhstan", "Казахстан", "Belarus", "lead State", "Prevention:", "Профилактика:");
    }

    private static byte[] letter(int year, String language) throws IOException {
        return LetterFixture.letter(
                LetterFixture.report(year, year == 2019 ? Map.of() : LetterFixture.PUBLISHED),
                LetterFixture.register(year),
                Locale.forLanguageTag(language));
    }

    private static List<CSVRecord> facts(int year) {
        try (Reader facts = new InputStreamReader(
                Objects.requireNonNull(LetterFactsTest.class.getResourceAsStream("facts-" + year + ".csv")),
                StandardCharsets.UTF_8)) {
            return TABLE.parse(facts).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
