package org.svod.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.DateRange;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.reconciliation.RoundFixture;
import org.svod.round.Round;
import org.svod.round.Rounds;

class EnvelopeTest {

    /** A member from February to October 2023. */
    private static final State MEMBER = new State(
            "MM",
            "MMM",
            new Name("Member", "Member"),
            new Name("Member", "Member"),
            new DateRange(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 10, 31)),
            State.Grouping.NONE,
            Language.RU);

    private static final Round ROUND = RoundFixture.round().build();
    private static final Rounds ROUNDS = Rounds.of(List.of(ROUND));

    private static Envelope envelope(String runDate) {
        return new Envelope(ROUNDS, LocalDate.parse(runDate));
    }

    private static SubmissionName name(String scope) {
        return new SubmissionName(MEMBER, Period.of(scope), OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # scope, run date,   folder, found
        2023-05, 2023-06-01, '',     ''
        2023-05, 2023-06-01, MM,     ''
        2023-05, 2023-06-01, KZ,     FOREIGN_FOLDER
        2023-05, 2023-05-01, MM,     ''
        2023-05, 2023-04-30, MM,     FUTURE_SCOPE
        2023-02, 2024-01-01, '',     ''
        2023-01, 2024-01-01, '',     NOT_A_MEMBER
        2023-10, 2024-01-01, '',     ''
        2023-11, 2024-01-01, '',     NOT_A_MEMBER
        2023-Q1, 2024-01-01, '',     NOT_A_MEMBER
        2023,    2024-01-01, '',     NOT_A_MEMBER
        2024-05, 2023-04-30, KZ,     FOREIGN_FOLDER NO_ROUND FUTURE_SCOPE NOT_A_MEMBER
        """)
    void senderPlaceRoundAndTimeAreChecked(String scope, String runDate, String folder, String found) {
        assertThat(envelope(runDate).check(name(scope), folder).listed())
                .extracting(Finding::code)
                .containsExactlyInAnyOrderElementsOf(Stream.of(found.split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .map(FindingCode::valueOf)
                        .toList());
    }

    @Test
    void aFileForAYearWithoutARoundIsAnsweredWithTheRoundsThatThereAre() {
        assertThat(envelope("2025-01-01").round(name("2024-05"))).isEmpty();
        assertThat(envelope("2025-01-01").round(name("2023-05"))).contains(ROUND);
        assertThat(envelope("2025-01-01").check(name("2024-05"), "").listed())
                .filteredOn(finding -> finding.code() == FindingCode.NO_ROUND)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("2024", ROUND.name()));
    }
}
