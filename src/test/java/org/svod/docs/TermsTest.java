package org.svod.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All words that people read use the terms of {@code terms.md}, and are typed as the languages want it. */
class TermsTest {

    private static final Path TERMS = Path.of("src/docs/terms.md");
    private static final Path BUNDLES = Path.of("src/main/resources/org/svod");
    private static final Path LETTER = Path.of("jobs/letter");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final char NO_BREAK = '\u00A0';

    /** The term in English and Russian, its meaning in both, and the words that are not used for it in both. */
    private record Term(List<String> cells) {

        List<String> unused(String language) {
            return QUOTED.matcher(cells.get(language.equals("en") ? 4 : 5))
                    .results()
                    .map(r -> r.group(1))
                    .toList();
        }
    }

    @Test
    void everyTermHasItsWordAndItsMeaningInBothLanguagesOnce() throws IOException {
        List<Term> terms = terms();
        assertThat(terms).hasSizeGreaterThan(25).allSatisfy(term -> {
            assertThat(term.cells()).hasSize(6);
            assertThat(term.cells().subList(0, 4)).noneMatch(String::isBlank);
            assertThat(term.cells().get(2)).endsWith(".");
            assertThat(term.cells().get(3)).endsWith(".");
        });
        assertThat(terms)
                .extracting(t -> t.cells().get(0))
                .doesNotHaveDuplicates()
                .contains("round", "vintage");
        assertThat(terms).extracting(t -> t.cells().get(1)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void noMessageUsesAnotherWordForATerm(String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> message : messages(language).entrySet()) {
            for (Term term : terms()) {
                for (String unused : term.unused(language)) {
                    Pattern word = Pattern.compile(
                            "(?<!\\p{L})" + Pattern.quote(unused), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                    if (word.matcher(message.getValue()).find()) {
                        wrong.add(message.getKey() + ": " + unused + " instead of "
                                + term.cells().get(language.equals("en") ? 0 : 1));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void statesAreWrittenWithACapitalLetter() throws IOException {
        // Where "state" is the name of a column, the name of the next column follows it.
        Pattern small = Pattern.compile("\\bstates?\\b(?!, period| \\(for)");
        assertThat(messages("en").entrySet())
                .filteredOn(m ->
                        small.matcher(m.getValue().replaceAll("\\{\\w+", "{")).find())
                .isEmpty();
    }

    @Test
    void russianIsTypedAsOneTypesRussian() throws IOException {
        Map<String, Pattern> rules = Map.of(
                "a hyphen for a dash", Pattern.compile(" - |—"),
                "a space before a comma or a full stop", Pattern.compile("(?<=[\\p{L}\\p{Nd})}»]) [,.;:!?](?!\\p{L})"),
                "a space that may break before a unit", Pattern.compile("(?<=[0-9}]) (%|кг|МиБ|КиБ)(?!\\p{L})"),
                "a space that may break after №", Pattern.compile("№ "),
                "two spaces", Pattern.compile("[\\p{L},.] {2,}\\p{L}"),
                "English quotation marks", Pattern.compile("[“”]"));
        List<String> wrong = new ArrayList<>();
        messages("ru")
                .forEach((key, text) -> rules.forEach((rule, pattern) -> {
                    if (pattern.matcher(text).find()) {
                        wrong.add(key + ": " + rule + ": " + text);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theRulesFindWhatTheyAreFor() throws IOException {
        Map<String, String> messages = messages("ru");
        assertThat(messages.values())
                .anyMatch(m -> m.contains(NO_BREAK + "%"))
                .anyMatch(m -> m.contains("№" + NO_BREAK));
        assertThat(messages).hasSizeGreaterThan(1000);
    }

    private static List<Term> terms() throws IOException {
        return Files.readAllLines(TERMS).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| term |"))
                .map(line ->
                        new Term(Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                                .map(String::strip)
                                .toList()))
                .toList();
    }

    /** All messages of a language by file and key: the bundles, and the words of the letter. */
    private static Map<String, String> messages(String language) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(f -> f.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties bundle = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.stringPropertyNames()
                        .forEach(key -> messages.put(file.getFileName() + " " + key, bundle.getProperty(key)));
            }
        }
        try (Reader reader = Files.newBufferedReader(LETTER.resolve("wording.csv"))) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                messages.put("wording.csv " + row.get("key"), row.get(language));
            }
        }
        try (ZipFile template =
                new ZipFile(LETTER.resolve("letter-" + language + ".docx").toFile())) {
            String xml = new String(
                    template.getInputStream(template.getEntry("word/document.xml"))
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            Matcher paragraphs = Pattern.compile("<w:p>.*?</w:p>").matcher(xml);
            int number = 0;
            while (paragraphs.find()) {
                messages.put(
                        "letter-" + language + ".docx " + ++number,
                        paragraphs.group().replaceAll("<w:tab/>", " ").replaceAll("<[^>]*>", ""));
            }
        }
        return messages;
    }
}
