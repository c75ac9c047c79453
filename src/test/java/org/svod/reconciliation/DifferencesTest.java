package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Indicator;

class DifferencesTest {

    private static SubmissionRows rows(String text) {
        return SubmissionRows.of(submitted("KZ", text.isEmpty() ? new String[0] : text.split("; *", -1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before                                 | after                                                 | differ
        ''                                       | ''                                                    | ''
        2023-05 DETAINED NATIONAL - - 5          | 2023-05 DETAINED NATIONAL - - 5.0                     | ''
        2023-05 DETAINED NATIONAL - - 5          | 2023-05 DETAINED NATIONAL - - 6                       | DETAINED
        2023-05 DETAINED NATIONAL - - 5          | 2023-06 DETAINED NATIONAL - - 5                       | DETAINED
        2023-05 DETAINED NATIONAL - - 5          | ''                                                    | DETAINED
        ''                                       | 2023-05 DETAINED NATIONAL - - 0                       | DETAINED
        2023-05 DETAINED NATIONAL - - 0          | 2023-05 DETAINED NATIONAL - - M                       | DETAINED
        2023-05 DETAINED NATIONAL - - M          | 2023-05 DETAINED NATIONAL - - M                       | ''
        ''                                       | 2023-05 DETAINED NATIONAL - - M                       | ''
        2023-05 DETAINED LED - C-1 5             | 2023-05 DETAINED LED - C-2 5                          | DETAINED
        2023-05 DETAINED LED - C-1 5             | 2023-05 DETAINED LED - C-1 5                          | ''
        2023-05 EXPLOSIVES NATIONAL - - 5        | 2023-05 DETAINED NATIONAL - - 5                       | DETAINED EXPLOSIVES
        """)
    void theIndicatorsAboutWhichFilesSayDifferentThingsComeInOrder(String before, String after, String differ) {
        assertThat(Differences.between(rows(before), rows(after)))
                .extracting(Indicator::code)
                .containsExactly(differ.isEmpty() ? new String[0] : differ.split(" ", -1));
    }

    @Test
    void rowsAreCutToPeriods() {
        SubmissionRows cut =
                rows("2023-05 DETAINED NATIONAL - - 5; 2023-06 DETAINED NATIONAL - - 6; 2023-05 DETAINED LED - C-1 1; 2023-06 DETAINED LED - C-2 2")
                        .within(period -> period.toString().equals("2023-06"));

        assertThat(Differences.between(cut, rows("2023-06 DETAINED NATIONAL - - 6; 2023-06 DETAINED LED - C-2 2")))
                .isEmpty();
        assertThat(cut.observations()).hasSize(1);
        assertThat(List.copyOf(cut.cases().indicators())).hasSize(1);
    }
}
