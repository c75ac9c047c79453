package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.finding.Severity;

/** Every file as people really send it is read as the {@code expected.yaml} of its folder says. */
class FieldCasesTest {

    static List<FieldCase> cases() throws IOException {
        return FieldCase.all();
    }

    static List<Path> folders() throws IOException {
        return FieldCase.folders();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadAsExpected(FieldCase wanted) throws IOException {
        Reading reading = new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(wanted.file()), Fixtures.name(wanted.as()));
        List<Finding> found = reading.findings().listed();

        assertThat(found.stream().map(f -> f.code() + "@" + f.place().line()).sorted())
                .containsExactlyElementsOf(wanted.findings());
        assertThat(!reading.fatal() && found.stream().noneMatch(f -> f.severity() == Severity.ERROR))
                .as("accepted")
                .isEqualTo(wanted.accepted());
        assertThat(sums(reading)).isEqualTo(wanted.sums());
        wanted.says()
                .forEach((code, texts) ->
                        assertThat(words(found, code, Locale.ENGLISH)).as(code).contains(texts));
        assertThat(List.of(Locale.ENGLISH, Locale.forLanguageTag("ru")))
                .allSatisfy(locale ->
                        found.forEach(f -> assertThat(words(List.of(f), f.code().name(), locale))
                                .isNotBlank()
                                .doesNotContain("{", "}")));
    }

    /** A file that nobody says anything about would be read by no test. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void everyFileOfAFolderIsExpected(Path folder) throws IOException {
        assertThat(FieldCase.in(folder).stream().map(FieldCase::file))
                .containsExactlyInAnyOrderElementsOf(FieldCase.files(folder));
    }

    /** The sums that are not 0; without zeros at the end. */
    private static Map<String, BigDecimal> sums(Reading reading) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (IndicatorSum sum : reading.sums()) {
            if (sum.sum().signum() != 0) {
                sums.put(sum.indicator().code(), FieldCase.plain(sum.sum()));
            }
        }
        return sums;
    }

    private static String words(List<Finding> found, String code, Locale locale) {
        FindingMessages messages = FindingMessages.in(locale);
        return found.stream()
                .filter(f -> f.code().name().equals(code))
                .map(f -> messages.what(f) + "\n" + messages.expected(f) + "\n" + messages.correction(f))
                .collect(Collectors.joining("\n"));
    }
}
