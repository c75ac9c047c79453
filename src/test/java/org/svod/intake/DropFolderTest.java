package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.files.Fingerprint;
import org.svod.settings.SettingsProblems;

class DropFolderTest {

    private static final Codebook CODEBOOK = CodebookReader.read(Path.of("jobs"), new SettingsProblems());

    @TempDir
    private Path input;

    private DropFolder folder() {
        return new DropFolder(input, CODEBOOK.states(), DropFolderTest::name, 1_000, List.of("notes.txt"));
    }

    private static Optional<SubmissionName> name(String file) {
        return new SubmissionNames(CODEBOOK).parse(file).name();
    }

    private void drop(String... files) throws IOException {
        for (String file : files) {
            Path place = input.resolve(file);
            Files.createDirectories(place.resolveSibling("."));
            Files.writeString(place, "x");
        }
    }

    @Test
    void filesAreTakenByStateThenWiderScopeThenVersionThenName() throws IOException {
        drop(
                "RU_2023.csv",
                "KZ_2023-05_v2.csv",
                "KZ_2023-05.csv",
                "what.csv",
                "KZ/KZ_2023-Q1.csv",
                "kz_2023.csv",
                "KZ_2023-01.csv");
        assertThat(folder().list().files())
                .extracting(DroppedFile::path)
                .containsExactly(
                        "kz_2023.csv",
                        "KZ/KZ_2023-Q1.csv",
                        "KZ_2023-01.csv",
                        "KZ_2023-05.csv",
                        "KZ_2023-05_v2.csv",
                        "RU_2023.csv",
                        "what.csv");
    }

    @Test
    void aStatesFolderHasItsCodeOfTwoOrThreeLetters() throws IOException {
        drop("kaz/KAZ_2023-05.csv", "UZ/UZ_2023-05.csv");
        assertThat(folder().list().files())
                .extracting(file ->
                        file.path() + " " + file.folder().map(State::code).orElse(""))
                .containsExactly("kaz/KAZ_2023-05.csv KZ", "UZ/UZ_2023-05.csv UZ");
        assertThat(folder().list().leftAlone()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderDoesNotDependOnHowTheFolderListsThem(long seed) throws IOException {
        drop(
                "RU_2023.csv",
                "KZ_2023-05_v2.csv",
                "KZ_2023-05.csv",
                "what.csv",
                "KZ/KZ_2023-Q1.csv",
                "kz_2023.csv",
                "KZ/KZ_2023-05.csv",
                "BY_2023-S1.csv");
        List<DroppedFile> files = new ArrayList<>(folder().list().files());
        List<DroppedFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(shuffled.stream().sorted(DroppedFile.TAKING_ORDER).toList()).isEqualTo(files);
    }

    @Test
    void whatIsNotASubmissionIsNamedWithItsReason() throws IOException {
        drop("a.csv.part", "b.tmp", "~$c.csv", ".d.csv", "Desktop.ini", "Notes.TXT", "sub/f.csv", "KZ/sub/g.csv");
        Files.writeString(input.resolve("KZ_2023-01.csv"), "x".repeat(1_001));
        Files.createSymbolicLink(input.resolve("KZ_2023-02.csv"), input.resolve("KZ_2023-01.csv"));
        assertThat(folder().list().leftAlone())
                .extracting(l -> l.path() + " " + l.reason())
                .containsExactlyInAnyOrder(
                        "a.csv.part UPLOAD_UNDER_WAY",
                        "b.tmp UPLOAD_UNDER_WAY",
                        "~$c.csv UPLOAD_UNDER_WAY",
                        ".d.csv UPLOAD_UNDER_WAY",
                        "Desktop.ini IGNORED",
                        "Notes.TXT IGNORED",
                        "sub FOLDER",
                        "KZ/sub FOLDER",
                        "KZ_2023-01.csv TOO_LARGE",
                        "KZ_2023-02.csv LINK");
        assertThat(folder().list().files()).isEmpty();
    }

    @Test
    void aFileThatStillGrowsIsWaitedFor() throws Exception {
        drop("KZ_2023-01.csv");
        CountDownLatch grown = new CountDownLatch(1);
        Thread upload = new Thread(() -> {
            try {
                for (int i = 0; i < 8; i++) {
                    Files.writeString(input.resolve("KZ_2023-01.csv"), "x".repeat(i + 2));
                    Thread.sleep(60);
                }
                grown.countDown();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        upload.start();
        UploadWait.Settled settled =
                new UploadWait(Duration.ofMillis(200)).wait(folder().list().files());
        assertThat(grown.await(0, TimeUnit.SECONDS)).isTrue();
        assertThat(settled.still()).extracting(DroppedFile::path).containsExactly("KZ_2023-01.csv");
        assertThat(settled.moving()).isEmpty();
        upload.join();
    }

    @Test
    void aFileThatNeverStopsGrowingIsLeftForTheNextNight() throws Exception {
        drop("KZ_2023-01.csv", "RU_2023-01.csv");
        Thread upload = new Thread(() -> {
            try {
                for (int i = 2; !Thread.currentThread().isInterrupted(); i++) {
                    Files.writeString(input.resolve("KZ_2023-01.csv"), "x".repeat(i));
                    Thread.sleep(3);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        upload.start();
        UploadWait.Settled settled =
                new UploadWait(Duration.ofMillis(60)).wait(folder().list().files());
        upload.interrupt();
        upload.join();
        assertThat(settled.still()).extracting(DroppedFile::path).containsExactly("RU_2023-01.csv");
        assertThat(settled.moving())
                .containsExactly(new SkippedFile("KZ_2023-01.csv", SkippedFile.Reason.STILL_CHANGING));
    }

    @Test
    void aFileThatWasReplacedAfterItWasArchivedIsPutBack() throws IOException {
        drop("KZ_2023-01.csv");
        String archived = Fingerprint.of(input.resolve("KZ_2023-01.csv"));
        Files.writeString(input.resolve("KZ_2023-01.csv"), "newer");
        FileRemoval removal = new FileRemoval(new HeldFiles(input, 1_000, notice -> {
            throw new IllegalStateException(notice);
        }));
        assertThat(removal.take(input.resolve("KZ_2023-01.csv"), archived)).isFalse();
        assertThat(input.resolve("KZ_2023-01.csv")).hasContent("newer");
        Files.writeString(input.resolve("KZ_2023-01.csv"), "x");
        assertThat(removal.take(input.resolve("KZ_2023-01.csv"), archived)).isTrue();
        assertThat(input.resolve("KZ_2023-01.csv")).doesNotExist();
        assertThat(input.resolve(".svod")).isEmptyDirectory();
        assertThat(removal.take(input.resolve("KZ_2023-01.csv"), archived))
                .as("it is gone already")
                .isTrue();
    }
}
