package org.svod.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.submission.Fixtures;
import org.svod.submission.RowCounts;

class PackedOutcomesTest {

    private static OutcomeSummary outcome(
            String path, String file, String sha256, Optional<SubmissionName> name, Outcome.Verdict verdict) {
        Delivery delivery = new Delivery(70_000, path, file, 3, "KZ", sha256, 1L << 40, LocalDate.of(2024, 2, 1), name);
        return new OutcomeSummary(delivery, verdict, 12, new RowCounts(300, 297, 3, 2, 1), FindingCounts.NONE);
    }

    @Test
    void everyOutcomeComesBackAsItWas() {
        List<OutcomeSummary> outcomes = new ArrayList<>();
        for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
            for (String file : List.of("KZ_2023-05.csv", "KZ_2023-Q2_v7.xlsx")) {
                Optional<SubmissionName> name = Optional.of(Fixtures.name(file));
                outcomes.add(outcome("KZ/" + file, file, "0f".repeat(32), name, verdict));
                outcomes.add(outcome("elsewhere", file, "", name, verdict)
                        .found(new FindingCounts(Map.of(FindingCode.OUTLIER, 4_000L, FindingCode.REVISION_VALUE, 1L))));
            }
            outcomes.add(outcome("отчёт.csv", "отчёт.csv", "not hexadecimal", Optional.empty(), verdict));
        }

        List<OutcomeSummary> packed = PackedOutcomes.of(outcomes.stream());

        assertThat(packed).isEqualTo(outcomes);
        assertThat(PackedOutcomes.of(packed.stream())).isEqualTo(outcomes);
    }
}
