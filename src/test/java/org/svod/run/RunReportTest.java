package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.files.ChainHead;
import org.svod.intake.SkippedFile;
import org.svod.intake.SkippedFile.Reason;

class RunReportTest {

    private static RunReport report(
            RunReport.State state,
            List<SkippedFile> leftAlone,
            List<RoundSummary> rounds,
            List<String> notices,
            int filesChanged) {
        return new RunReport(
                1,
                LocalDate.of(2024, 2, 1),
                state,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                leftAlone,
                rounds,
                List.of(),
                notices,
                filesChanged,
                ChainHead.EMPTY);
    }

    private static RoundSummary round(long open, long flags, String... notices) {
        return new RoundSummary(
                "2023",
                LocalDate.of(2024, 2, 1),
                true,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                open,
                flags,
                0,
                0,
                0,
                false,
                List.of(notices),
                RoundSummary.Waits.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # state, notices, open, flags, files changed, news,  person
        DONE,    0,       0,    0,      0,             false, false
        DONE,    0,       0,    0,      5,             false, false
        DONE,    1,       0,    0,      0,             true,  true
        FAILED,  0,       0,    0,      0,             true,  false
        STOPPED, 0,       0,    0,      0,             true,  false
        DONE,    0,       1,    0,      0,             false, true
        DONE,    0,       1,    0,      1,             true,  true
        DONE,    0,       0,    1,      0,             false, true
        DONE,    0,       0,    1,      1,             true,  true
        """)
    void newsIsWhatThisRunBroughtAndNotWhatWasOpenBefore(
            RunReport.State state, int notices, long open, long flags, int filesChanged, boolean news, boolean person) {
        List<String> told = Stream.generate(() -> "read this").limit(notices).toList();
        RunReport report = report(state, List.of(), List.of(round(open, flags)), told, filesChanged);

        assertThat(report.hasNews()).isEqualTo(news);
        assertThat(report.needsPerson()).isEqualTo(person);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aReturnThatWaitsInTheDropFolderIsToldEveryNight(Reason reason) {
        boolean waits = List.of(Reason.TOO_LARGE, Reason.UNREADABLE, Reason.CANNOT_BE_HELD)
                .contains(reason);
        RunReport report =
                report(RunReport.State.DONE, List.of(new SkippedFile("KZ_2023.xlsx", reason)), List.of(), List.of(), 0);

        assertThat(report.hasNews()).isEqualTo(waits);
        assertThat(report.needsPerson()).isEqualTo(waits);
    }

    @Test
    void aDecisionWithoutEffectNeedsAPerson() {
        assertThat(round(0, 0, "the decision matches nothing").needsPerson()).isTrue();
        assertThat(round(0, 0).needsPerson()).isFalse();
    }
}
