package org.svod.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.delivery.Delivery;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.submission.RowCounts;

class SubmissionsTest {

    private final List<Long> read = new ArrayList<>();
    private final List<SubmissionSummary> submissions = new Submissions(
            LongStream.rangeClosed(1, 3).mapToObj(SubmissionsTest::outcome).toList(), Set.of(2L), number -> {
                read.add(number);
                return Findings.NONE;
            });

    private static OutcomeSummary outcome(long number) {
        Delivery delivery =
                new Delivery(number, "x.csv", "x.csv", 1, "", "a", 1, LocalDate.of(2024, 2, 1), Optional.empty());
        return new OutcomeSummary(
                delivery,
                Outcome.Verdict.ACCEPTED,
                1,
                RowCounts.NONE,
                new FindingCounts(Map.of(FindingCode.REVISION_VALUE, number)));
    }

    @Test
    void eachIsMadeOfItsOutcomeAndItsFindingsAreReadOnRequest() {
        assertThat(submissions).extracting(SubmissionSummary::inForce).containsExactly(false, true, false);
        assertThat(submissions).extracting(s -> s.delivery().number()).containsExactly(1L, 2L, 3L);
        assertThat(Submissions.outcomes(submissions)).containsExactly(outcome(1), outcome(2), outcome(3));
        assertThat(read).isEmpty();

        assertThat(submissions.get(2).findings().get()).isEqualTo(Findings.NONE);
        assertThat(read).containsExactly(3L);
    }

    @Test
    void whatWasFoundSinceIsAdded() {
        List<SubmissionSummary> more = Submissions.with(
                Map.of(3L, new FindingCounts(Map.of(FindingCode.OUTLIER, 5L)), 9L, FindingCounts.NONE), submissions);

        assertThat(more.get(0).found()).isEqualTo(submissions.get(0).found());
        assertThat(more.get(2).found().ofCode())
                .containsOnly(Map.entry(FindingCode.REVISION_VALUE, 3L), Map.entry(FindingCode.OUTLIER, 5L));
        assertThat(more).hasSize(3);
    }
}
