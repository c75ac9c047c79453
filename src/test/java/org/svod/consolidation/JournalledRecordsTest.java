package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredFiles;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.intake.JournalEntry.Requested;
import org.svod.round.Justification;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplaces;

/** What the journal knows of outcomes and explanations, and which rounds a run works on. */
class JournalledRecordsTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();
    private final RunLog log = new RunLog();
    private Journal journal;

    @BeforeEach
    void anEmptyJournal() throws IOException {
        journal = new Journal(folder);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private static Requested explained(
            long delivery, String finding, String text, String round, Requested.State state, String asked) {
        return new Requested(
                text,
                "2024-07-01T10:00:00Z",
                "a.json",
                state,
                asked,
                round,
                "",
                List.of(),
                Map.of(
                        "delivery",
                        Long.toString(delivery),
                        "finding",
                        finding,
                        "line",
                        "3",
                        "text",
                        text,
                        "by",
                        "stan",
                        "name",
                        "Stan"));
    }

    private static Requested explained(long delivery, String finding, String text) {
        return explained(delivery, finding, text, "2023", Requested.State.APPLIED, "justification");
    }

    @Test
    void theLastExplanationOfAFindingCountsAtItsOwnPlace() {
        List<Requested> records = List.of(
                explained(1, "OUTLIER", "first"),
                explained(1, "UNKNOWN_COLUMN", "of another finding"),
                explained(2, "OUTLIER", "of another file"),
                explained(1, "OUTLIER", "second"));
        assertThat(JustificationRecords.of(records, "2023"))
                .extracting(Justification::text)
                .containsExactly("of another finding", "of another file", "second");
        assertThat(JustificationRecords.byDelivery(records).keySet()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(JustificationRecords.byDelivery(records).get(1L))
                .extracting(Justification::text)
                .containsExactly("of another finding", "second");
        assertThat(JustificationRecords.of(records.subList(0, 1), "2023"))
                .containsExactly(new Justification(1, "OUTLIER", 3, "first", "stan", "Stan", "2024-07-01T10:00:00Z"));
    }

    @Test
    void onlyAppliedExplanationsOfTheRoundCount() {
        List<Requested> records = List.of(
                explained(1, "OUTLIER", "other round", "2022", Requested.State.APPLIED, "justification"),
                explained(2, "OUTLIER", "taken", "2023", Requested.State.TAKEN, "justification"),
                explained(3, "OUTLIER", "refused", "2023", Requested.State.REFUSED, "justification"),
                explained(4, "OUTLIER", "decision", "2023", Requested.State.APPLIED, "decision"));
        assertThat(JustificationRecords.of(records, "2023")).isEmpty();
        assertThat(JustificationRecords.byDelivery(records).keySet()).containsExactly(1L);
    }

    private OutcomeRecords records() {
        return new OutcomeRecords(stored.repositories().proofs(), journal, log);
    }

    private Run run(long number) {
        return stored.repositories().runs().find(number).orElseThrow();
    }

    @Test
    void everyOutcomeIsRecordedOnce() throws IOException {
        stored.deliver("KZ_2023-05.csv", GOOD);
        stored.deliver("RU_2023-05.csv", "not a table");
        records().record(run(1));
        assertThat(journal.outcomes(1).keySet()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(journal.outcomes(0)).isEmpty();
        int entries = journal.entries().size();
        records().record(run(1));
        assertThat(journal.entries()).hasSize(entries);
        assertThat(log.notices()).isEmpty();

        stored.deliver("RU_2023-06.csv", GOOD);
        records().record(run(1));
        assertThat(journal.outcomes(1).keySet()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    /** Another version of the program had recorded another digest for the same delivery. */
    @ParameterizedTest
    @CsvSource({"false, 1", "true, 0"})
    void anotherOutcomeThanTheRecordedOneIsToldUnlessItWasReadAgain(boolean readAgain, int notices) throws IOException {
        stored.deliver("KZ_2023-05.csv", GOOD);
        journal.append(List.of(new JournalEntry.Outcomes(1, DAY, "j", new HashMap<>(Map.of(1L, "0".repeat(64))))));
        if (readAgain) {
            journal.append(List.of(new JournalEntry.Reread(1, DAY, "j", "2023", List.of(1L), List.of("codebook"))));
        }
        records().record(run(1));
        assertThat(journal.outcomes(1).get(1L)).isNotEqualTo("0".repeat(64));
        assertThat(log.notices())
                .hasSize(notices)
                .allSatisfy(notice ->
                        assertThat(notice).startsWith("1 return (the first is delivery 1) gave another outcome"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, '', '2019 2023'",
        "true, '', ''",
        "true, 2023, '2023'",
        "true, 2019 2023, '2019 2023'",
        "true, delivered, '2019 2023'",
    })
    void aReplayedRunWorksOnTheRoundsThatItTouched(boolean replayed, String touched, String rounds) throws IOException {
        String jobs = new JobsSnapshots(new Archive(folder)).store(Path.of("jobs"));
        for (String word : touched.split(" ")) {
            if (word.equals("delivered")) {
                journal.append(
                        List.of(new JournalEntry.Delivered(1, DAY, jobs, 1, "x.csv", "x.csv", "", "a".repeat(64), 1)));
            } else if (!word.isEmpty()) {
                journal.append(List.of(new JournalEntry.Frozen(1, DAY, jobs, word)));
            }
        }
        journal.append(List.of(new JournalEntry.Frozen(2, DAY, jobs, "2019")));
        SettingsHistory history =
                SettingsHistory.archived(folder.resolve("work"), new JobsSnapshots(new Archive(folder)));
        List<Round> found =
                new RoundsOfRun(Workplaces.shipped(folder), history, journal).of(new Run(1, DAY, jobs, replayed));
        assertThat(String.join(" ", found.stream().map(Round::name).toList())).isEqualTo(rounds);
    }
}
