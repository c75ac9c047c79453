package org.svod.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.consolidation.OutcomeRecords;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredFiles;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.run.RunLog;

/** What is stored is compared with its proofs and with the journal before a run works with it. */
class DatabaseCheckTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();
    private final RunLog log = new RunLog();
    private Run second = new Run(2, DATE, "k", false);

    @BeforeEach
    void twoRunsWithAPublicationEach() throws IOException {
        stored.deliver("KZ_2023-05.csv", "indicator,value,case_ref\nDETAINED,5,\nFIREARMS,3,C-1\n");
        stored.deliver("RU_2023-05.csv", "nonsense");
        publish(1);
        record(stored.repositories().runs().find(1).orElseThrow());
        second = stored.nextRun(DATE, "k".repeat(64));
        stored.deliver("UZ_2023-05.csv", "indicator,value\nDETAINED,7\n");
        publish(2);
        record(second);
    }

    private void publish(long run) throws IOException {
        Publication publication = new Publication(
                run, DATE, "2023", "c" + run, 1, Map.of("DETAINED", "5"), Map.of("DETAINED", "FINAL"), List.of("x"));
        stored.repositories().publications().add(publication);
        journal()
                .append(List.of(new JournalEntry.Published(
                        run,
                        DATE,
                        "j",
                        "2023",
                        "c" + run,
                        1,
                        publication.figures(),
                        publication.statuses(),
                        publication.causes())));
    }

    private void record(Run run) throws IOException {
        new OutcomeRecords(stored.repositories().proofs(), journal(), log).record(run);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private Journal journal() throws IOException {
        return new Journal(folder);
    }

    private DatabaseCheck check() throws IOException {
        return new DatabaseCheck(journal(), stored.repositories());
    }

    @Test
    void whatIsAsItWasStoredHasNoDifferences() throws IOException {
        assertThat(check().differences()).isEmpty();
        assertThat(check().awaited()).isEmpty();
        assertThatCode(check()::check).doesNotThrowAnyException();
        assertThat(journal().outcomes(2)).containsOnlyKeys(1L, 2L, 3L);
        assertThat(log.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE delivery SET verdict = 'REJECTED' WHERE seq = 1      | delivery 1 (KZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET scope = '2022-05' WHERE seq = 1         | delivery 1 (KZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET nth = 2 WHERE seq = 1                   | delivery 1 (KZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET run_date = '2024-02-03' WHERE seq = 2   | delivery 2 (RU_2023-05.csv) is not as it was stored
        UPDATE delivery SET rows_refused = -1 WHERE seq = 2         | delivery 2 (RU_2023-05.csv) is not as it was stored
        UPDATE delivery SET found = 'x' WHERE seq = 2               | delivery 2 (RU_2023-05.csv) is not as it was stored
        UPDATE delivery SET found = '{}' WHERE seq = 2              | delivery 2 (RU_2023-05.csv) is not as it was stored
        UPDATE delivery SET doubted = '{}' WHERE seq = 1            | delivery 1 (KZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET proof = '' WHERE seq = 3                | delivery 3 (UZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET proof = CONCAT(proof, 'x') WHERE seq = 3      | delivery 3 (UZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET verdict = NULL WHERE seq = 3            | delivery 3 (UZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET to_reread = TRUE WHERE seq = 3          | delivery 3 (UZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET reread_in = 2 WHERE seq = 3             | delivery 3 (UZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET codebook = 'x' WHERE seq = 1            | delivery 1 (KZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET receipt_written = NOT receipt_written WHERE seq = 1 | delivery 1 (KZ_2023-05.csv) is not as it was stored
        UPDATE delivery SET receipt_due = NOT receipt_due WHERE seq = 1 | delivery 1 (KZ_2023-05.csv) is not as it was stored
        DELETE FROM delivery WHERE seq = 2                          | the deliveries cannot be read: delivery 3 stands where 2 was expected
        UPDATE publication SET content = 'x' WHERE run = 1          | the publications of 2023 are not as they were stored
        UPDATE publication SET run = 3 WHERE run = 1                | the publications of 2023 are not as they were stored
        DELETE FROM publication WHERE run = 1                       | the publication of 2023 by run 1 is missing
        UPDATE publication SET round = '2022' WHERE run = 1         | the publication of 2023 by run 1 is missing
        """)
    void whatIsNotAsItWasStoredIsToldBeforeARun(String spoils, String told) throws IOException {
        assertThat(stored.database().template().update(spoils)).isPositive();

        assertThat(check().differences()).contains(told);
        DatabaseCheck check = check();
        assertThatThrownBy(check::check)
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("svod rebuild");
    }

    /** An edit that also makes a new proof is not what the journal has. */
    @Test
    void aDatabaseThatProvesItselfIsComparedWithTheJournal() throws IOException {
        stored.database()
                .template()
                .update(
                        "UPDATE delivery SET proof = (SELECT proof FROM delivery WHERE seq = 3), (path, file, sha256, bytes, state) ="
                                + " (SELECT path, file, sha256, bytes, state FROM delivery WHERE seq = 3) WHERE seq = 1");
        assertThat(check().differences()).contains("delivery 1 (UZ_2023-05.csv) is not as it was stored");
        stored.database().template().update("DELETE FROM unrecorded");
        List<JournalEntry> other = List.of(new JournalEntry.Outcomes(2, DATE, "k", Map.of(3L, "0".repeat(64))));
        journal().append(other);
        assertThat(check().differences())
                .contains("the outcome of delivery 3 (UZ_2023-05.csv) is not the one that the journal has");
    }

    @Test
    void whatAKilledRunHasNotRecordedYetIsRecordedByTheNextOne() throws IOException {
        stored.deliver("KG_2023-05.csv", "indicator,value\nDETAINED,1\n");
        assertThat(check().differences()).as("stored, not recorded").isEmpty();

        record(second);
        assertThat(journal().outcomes(2)).containsOnlyKeys(1L, 2L, 3L, 4L);
        long lines = journal().head().lines();
        record(second);
        assertThat(journal().head().lines()).isEqualTo(lines);

        stored.database().template().update("INSERT INTO unrecorded VALUES (4)");
        record(second);
        assertThat(journal().head().lines())
                .as("recorded, but killed before that was stored")
                .isEqualTo(lines);
        assertThat(stored.repositories().proofs().unrecorded()).isEmpty();
        assertThat(log.notices()).isEmpty();
    }

    @Test
    void anotherOutcomeThanTheRecordedOneReplacesItWithANotice() throws IOException {
        journal().append(List.of(new JournalEntry.Outcomes(2, DATE, "k", Map.of(3L, "0".repeat(64)))));
        stored.database().template().update("INSERT INTO unrecorded VALUES (3)");

        record(second);

        assertThat(check().differences()).isEmpty();
        assertThat(log.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice).startsWith("1 return (the first is delivery 3) gave another outcome"));
    }

    @Test
    void thePublicationOfAKilledRunIsAwaited() throws IOException {
        stored.database().template().update("DELETE FROM publication WHERE run = 2");
        assertThat(check().differences()).isEmpty();
        assertThat(check().awaited()).containsExactly("the publication of 2023 by run 2 is missing");

        publish(3);
        stored.database().template().update("UPDATE publication SET round = '2024' WHERE run = 1");
        assertThat(check().differences()).isNotEmpty();
    }
}
