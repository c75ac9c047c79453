package org.svod.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.svod.publication.SampleReport;

class RoundSummaryTest {

    private final RoundSummary summary = RoundSummary.of(SampleReport.report());

    @Test
    void verdictsAreCountedInWordsAndWhatIsOpenIsAddedUp() {
        assertThat(summary.joint()).isEqualTo(Map.of("agreed", 1L, "discrepancy", 2L));
        assertThat(summary.mirror())
                .isEqualTo(Map.of(
                        "agreed", 1L,
                        "discrepancy", 1L,
                        "only sender", 1L,
                        "only receiver", 1L,
                        "not comparable", 1L,
                        "decided", 1L));
        assertThat(summary.open()).isEqualTo(5);
        assertThat(summary.flags()).as("the confirmed one is none").isEqualTo(2);
        assertThat(summary.vintages()).isEqualTo(2);
        assertThat(summary.submitted()).isTrue();
        assertThat(summary.returns()).containsKeys("missing", "rejected").doesNotContainKey("not expected");
    }

    @Test
    void aDecisionThatMatchesNothingIsANoticeWithItsLine() {
        assertThat(summary.notices())
                .containsExactly(
                        "rounds/2023/decisions.csv:5: the decision about FIREARMS ARMS-23/999 matches nothing and has no effect");
    }

    @Test
    void onlyPublishedFiguresAreToldAndTheirBridgesAddUp() {
        assertThat(summary.figures())
                .hasSameSizeAs(SampleReport.report().published())
                .allSatisfy(line -> assertThat(line.status()).isEqualTo("REVISED"));
        assertThat(summary.figures())
                .filteredOn(line -> line.indicator().equals("WANTED_RETURNED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.mirror()).isEqualTo("2");
                    assertThat(line.decision()).isEqualTo("-1");
                    assertThat(Integer.parseInt(line.value()))
                            .isEqualTo(Integer.parseInt(line.reported()) + Integer.parseInt(line.joint()) + 1);
                });
    }

    @Test
    void aRoundInWhichNothingHasHappenedHasBlankFigures() {
        RoundSummary empty = RoundSummary.of(SampleReport.empty());

        assertThat(empty.submitted()).isFalse();
        assertThat(empty.figures()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.value()).isEmpty();
            assertThat(line.reported()).isEmpty();
            assertThat(line.reporting()).isZero();
        });
        assertThat(empty.needsPerson()).isFalse();
    }
}
