package org.svod.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose name is misspelt is not passed over. */
class SettingsFolderTest {

    private static final List<String> KNOWN = List.of("decisions.csv", "received.csv", "round.yml");

    @TempDir
    private Path root;

    private final SettingsProblems problems = new SettingsProblems();

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(root.resolve("rounds/2023"));
    }

    private List<String> found(SettingsProblems collected, String... names) throws IOException {
        for (String name : names) {
            Files.createFile(root.resolve("rounds/2023").resolve(name));
        }
        SettingsFolder.check(root, "rounds/2023", KNOWN, collected);
        return Told.lines(collected);
    }

    @ParameterizedTest
    @CsvSource({
        "desicions.csv, decisions.csv",
        "Decisions.csv, decisions.csv",
        "DECISIONS.CSV, decisions.csv",
        "decision.csv, decisions.csv",
        "round.yaml, round.yml",
        "recieved.csv, received.csv",
    })
    void aNameThatIsNearlyAnExpectedOneIsNamedWithIt(String name, String meant) throws IOException {
        assertThat(found(problems, name))
                .containsExactly("rounds/2023/" + name + ": nobody reads a file of this name (is " + meant
                        + " meant?); expected only decisions.csv, received.csv, round.yml");
    }

    @Test
    void aNameFarFromAllIsNamedWithoutAGuessAndEveryOneOnce() throws IOException {
        Files.createDirectory(root.resolve("rounds/2023/folder.csv"));
        assertThat(found(problems, "population.csv", "budget.yml", "round.yml"))
                .containsExactly(
                        "rounds/2023/budget.yml: nobody reads a file of this name; expected only decisions.csv, received.csv, round.yml",
                        "rounds/2023/population.csv: nobody reads a file of this name; expected only decisions.csv, received.csv, round.yml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.csv",
                "readme-first.yml",
                "notes.txt",
                ".decisions.csv",
                "#decisions.csv",
                "~$decisions.csv",
                "decisions.csv.bak",
                "decisions.xlsx",
                "decisions.csv"
            })
    void whatEditorsLeaveAndPeopleReadIsNoTable(String name) throws IOException {
        assertThat(found(problems, name)).isEmpty();
    }

    @Test
    void archivedSettingsAndAFolderThatIsNotThereHaveNoProblem() throws IOException {
        assertThat(found(SettingsProblems.ofArchived(), "desicions.csv")).isEmpty();
        SettingsFolder.check(root, "nowhere", KNOWN, problems);
        assertThat(problems.any()).isFalse();
    }
}
