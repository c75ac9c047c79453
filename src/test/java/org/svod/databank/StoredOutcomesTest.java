package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeDetails;
import org.svod.acceptance.OutcomeSummary;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;

/** Outcomes as they are written, and as they are read again. */
class StoredOutcomesTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n#rows,1\n#total,DETAINED,5\n#end\n";
    private static final String BAD = "period,indicator,value\n2023-05,DETAINED,five\n";

    private final StoredFiles stored = new StoredFiles();
    private final StoredOutcomes outcomes = stored.repositories().stored();
    private final OutcomeRepository writes = stored.repositories().outcomes();

    @AfterEach
    void close() {
        stored.close();
    }

    private static Findings flag() {
        return Findings.of(Finding.ofFile(FindingCode.OUTLIER, "5", "DETAINED", "2023-05", "5", "1", "2"));
    }

    @Test
    void outcomesOfEveryKindComeBackInEveryDetail() {
        List<Outcome> delivered = List.of(
                stored.deliver("KZ_2023-05.csv", GOOD),
                stored.deliver("KZ_2023-05_v7.csv", GOOD.replace(",5", ",6")),
                stored.deliver("KZ_2023-05.csv", GOOD.replace(",5", ",6")),
                stored.deliver("KZ_2023-05_v2.csv", BAD));
        assertThat(delivered)
                .extracting(Outcome::verdict)
                .containsExactly(
                        Outcome.Verdict.ACCEPTED,
                        Outcome.Verdict.ACCEPTED,
                        Outcome.Verdict.DUPLICATE,
                        Outcome.Verdict.REJECTED);

        for (Outcome outcome : delivered) {
            StoredOutcome found = outcomes.get(outcome.delivery().number(), StoredFiles.CODEBOOK);
            assertThat(found.summary()).isEqualTo(OutcomeSummary.of(outcome));
            assertThat(found.details())
                    .usingRecursiveComparison()
                    .ignoringFields("sums")
                    .isEqualTo(OutcomeDetails.of(outcome));
            assertThat(found.details().sums())
                    .hasToString(outcome.reading().sums().toString());
            assertThat(outcomes.findings(outcome.delivery().number()).listed())
                    .isEqualTo(outcome.findings().listed());
        }
        assertThat(outcomes.ofYear(2023, StoredFiles.CODEBOOK))
                .isEqualTo(delivered.stream().map(OutcomeSummary::of).toList());
        assertThat(outcomes.ofYear(2022, StoredFiles.CODEBOOK)).isEmpty();
    }

    @Test
    void anOutcomeIsStoredOnce() {
        Outcome outcome = stored.deliver("KZ_2023-05.csv", GOOD);

        assertThatThrownBy(() -> writes.store(outcome, StoredFiles.with()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("delivery 1 has an outcome already");
    }

    @Test
    void deliveriesAreToldByRun() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        stored.nextRun(LocalDate.of(2024, 2, 2), "k".repeat(64));
        stored.deliver("RU_2023-05.csv", GOOD);
        stored.open("AM_2023-05.csv", GOOD);

        assertThat(outcomes.ofRun(2, StoredFiles.CODEBOOK))
                .extracting(summary -> summary.delivery().file())
                .containsExactly("RU_2023-05.csv");
        assertThat(outcomes.runOf(1)).isEqualTo(1);
        assertThat(outcomes.runOf(3)).isEqualTo(2);
        assertThat(outcomes.lastUpTo(1)).isEqualTo(1);
        assertThat(outcomes.lastUpTo(2)).isEqualTo(3);
        assertThat(outcomes.lastUpTo(0)).isZero();
    }

    @Test
    void aDeliveryWithAnOutcomeWaitsForItsReceipt() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        stored.deliver("RU_2023-05.csv", GOOD);
        stored.open("AM_2023-05.csv", GOOD);
        assertThat(outcomes.withoutReceipt()).containsExactly(1L, 2L);
        writes.receiptsWritten(List.of(1L));

        assertThat(outcomes.withoutReceipt()).containsExactly(2L);
        assertThat(writes.awaitingReceipt(1)).containsExactlyInAnyOrder(2L, 3L);
        assertThat(writes.awaitingReceipt(2)).isEmpty();
    }

    @Test
    void flagsOfValuesAreFoundWithTheRestUntilTheyAreTakenBack() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        stored.deliver("KZ_2022-05.csv", GOOD.replace("2023", "2022"));
        writes.flag(1, flag());
        writes.flag(2, flag());
        assertThat(outcomes.ofYear(2023, StoredFiles.CODEBOOK).get(0).found().count(FindingCode.OUTLIER))
                .isEqualTo(1);
        assertThat(outcomes.findings(1).listed()).isEqualTo(flag().listed());

        writes.forgetFlags(1, 2023);
        assertThat(outcomes.findings(1).listed()).isEmpty();
        assertThat(outcomes.ofYear(2023, StoredFiles.CODEBOOK).get(0).found().count(FindingCode.OUTLIER))
                .isZero();
        assertThat(outcomes.findings(2).listed()).as("of another year").isNotEmpty();
    }

    @Test
    void flagsThatAReceiptTellsOfStay() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        writes.flag(1, flag());
        writes.receiptsWritten(List.of(1L));
        writes.forgetFlags(1, 2023);

        assertThat(outcomes.findings(1).listed()).isEqualTo(flag().listed());
    }

    @Test
    void whatIsLostIsToldWithTheWayOut() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        stored.database().template().update("DELETE FROM outcome");

        assertThatThrownBy(() -> outcomes.get(1, StoredFiles.CODEBOOK))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("delivery 1")
                .hasMessageContaining("svod rebuild");
        assertThatThrownBy(() -> outcomes.findings(1)).isInstanceOf(DamagedDatabaseException.class);
    }
}
