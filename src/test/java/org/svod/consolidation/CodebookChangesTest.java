package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.StoredFiles;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplaces;
import org.svod.settings.SettingsException;

class CodebookChangesTest {

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();
    private final RunLog log = new RunLog();

    @BeforeEach
    void aRunThatStoredDetainedAndExplosives() throws IOException {
        Workplaces.in(folder);
        Workplaces.edit(folder.resolve("jobs/nightly.yml"), ", letter]", "]");
        stored.nextRun(LocalDate.of(2024, 2, 1), settings().current());
        stored.deliver("KZ_2023-05.csv", "period,indicator,value\n2023-05,DETAINED,5\n2023-05,EXPLOSIVES,1.5\n");
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

    private void check() throws IOException {
        new CodebookChanges(
                        Workplaces.at(folder),
                        stored.database().repositories().codes(),
                        stored.repositories().runs(),
                        settings(),
                        log)
                .check();
    }

    private void edit(String what, String by) throws IOException {
        Workplaces.edit(folder.resolve("jobs/codebook/indicators.csv"), what, by);
    }

    @Test
    void theSameCodebookIsGood() throws IOException {
        check();
        assertThat(log.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Задержано лиц,PERSONS,0              | Задержано лиц,ITEMS,0             | the unit of DETAINED is ITEMS, but values are stored in PERSONS
        """)
    void anIndicatorThatIsInUseKeepsItsUnit(String what, String by, String told) throws IOException {
        edit(what, by);

        assertThatThrownBy(this::check)
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.file()).isEqualTo("codebook/indicators.csv");
                            assertThat(problem.wrong()).isEqualTo(told);
                        }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Изъято взрывных устройств,ITEMS,0    | Изъято взрывных устройств,PERSONS,0
        Изъято взрывчатых веществ,KG,3       | Изъято взрывчатых веществ,KG,4
        Изъято взрывчатых веществ,KG,3       | Изъято взрывчатых веществ,KG,2
        Persons detained                     | Persons taken into custody
        """)
    void whatIsNotInUseOrOnlyNamedOrRoundedOtherwiseMayChange(String what, String by) throws IOException {
        edit(what, by);
        check();
        assertThat(log.notices()).isEmpty();
    }

    @Test
    void settingsOfTheLastRunThatCannotBeReadAreANoticeAndNoFailure() throws IOException {
        stored.nextRun(LocalDate.of(2024, 2, 2), "f".repeat(64));
        check();

        assertThat(log.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("cannot be read from the archive"));
        assertThat(Files.exists(folder.resolve("data/archive"))).isTrue();
    }
}
