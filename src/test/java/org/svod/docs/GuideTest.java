package org.svod.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.settings.SettingsProblems;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/** The example of the clerk's guide, with the control records that the guide adds to it, is a good file. */
class GuideTest {

    private static Set<FindingCode> named(String guide) throws IOException {
        return Pattern.compile("(?<![A-Za-z_])[A-Z]+(?:_[A-Z]+)+(?![A-Za-z_])")
                .matcher(Files.readString(Path.of(guide)).replaceAll("`[^`]*`|TIME_PERIOD|\\([^)]*\\)", ""))
                .results()
                .map(code -> FindingCode.valueOf(code.group()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    @Test
    void bothGuidesNameTheSameCodesAndEveryQuestion() throws IOException {
        Set<FindingCode> named = named("src/docs/submitting.md");

        assertThat(named("src/docs/submitting.ru.md")).isEqualTo(named);
        assertThat(named)
                .hasSizeGreaterThan(20)
                .containsAll(Stream.of(FindingCode.values())
                        .filter(FindingCode::asksConfirmation)
                        .toList());
    }

    /** Three pages of about 500 words each. */
    @ParameterizedTest
    @ValueSource(strings = {"src/docs/submitting.md", "src/docs/submitting.ru.md"})
    void aGuideHasThreePagesAtMost(String guide) throws IOException {
        assertThat(Files.readString(Path.of(guide)).split("\\s+")).hasSizeLessThan(1_500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/docs/submitting.md", "src/docs/submitting.ru.md"})
    void theExampleIsAcceptedWithoutAWarning(String guide) throws IOException {
        List<String> blocks = Pattern.compile("```\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(guide)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        Codebook codebook = CodebookReader.read(Path.of("jobs"), new SettingsProblems());
        SubmissionName name =
                new SubmissionName(codebook.states().get("KZ"), Period.of("2023-05"), OptionalInt.empty());

        Reading reading = new SubmissionReader(codebook, LocalDate.of(2023, 6, 10), 100)
                .read(ByteSource.of((blocks.get(0) + blocks.get(1)).getBytes(StandardCharsets.UTF_8)), name);

        assertThat(reading.findings().listed()).extracting(Finding::code).isEmpty();
        assertThat(reading.counts().accepted()).isEqualTo(6);
        assertThat(reading.sums())
                .anySatisfy(sum ->
                        assertThat(sum.control().map(BigDecimal::intValueExact)).contains(54));
    }
}
