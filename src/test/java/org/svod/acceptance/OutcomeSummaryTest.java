package org.svod.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.delivery.Delivery;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.submission.RowCounts;

class OutcomeSummaryTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # verdict, refused, found,            needs a person
        ACCEPTED,  0,       OUTLIER,          false
        ACCEPTED,  1,       OUTLIER,          true
        ACCEPTED,  0,       REVISION_RECORDS, true
        ACCEPTED,  0,       REVISION_VALUE,   true
        ACCEPTED,  0,       PERIOD_NESTED,    true
        REJECTED,  0,       OUTLIER,          true
        DUPLICATE, 1,       REVISION_VALUE,   false
        """)
    void whatIsRejectedRefusedInPartOrAskedAboutNeedsAPerson(
            Outcome.Verdict verdict, long refused, FindingCode found, boolean person) {
        Delivery delivery =
                new Delivery(1, "x.csv", "x.csv", 1, "", "a", 1, LocalDate.of(2024, 2, 1), Optional.empty());

        assertThat(new OutcomeSummary(
                                delivery,
                                verdict,
                                1,
                                new RowCounts(5 + refused, 5, refused, 0, 0),
                                new FindingCounts(Map.of(found, 1L)))
                        .needsPerson())
                .isEqualTo(person);
    }
}
