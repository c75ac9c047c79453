package org.svod.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Severity;
import org.svod.jobs.Consolidated;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.submission.Reading;

/** The shipped sample, read and reconciled under the shipped round. */
class SampleFiguresTest {

    private final Consolidated sample;

    SampleFiguresTest() throws IOException {
        sample = Consolidated.of(Path.of("jobs"), Path.of("input"), 2023, LocalDate.of(2024, 7, 1));
    }

    @Test
    void thePublishedFiguresComeOutExactly() {
        Indicators.PUBLISHED.forEach((indicator, value) ->
                assertThat(sample.bridge(indicator).value()).as(indicator).isEqualByComparingTo(value));
    }

    @Test
    void exactlyTwoFilesHaveErrors() {
        assertThat(sample.readings()).hasSize(104);
        assertThat(sample.readings().entrySet().stream()
                        .filter(e -> e.getValue().findings().hasErrors())
                        .map(Map.Entry::getKey))
                .containsExactly("AZ_2023-10.csv", "UZ_2023-08.csv");
    }

    @Test
    void theFaultyFileShowsSeveralErrorsAndTheCutOneItsControls() {
        assertThat(reading("UZ_2023-08.csv").findings().counts().ofCode())
                .containsOnlyKeys(
                        FindingCode.VALUE_NEGATIVE,
                        FindingCode.INDICATOR_UNKNOWN,
                        FindingCode.VALUE_FRACTION,
                        FindingCode.OPERATION_UNKNOWN,
                        FindingCode.PERIOD_OUTSIDE_SCOPE,
                        FindingCode.CASE_REF_FORMAT,
                        FindingCode.STATUS_UNKNOWN);
        assertThat(reading("AZ_2023-10.csv").findings().counts().ofCode())
                .containsKeys(FindingCode.CONTROL_ROWS, FindingCode.CONTROL_END_MISSING);
    }

    @Test
    void noOtherFileIsWarnedAbout() {
        assertThat(sample.readings().entrySet().stream()
                        .filter(e -> !e.getValue().findings().hasErrors())
                        .flatMap(e -> e.getValue().findings().listed().stream()
                                .filter(f -> f.severity() != Severity.INFO)
                                .map(f -> e.getKey() + " " + text(f))))
                .isEmpty();
    }

    @Test
    void theFilesAreWrittenInFiveEncodingsAndFourDelimiters() {
        assertThat(sample.readings().values().stream()
                        .map(r -> r.understanding().encoding())
                        .distinct())
                .hasSize(5);
        assertThat(sample.readings().values().stream()
                        .map(r -> r.understanding().delimiter())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void jointCasesAreAgreedDisputedAndDecided() {
        assertThat(sample.reconciliation().jointCases().stream()
                        .collect(Collectors.groupingBy(JointCase::agreement, Collectors.counting())))
                .isEqualTo(Map.of(Agreement.AGREED, 6L, Agreement.DISCREPANCY, 4L, Agreement.DECIDED, 1L));
        assertThat(sample.reconciliation().crossedCases()).hasSize(1);
    }

    @Test
    void flowsShowEveryVerdict() {
        assertThat(sample.reconciliation().mirrorPairs().stream()
                        .map(MirrorPair::agreement)
                        .distinct())
                .containsExactlyInAnyOrder(Agreement.values());
        assertThat(sample.reconciliation().mirrorPairs().stream()
                        .filter(MirrorPair::timing)
                        .map(MirrorPair::reference))
                .containsExactly("RU>KG");
    }

    @Test
    void fewMonthsAreOutliersAndEveryDecisionMatches() {
        assertThat(sample.reconciliation().flags())
                .hasSizeBetween(3, 12)
                .anySatisfy(flag -> assertThat(flag.confirmed()).isPresent());
        assertThat(sample.reconciliation().unmatched()).isEmpty();
    }

    private Reading reading(String file) {
        return sample.readings().getOrDefault(file, Reading.nothing(Findings.NONE));
    }

    private static String text(Finding finding) {
        return finding.place() + " " + finding.code() + " " + finding.value();
    }
}
