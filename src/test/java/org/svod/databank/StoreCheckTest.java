package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.round.Acceptance;

class StoreCheckTest {

    private static final String FILE = """
            period,indicator,operation,case_ref,value
            2023-05,DETAINED,,,5
            2023-05,FIREARMS,TRAL-2023,A-1,4
            2023-05,FIREARMS,TRAL-2023,A-2,3
            """;

    private final StoredFiles stored = new StoredFiles();

    @BeforeEach
    void twoFiles() {
        stored.deliver("KZ_2023-05.csv", FILE);
        stored.deliver("KZ_2023-06.csv", "period,indicator,value\n2023-06,DETAINED,five\n");
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private List<StoreCheck.Stored> check() {
        return stored.repositories().check().deliveries();
    }

    @Test
    void whatAddsUpHasNoDifferences() {
        assertThat(check())
                .extracting(s -> s.seq() + " " + s.run() + " " + s.path() + " "
                        + s.verdict().orElseThrow())
                .containsExactly(
                        "1 1 KZ_2023-05.csv " + Outcome.Verdict.ACCEPTED,
                        "2 1 KZ_2023-06.csv " + Outcome.Verdict.REJECTED);
        assertThat(check()).allSatisfy(s -> assertThat(s.differences()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DELETE FROM observation                         | 2 rows stored, but 3 should be; the stored rows of DETAINED add up to 0, the receipt says 5
        UPDATE observation SET obs_value = 6            | the stored rows of DETAINED add up to 6, the receipt says 5
        UPDATE case_total SET total = total + 0.5       | the stored rows of FIREARMS add up to 7.5, the receipt says 7
        DELETE FROM case_page                           | 1 row stored, but 3 should be
        UPDATE case_page SET page = 1                   | the pages of its case rows do not follow one another to a last one
        UPDATE case_page SET is_last = FALSE            | the pages of its case rows do not follow one another to a last one
        UPDATE delivery SET rows_read = 4 WHERE seq = 1 | 4 rows read, but 3 accepted and 0 refused
        DELETE FROM outcome WHERE delivery = 1          | what was read of it, and found in it, is not stored
        UPDATE delivery SET verdict = NULL WHERE seq = 1 | it has no outcome yet; run nightly
        UPDATE delivery SET doubted = '{}' WHERE seq = 1 | flags of its values are counted, and not stored, or stored, and not counted
        """)
    void whatDoesNotAddUpIsToldOfItsDelivery(String spoils, String told) {
        stored.database().template().update(spoils);

        assertThat(check().get(0).differences()).containsExactly(told.split("; (?!run)", -1));
        assertThat(check().get(1).differences()).as("the other file").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # rows of the file                  | stored
        DETAINED,x                          | 2
        DETAINED,x;DETAINED,y               | 2
        DETAINED,x;WANTED_IN_PRISON,y       | 3
        NOTHING,x                           | 1
        EXPLOSIVES,x;EXPLOSIVES,3           | 2
        """)
    void ofAFileWithRefusedRowsTheExactNumberIsKnown(String rows, long number) {
        stored.deliver(
                "RU_2023-05.csv",
                "indicator,value\nFIREARMS,1\n" + rows.replace(';', '\n') + "\n",
                Acceptance.REJECT_ROWS);
        StoreCheck.Stored file = check().get(2);
        assertThat(file.verdict()).contains(Outcome.Verdict.ACCEPTED);
        assertThat(file.differences()).isEmpty();
        assertThat(stored.database()
                        .template()
                        .queryForObject("SELECT COUNT(*) FROM observation WHERE delivery = 3", Long.class))
                .isEqualTo(number);

        stored.database()
                .template()
                .update(
                        "DELETE FROM observation WHERE delivery = 3 AND line = (SELECT MAX(line) FROM observation WHERE delivery = 3)");
        assertThat(check().get(2).differences())
                .as("one is lost")
                .anyMatch(told -> told.contains(" stored, but " + number + " should be"));
    }

    @Test
    void rowsOfADeliveryThatIsNotThereAreToldToo() {
        stored.database().template().update("DELETE FROM delivery WHERE seq = 1");

        assertThat(check()).filteredOn(s -> s.seq() == 1).singleElement().satisfies(s -> {
            assertThat(s.run()).isZero();
            assertThat(s.differences()).containsExactly("3 rows stored for a delivery that is not there");
        });
    }

    @Test
    void whatWasReadOfAFileAndMakesNoSenseIsTold() {
        stored.database().template().update("UPDATE outcome SET reading = '{\"understanding\" 2' WHERE delivery = 1");

        assertThatThrownBy(this::check)
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("what was read of delivery 1 cannot be read");
    }

    @Test
    void rowsOfARejectedFileAreTooMany() {
        stored.database().template().update("UPDATE observation SET delivery = 2");

        assertThat(check().get(1).differences()).containsExactly("1 row stored, but 0 should be");
    }
}
