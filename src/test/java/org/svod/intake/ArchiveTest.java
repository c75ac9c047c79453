package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.PrivateFiles;

class ArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void bytesAreKeptOnceByTheirFingerprintAndCannotBeWritten() throws IOException {
        Archive archive = new Archive(folder);
        Archive.Stored stored = store(archive, dropped("a.csv", "same"), 1_000_000);
        assertThat(store(archive, dropped("b.csv", "same"), 1_000_000)).isEqualTo(stored);
        assertThat(stored.sha256()).isEqualTo("0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5");
        assertThat(stored.bytes()).isEqualTo(4);
        assertThat(archive.find(stored.sha256())).hasContent("same");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.find(stored.sha256()))))
                .isEqualTo("r--r-----");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private Path dropped(String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("input")).resolve(name), content);
    }

    private static Archive.Stored store(Archive archive, Path place, long largest) throws IOException {
        HeldFiles files = new HeldFiles(place.resolveSibling(""), largest, notice -> {
            throw new IllegalStateException(notice);
        });
        try (HeldFile held = files.toRead(place)) {
            return archive.store(held);
        }
    }

    @Test
    void theNameOfAnArchivedFileIsMadeDurableOnceBeforeTheJournalMaySaySo() throws IOException {
        List<String> forced = new java.util.ArrayList<>();
        Path root = folder.resolve("archive");
        Archive archive = new Archive(root, f -> {
            PrivateFiles.forceFolder(f);
            forced.add(root.relativize(f.normalize()).toString());
        });
        archive.makeDurable();
        assertThat(forced).as("the folders themselves are new").containsExactlyInAnyOrder("", "..");
        forced.clear();
        archive.store("same".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        archive.makeDurable();
        assertThat(forced).containsExactlyInAnyOrder("files", "files/09");
        forced.clear();
        archive.store("same".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        archive.makeDurable();
        assertThat(forced).as("nothing new").isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() throws IOException {
        Archive archive = new Archive(folder);
        assertThatThrownBy(() -> archive.find("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> archive.find("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJournalGivesBackWhatWasAppended() throws IOException {
        JournalEntry.Delivered delivered = new JournalEntry.Delivered(
                1, LocalDate.of(2023, 2, 1), "f".repeat(64), 1, "KZ/a\nb.csv", "a\nb.csv", "KZ", "e".repeat(64), 7);
        JournalEntry.Published published = new JournalEntry.Published(
                1,
                LocalDate.of(2023, 2, 1),
                "f".repeat(64),
                "2023",
                "c",
                1,
                java.util.Map.of("DETAINED", "5"),
                java.util.Map.of("DETAINED", "FINAL"),
                List.of("KZ_2023-01.csv"));
        new Journal(folder).append(List.of(delivered, published));
        Journal again = new Journal(folder);
        assertThat(again.entries()).containsExactly(delivered, published);
        again.append(List.of(published));
        assertThat(new Journal(folder).publications()).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("journal.jsonl")))
                .as("the line that begins the chain, and three records")
                .hasSize(4);
    }

    @Test
    void aDamagedLineInTheMidstIsAnErrorThatNamesIt() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), "{\"type\":\"delivery\"}\nnonsense\n");
        assertThatThrownBy(() -> new Journal(folder))
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("damaged at line");
    }

    @Test
    void aSnapshotOfTheJobsFolderIsRestoredFileByFile() throws IOException {
        JobsSnapshots snapshots = new JobsSnapshots(new Archive(folder.resolve("archive")));
        String manifest = snapshots.store(Path.of("jobs"));
        assertThat(snapshots.store(Path.of("jobs"))).isEqualTo(manifest);
        snapshots.restore(manifest, folder.resolve("restored"));
        assertThat(folder.resolve("restored/codebook/states.csv"))
                .hasSameBinaryContentAs(Path.of("jobs/codebook/states.csv"));
        assertThat(folder.resolve("restored/rounds/2023/round.yml"))
                .hasSameBinaryContentAs(Path.of("jobs/rounds/2023/round.yml"));
    }

    @Test
    void settingsThatALinkLeadsToAreInTheSnapshot() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(Path.of("jobs/nightly.yml"), elsewhere.resolve("nightly.yml"));
        Files.copy(Path.of("jobs/codebook/states.csv"), elsewhere.resolve("states.csv"));
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        Files.createSymbolicLink(jobs.resolve("nightly.yml"), elsewhere.resolve("nightly.yml"));
        Files.createSymbolicLink(jobs.resolve("codebook"), elsewhere);
        Files.createSymbolicLink(elsewhere.resolve(".#states.csv"), Path.of("an editor's lock that leads nowhere"));
        JobsSnapshots snapshots = new JobsSnapshots(new Archive(folder.resolve("archive")));
        String manifest = snapshots.store(jobs);
        assertThat(snapshots.manifest(manifest))
                .containsOnlyKeys("nightly.yml", "codebook/nightly.yml", "codebook/states.csv");
        snapshots.restore(manifest, folder.resolve("restored"));
        assertThat(folder.resolve("restored/nightly.yml")).hasSameBinaryContentAs(Path.of("jobs/nightly.yml"));
        assertThat(folder.resolve("restored/codebook/states.csv"))
                .hasSameBinaryContentAs(Path.of("jobs/codebook/states.csv"));
    }

    @Test
    void settingsThatTheArchiveHasAreNotWrittenAgain() throws IOException {
        Path root = folder.resolve("archive");
        JobsSnapshots snapshots = new JobsSnapshots(new Archive(root));
        String manifest = snapshots.store(Path.of("jobs"));
        FileTime longAgo = FileTime.from(Instant.parse("2023-01-01T00:00:00Z"));
        Files.setLastModifiedTime(root.resolve("incoming"), longAgo);
        assertThat(snapshots.store(Path.of("jobs"))).isEqualTo(manifest);
        assertThat(Files.getLastModifiedTime(root.resolve("incoming")))
                .as("no copy came or went")
                .isEqualTo(longAgo);
    }

    @Test
    void aLinkThatLeadsBackIsNamed() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("jobs/rounds/2023"));
        Files.createSymbolicLink(jobs.resolve("loop"), folder.resolve("jobs/rounds"));
        JobsSnapshots snapshots = new JobsSnapshots(new Archive(folder.resolve("archive")));
        assertThatThrownBy(() -> snapshots.store(folder.resolve("jobs")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("loop")
                .hasMessageContaining("take it away");
    }

    @Test
    void aFileThatGrewBeyondTheLimitIsNotCopied() throws IOException {
        Archive archive = new Archive(folder.resolve("limited"));
        Path file = dropped("grown.csv", "x".repeat(100));
        HeldFiles files = new HeldFiles(folder.resolve("input"), 100, notice -> {
            throw new IllegalStateException(notice);
        });
        try (HeldFile held = files.toRead(file)) {
            Files.writeString(file, "x", StandardOpenOption.APPEND);
            assertThatThrownBy(() -> archive.store(held)).hasMessage("more than 100 bytes");
        }
        assertThat(folder.resolve("limited/incoming")).isEmptyDirectory();
        assertThat(store(archive, file, 101).bytes()).isEqualTo(101);
    }
}
