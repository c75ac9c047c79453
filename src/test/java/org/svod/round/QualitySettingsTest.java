package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Name;

/** The limits of the quality report and its words, as the settings give them. */
class QualitySettingsTest {

    private final RoundOnDisk folder;

    QualitySettingsTest(@TempDir Path jobs) throws IOException {
        this.folder = new RoundOnDisk(jobs);
    }

    @Test
    void withoutSettingsThereAreNoLimitsAndNoWords() {
        assertThat(folder.round().qualityLimits()).isEqualTo(QualityLimits.NONE);
        assertThat(folder.round().qualityLimits().level(QualityCode.R1, BigDecimal.ONE))
                .isEmpty();
        assertThat(folder.rounds().background().qualityTexts()).isEmpty();
    }

    /** R1: more is better; days: less is better. A limit itself still counts as kept. */
    @ParameterizedTest
    @CsvSource({
        "R1, 1, GOOD",
        "R1, 0.95, GOOD",
        "R1, 0.9499, FAIR",
        "R1, 0.9, FAIR",
        "R1, 0.8999, POOR",
        "TIME_SOURCE_MAX, 0, GOOD",
        "TIME_SOURCE_MAX, 20, GOOD",
        "TIME_SOURCE_MAX, 20.5, FAIR",
        "TIME_SOURCE_MAX, 45, FAIR",
        "TIME_SOURCE_MAX, 46, POOR"
    })
    void aValueIsGoodFairOrPoor(QualityCode code, BigDecimal value, QualityLimits.Level level) throws IOException {
        folder.settings("quality-limits: {R1: {good: 0.95, fair: 0.9}, TIME_SOURCE_MAX: {good: 20, fair: 45}}\n");
        assertThat(folder.round().qualityLimits().level(code, value)).contains(level);
        assertThat(folder.round().qualityLimits().level(QualityCode.CC1, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{R2: {good: 1, fair: 2}}            | R2 is no measure of quality",
                "{R1: {good: 1}}                     | R1 has not two different limits",
                "{R1: {good: 1, fair: 1.0}}          | R1 has not two different limits",
                "{R1: {good: much, fair: 1}}         | much is not a number",
                "{R1: {good: 1, fair: 2, poor: 3}}   | poor"
            })
    void wrongLimitsAreNamed(String limits, String problem) throws IOException {
        folder.settings("quality-limits: " + limits + "\n");
        assertThat(folder.problems()).isNotEmpty().first().asString().contains(problem, "rounds/2023/round.yml");
    }

    @ParameterizedTest
    @EnumSource(QualityHeading.class)
    void eachHeadingMayHaveATextInBothLanguages(QualityHeading heading) throws IOException {
        folder.write("register/quality.yml", heading.key() + ": {en: Words, ru: Слова}\n");
        assertThat(folder.rounds().background().qualityTexts()).isEqualTo(Map.of(heading, new Name("Words", "Слова")));
    }

    @Test
    void headingsHaveTheNumbersOfTheStructure() {
        assertThat(QualityHeading.CONTACT.number()).isEqualTo("S.1");
        assertThat(QualityHeading.ACCURACY_AND_RELIABILITY.number()).isEqualTo("S.13");
        assertThat(QualityHeading.STATISTICAL_PROCESSING.number()).isEqualTo("S.18");
        assertThat(QualityHeading.UNIT_OF_MEASURE.key()).isEqualTo("unit-of-measure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact: {en: Words}                   | contact.ru",
                "contakt: {en: Words, ru: Слова}        | contakt",
                "relevance: words                       | relevance is not a mapping"
            })
    void wrongWordsAreNamed(String text, String problem) throws IOException {
        folder.write("register/quality.yml", text + "\n");
        assertThat(folder.problems()).isNotEmpty().first().asString().contains(problem, "register/quality.yml");
    }

    @Test
    void aFileWithAnotherNameIsNamed() throws IOException {
        folder.write("register/qualty.yml", "contact: {en: Words, ru: Слова}\n");
        assertThat(folder.problems()).singleElement().asString().contains("qualty.yml");
    }
}
