package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookFolder;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;

/** A round of 2023 with a small codebook on the disk, for tests that add a file or change a line. */
final class RoundOnDisk {

    static final String YAML = "rounds/2023/round.yml";

    private final Path jobs;
    private final Codebook codebook;

    RoundOnDisk(Path jobs) throws IOException {
        this.jobs = jobs;
        this.codebook = new CodebookFolder(jobs).read();
        write(YAML, """
                round: 2023
                title: {en: Measures, ru: Меры}
                expected: [KZ, AM]
                closes: 2024-06-01
                """);
    }

    Codebook codebook() {
        return codebook;
    }

    void write(String file, String text) throws IOException {
        Path path = jobs.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    /** Adds lines to the settings of the round; the first of them is line 5. */
    void settings(String lines) throws IOException {
        Files.writeString(jobs.resolve(YAML), Files.readString(jobs.resolve(YAML)) + lines);
    }

    void replace(String good, String other) throws IOException {
        String text = Files.readString(jobs.resolve(YAML));
        assertThat(text).contains(good);
        Files.writeString(jobs.resolve(YAML), text.replace(good, other));
    }

    /** All rounds, which must be without a problem. */
    Rounds rounds() {
        SettingsProblems problems = new SettingsProblems();
        Rounds rounds = RoundReader.readAll(jobs, codebook, problems);
        problems.throwIfAny();
        return rounds;
    }

    Round round() {
        return rounds().ofYear(2023).orElseThrow();
    }

    List<String> problems() {
        return problems(new SettingsProblems());
    }

    List<String> problemsOfArchived() {
        return problems(SettingsProblems.ofArchived());
    }

    private List<String> problems(SettingsProblems problems) {
        RoundReader.readAll(jobs, codebook, problems);
        try {
            problems.throwIfAny();
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream().map(SettingsProblem::toString).toList();
        }
    }
}
