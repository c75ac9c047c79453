package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.Outcome;
import org.svod.run.Folders;
import org.svod.run.Progress;
import org.svod.run.RunReport;
import org.svod.run.RunSettings;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.verification.Verification;

/**
 * Somebody edits a file under {@code jobs/} while a night goes on. The night is judged, archived, written and verified
 * by one version of its settings.
 */
class EditedSettingsTest {

    private static final String LETTER = "2023/letter-2023-en.docx";

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        for (String night : new String[] {"edited", "quiet"}) {
            copy(Path.of("jobs"), folder.resolve(night).resolve("jobs"));
            Files.writeString(
                    file(night, "nightly.yml"),
                    "settle-seconds: 0\nparallel-files: 2\nafter-intake: keep\noutputs: [tables, letter]\n");
            Files.delete(file(night, "rounds/2023/decisions.csv"));
            Files.createDirectories(folder.resolve(night).resolve("input"));
            Files.writeString(folder.resolve(night).resolve("input/KZ_2023-05.csv"), "indicator,value\nDETAINED,7\n");
        }
    }

    @Test
    void aLetterIsWrittenByTheSettingsOfItsRunThoughTheyAreEditedMeanwhile() throws Exception {
        night("quiet", Progress.NONE);
        night(
                "edited",
                when(
                        StepNames.RECONCILE,
                        () -> replace(
                                "letter/wording.csv",
                                "extremist nature were detained",
                                "extremist nature were caught")));

        assertThat(folder.resolve("edited/output").resolve(LETTER))
                .hasSameBinaryContentAs(folder.resolve("quiet/output").resolve(LETTER));
        assertThat(differences()).isEmpty();

        night("edited", Progress.NONE);
        night("quiet", Progress.NONE);
        assertThat(Files.readAllBytes(folder.resolve("edited/output").resolve(LETTER)))
                .as("the next night writes the letter anew")
                .isNotEqualTo(Files.readAllBytes(folder.resolve("quiet/output").resolve(LETTER)));
        assertThat(differences()).isEmpty();
    }

    @Test
    void aRunIsJudgedByTheSettingsThatAreArchivedForIt() throws Exception {
        Workplace workplace = workplace("edited");
        replace("codebook/indicators.csv", "Persons detained", "Humans detained");
        night(workplace, Progress.NONE);

        assertThat(Files.readString(folder.resolve("edited/output/2023/annual-figures-2023.csv")))
                .contains("Humans detained")
                .doesNotContain("Persons detained");
        assertThat(differences()).isEmpty();
    }

    @Test
    void settingsThatWereSpoiltSinceTheyWereCheckedEndTheRunBeforeItBegins() {
        Workplace workplace = workplace("edited");
        replace("codebook/indicators.csv", "DETAINED,Persons detained", "DETAINED ;Persons detained");

        assertThatThrownBy(() -> night(workplace, Progress.NONE))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("codebook/indicators.csv");
        assertThat(folder.resolve("edited/data/archive/journal.jsonl")).doesNotExist();
        assertThat(folder.resolve("edited/output/2023")).doesNotExist();
    }

    @Test
    void aRunThatIsFinishedUnderOtherSettingsLeavesTheLetterToTheRunOfToday() throws Exception {
        StopRequest stop = new StopRequest();
        Progress stopping = new Progress() {
            @Override
            public void delivered(String file, Outcome outcome) {
                stop.stop();
            }
        };
        assertThat(run(workplace("edited"), stop, stopping)).isEqualTo(RunReport.State.STOPPED);
        replace("letter/wording.csv", "extremist nature were detained", "extremist nature were caught");
        night("edited", Progress.NONE);
        night("quiet", Progress.NONE);

        assertThat(Files.readAllBytes(folder.resolve("edited/output").resolve(LETTER)))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("quiet/output").resolve(LETTER)));
        assertThat(differences()).isEmpty();
    }

    private Path file(String night, String path) {
        return folder.resolve(night).resolve("jobs").resolve(path);
    }

    private void replace(String path, String old, String now) {
        try {
            String text = Files.readString(file("edited", path));
            assertThat(text).contains(old);
            Files.writeString(file("edited", path), text.replace(old, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Workplace workplace(String night) {
        Path here = folder.resolve(night);
        Path jobs = here.resolve("jobs");
        Folders folders = new Folders(jobs, here.resolve("input"), here.resolve("output"), here.resolve("data"));
        return new Workplace(
                folders, RunSettings.readWithLetter(jobs), LocalDate.of(2024, 2, 1), Set.of(), true, "test");
    }

    private static RunReport.State run(Workplace workplace, StopRequest stop, Progress progress) throws Exception {
        try (SvodApplication application = SvodApplication.start(workplace, stop, progress)) {
            return application
                    .nightly(workplace.folders().etc(), Clock.systemUTC())
                    .run()
                    .state();
        }
    }

    private static void night(Workplace workplace, Progress progress) throws Exception {
        assertThat(run(workplace, new StopRequest(), progress)).isEqualTo(RunReport.State.DONE);
    }

    private void night(String night, Progress progress) throws Exception {
        night(workplace(night), progress);
    }

    private List<String> differences() throws Exception {
        return new Verification(workplace("edited")).verify().differences();
    }

    /** Does something once when the last thing of a step is done. */
    private static Progress when(String step, Runnable action) {
        return new Progress() {
            private boolean done;

            @Override
            public void done(String ended, String what) {
                if (ended.equals(step) && !done) {
                    done = true;
                    action.run();
                }
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
