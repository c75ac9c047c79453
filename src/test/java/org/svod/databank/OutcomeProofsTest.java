package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The proofs of outcomes: which the journal does not have yet, and which differ from their rows or from the journal.
 */
class OutcomeProofsTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";

    private final StoredFiles stored = new StoredFiles();
    private final OutcomeProofs proofs = stored.repositories().proofs();

    @AfterEach
    void close() {
        stored.close();
    }

    private void deliverTwo() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        stored.deliver("RU_2023-05.csv", GOOD.replace(",5", ",five"));
        stored.open("AM_2023-05.csv", GOOD);
    }

    @Test
    void anOutcomeIsToBeRecordedUntilItIs() {
        deliverTwo();
        Map<Long, String> digests = proofs.unrecorded();
        assertThat(digests).containsOnlyKeys(1L, 2L).doesNotContainValue("");
        assertThat(digests.get(1L)).isNotEqualTo(digests.get(2L));
        proofs.recorded(List.of(1L));

        assertThat(proofs.unrecorded()).isEqualTo(Map.of(2L, digests.get(2L)));
        proofs.recorded(List.of(2L));
        assertThat(proofs.unrecorded()).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheContent() {
        deliverTwo();
        StoredFiles other = new StoredFiles();
        other.deliver("KZ_2023-05.csv", GOOD);
        assertThat(other.repositories().proofs().unrecorded().get(1L))
                .isEqualTo(proofs.unrecorded().get(1L));
        other.close();
        StoredFiles third = new StoredFiles();
        third.deliver("KZ_2023-05.csv", GOOD.replace(",5", ",6"));
        assertThat(third.repositories().proofs().unrecorded().get(1L))
                .isNotEqualTo(proofs.unrecorded().get(1L));
        third.close();
    }

    @Test
    void whatTheJournalHasOtherwiseIsNamed() {
        deliverTwo();
        Map<Long, String> recorded = new TreeMap<>(proofs.unrecorded());
        proofs.recorded(recorded.keySet());
        assertThat(proofs.differences(recorded)).isEmpty();
        assertThat(proofs.differences()).isEmpty();
        recorded.put(2L, "0".repeat(64));

        assertThat(proofs.differences(recorded))
                .singleElement()
                .satisfies(
                        d -> assertThat(d).contains("RU_2023-05.csv").endsWith("is not the one that the journal has"));
        assertThat(proofs.differences()).as("without a look at the journal").isEmpty();
        assertThat(proofs.differences(Map.of())).hasSize(2);
    }

    @Test
    void anOutcomeThatIsStillToBeRecordedIsNotCompared() {
        deliverTwo();
        assertThat(proofs.differences(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE delivery SET version = 9 WHERE seq = 1       | delivery 1
        UPDATE delivery SET rows_accepted = 7 WHERE seq = 1 | delivery 1
        UPDATE delivery SET verdict = 'ACCEPTED' WHERE seq = 2 | delivery 2
        UPDATE delivery SET found = '{}' WHERE seq = 2      | delivery 2
        UPDATE delivery SET to_reread = TRUE WHERE seq = 1  | delivery 1
        """)
    void aRowThatWasChangedIsNamed(String change, String named) {
        deliverTwo();
        stored.database().template().update(change);

        assertThat(proofs.differences())
                .singleElement()
                .satisfies(d -> assertThat(d).contains(named).endsWith("is not as it was stored"));
    }

    @Test
    void aDeliveryThatIsGoneIsNamed() {
        deliverTwo();
        for (String table : List.of("observation", "outcome", "unrecorded", "read_with")) {
            stored.database().template().update("DELETE FROM " + table + " WHERE delivery = 1");
        }
        stored.database().template().update("DELETE FROM delivery WHERE seq = 1");

        assertThat(proofs.differences())
                .singleElement()
                .satisfies(d -> assertThat(d)
                        .startsWith("the deliveries cannot be read")
                        .contains("delivery 2 stands where 1 was expected"));
    }

    @Test
    void aDamagedDigestIsNotRecorded() {
        deliverTwo();
        stored.database().template().update("UPDATE delivery SET version = 9 WHERE seq = 1");
        assertThatThrownBy(proofs::unrecorded).isInstanceOf(DamagedDatabaseException.class);
    }
}
