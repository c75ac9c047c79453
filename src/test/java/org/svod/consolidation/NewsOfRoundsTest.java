package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredFiles;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.round.Round;
import org.svod.run.RoundSummary;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplaces;

class NewsOfRoundsTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";
    private static final RoundSummary SUMMARY = new RoundSummary(
            "2023",
            LocalDate.of(2024, 2, 1),
            true,
            List.of(),
            Map.of("agreed", 2L),
            Map.of(),
            Map.of(),
            1,
            2,
            0,
            0,
            3,
            false,
            List.of("read this"),
            RoundSummary.Waits.NOTHING);

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();

    @BeforeEach
    void jobs() throws IOException {
        Workplaces.in(folder);
        Workplaces.edit(folder.resolve("jobs/nightly.yml"), ", letter]", "]");
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private SettingsHistory settings() throws IOException {
        return SettingsHistory.archiving(
                folder.resolve("jobs"),
                folder.resolve("data/work"),
                new JobsSnapshots(new Archive(folder.resolve("data/archive"))));
    }

    /** With software on whose class path nothing is; a blank one would be the working folder. */
    private RoundNews news(String software) throws IOException {
        return new RoundNews(
                new RoundSettings(
                        settings(), stored.repositories().runs(), new Journal(folder.resolve("data/archive"))),
                new RoundInputs(stored.repositories().inputs(), new SoftwareFingerprint(software, "nothing.jar")),
                stored.repositories().consolidations());
    }

    private Run run(String date, boolean replayed) throws IOException {
        return new Run(1, LocalDate.parse(date), settings().current(), replayed);
    }

    private static Round round() {
        return Workplaces.shipped(Path.of(".")).settings().rounds().ofYear(2023).orElseThrow();
    }

    private boolean hasNews(String date) throws IOException {
        return news("1").none(run(date, false), round()).isEmpty();
    }

    private void consolidate(String date, boolean replayed) throws IOException {
        news("1").consolidated(run(date, replayed), round(), SUMMARY);
    }

    @Test
    void whatTheLastConsolidationToldIsToldAgainWhereNothingHasChanged() throws IOException {
        assertThat(hasNews("2024-02-01")).as("never consolidated").isTrue();
        consolidate("2024-02-01", false);

        assertThat(news("1").none(run("2024-02-01", false), round())).contains(SUMMARY);
        assertThat(hasNews("2024-02-10")).as("no due date between").isFalse();
        assertThat(news("2").none(run("2024-02-01", false), round()))
                .as("other software")
                .isEmpty();
        news("1").forget(round());
        assertThat(hasNews("2024-02-01")).isTrue();
    }

    @Test
    void aReplayedRunAlwaysHasNewsAndWhatItSettledIsNotOfToday() throws IOException {
        consolidate("2024-02-01", false);
        assertThat(news("1").none(run("2024-02-01", true), round())).isEmpty();
        consolidate("2024-02-01", true);

        assertThat(hasNews("2024-02-01")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-15, 2023-12-16, true",
        "2023-12-16, 2024-01-15, false",
        "2024-01-15, 2024-01-16, true",
        "2024-05-31, 2024-06-01, true",
        "2024-06-01, 2025-06-01, false"
    })
    void theCalendarIsNewsWhereADueDateOrTheClosingDatePasses(String before, String after, boolean news)
            throws IOException {
        consolidate(before, false);
        assertThat(hasNews(after)).isEqualTo(news);
    }

    @ParameterizedTest
    @CsvSource({
        "rounds/2023/round.yml, true",
        "rounds/2019/round.yml, false",
        "codebook/headings.csv, true",
        "nightly.yml, true"
    })
    void otherSettingsAreNewsUnlessTheyAreOfAnotherRound(String file, boolean news) throws IOException {
        consolidate("2024-02-01", false);
        Path settings = folder.resolve("jobs").resolve(file);
        Files.writeString(settings, Files.readString(settings) + "\n");

        assertThat(hasNews("2024-02-01")).isEqualTo(news);
    }

    @Test
    void whatIsStoredOfTheYearOrTheYearBeforeIsNews() throws IOException {
        consolidate("2024-02-01", false);
        stored.deliver("KZ_2021-05.csv", GOOD.replace("2023", "2021"));
        assertThat(hasNews("2024-02-01")).as("of another year").isFalse();
        stored.deliver("KZ_2023-05.csv", GOOD);
        assertThat(hasNews("2024-02-01")).isTrue();
        consolidate("2024-02-01", false);
        stored.deliver("KZ_2022-05.csv", GOOD.replace("2023", "2022"));
        assertThat(hasNews("2024-02-01")).isTrue();
        for (String round : List.of("2022", "2023")) {
            consolidate("2024-02-01", false);
            assertThat(hasNews("2024-02-01")).isFalse();
            stored.repositories()
                    .publications()
                    .add(new Publication(1, LocalDate.EPOCH, round, "c", 1, Map.of(), Map.of(), List.of()));
            assertThat(hasNews("2024-02-01")).as("a publication of " + round).isTrue();
        }
    }
}
