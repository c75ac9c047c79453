package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.files.Fingerprint;
import org.svod.settings.SettingsProblems;

/** A minute must be enough for each of these: what blocks would block for ever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeldFilesTest {

    private static final long LARGEST = 1_000;

    @TempDir
    private Path folder;

    private Path input;
    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void aFolderForFiles() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
    }

    /** Whether the system gives a file of another user a second name. */
    enum Links implements HeldFiles.Links {
        GIVEN,
        REFUSED;

        @Override
        public void link(Path link, Path existing) throws IOException {
            if (this == REFUSED) {
                throw new FileSystemException(link.toString(), existing.toString(), "Operation not permitted");
            }
            Files.createLink(link, existing);
        }
    }

    private HeldFiles files(Links system) {
        return new HeldFiles(input, LARGEST, notices::add, system);
    }

    private Path drop(String name, String content) throws IOException {
        Path place = input.resolve(name);
        Files.createDirectories(place.resolveSibling("."));
        return Files.writeString(place, content);
    }

    private static String read(HeldFile held) throws IOException {
        try (InputStream in = held.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private SkippedFile.Reason refused(HeldFiles files, Path place) {
        return catchThrowableOfType(
                        NotTakenException.class, () -> files.toRead(place).close())
                .reason();
    }

    private List<String> listed() throws IOException {
        Codelist<State> states =
                CodebookReader.read(Path.of("jobs"), new SettingsProblems()).states();
        return new DropFolder(input, states, name -> Optional.empty(), LARGEST, List.of())
                .list().files().stream().map(DroppedFile::path).toList();
    }

    private List<Path> inHold(String state) throws IOException {
        try (Stream<Path> walk = Files.walk(input.resolve(state).resolve(".svod"))) {
            return walk.skip(1).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeldFileIsReadAndHasItsNameAgain(Links system) throws IOException {
        for (Path place : List.of(drop("a.csv", "a"), drop("KZ/b.csv", "b"))) {
            String content = Files.readString(place);
            try (HeldFile held = files(system).toRead(place)) {
                assertThat(read(held)).isEqualTo(content);
                assertThat(Files.exists(place)).isEqualTo(system == Links.GIVEN);
            }
            assertThat(place).hasContent(content);
        }
        assertThat(inHold("")).isEmpty();
        assertThat(inHold("KZ")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(input.resolve(".svod"))))
                .isEqualTo("rwx------");
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWhatWasHeldAlsoIfAnotherFileHasItsNameNow(Links system) throws IOException {
        Path place = drop("a.csv", "first");
        Path newer = Files.writeString(folder.resolve("newer"), "second");
        try (HeldFile held = files(system).toRead(place)) {
            Files.move(newer, place, StandardCopyOption.REPLACE_EXISTING);
            assertThat(read(held)).isEqualTo("first");
        }
        assertThat(place).hasContent("second");
        if (system == Links.REFUSED) {
            assertThat(inHold("").stream().filter(Files::isRegularFile))
                    .as("nothing is lost: it waits for its name")
                    .singleElement()
                    .satisfies(left -> assertThat(left).hasContent("first"));
        } else {
            assertThat(inHold("")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFileIsNeverOpenedAndStays(Links system) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        Files.createSymbolicLink(input.resolve("link.csv"), secret);
        Files.createDirectory(input.resolve("folder.csv"));
        execute("mkfifo", input.resolve("pipe.csv").toString());
        assertThat(refused(files(system), input.resolve("link.csv"))).isEqualTo(SkippedFile.Reason.LINK);
        assertThat(refused(files(system), input.resolve("folder.csv"))).isEqualTo(SkippedFile.Reason.FOLDER);
        assertThat(refused(files(system), input.resolve("pipe.csv"))).isEqualTo(SkippedFile.Reason.NOT_A_FILE);
        assertThat(refused(files(system), drop("large.csv", "x".repeat(1_001))))
                .isEqualTo(SkippedFile.Reason.TOO_LARGE);
        assertThatThrownBy(() -> files(system).toRead(input.resolve("gone.csv")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(input.toFile().list()).contains("link.csv", "folder.csv", "pipe.csv", "large.csv");
    }

    /** The moment between looking and holding: the file is replaced when it is to be linked. */
    @ParameterizedTest
    @ValueSource(strings = {"mkfifo FILE", "mkdir FILE", "ln -s /etc/passwd FILE", "mknod FILE c 1 5"})
    void whatIsSwappedInAtThisMomentIsSeenWhereItIsHeldAndGivenBack(String made) throws IOException {
        Path place = input.resolve("a.csv");
        String[] command = made.replace("FILE", place.toString()).split(" ");
        for (Links system : Links.values()) {
            Files.writeString(place, "a");
            HeldFiles files = new HeldFiles(input, LARGEST, notices::add, (link, existing) -> {
                if (Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(existing);
                    try {
                        assumeTrue(new ProcessBuilder(command).start().waitFor() == 0, "this needs root: " + made);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                system.link(link, existing);
            });
            assertThat(refused(files, place))
                    .as(system.toString())
                    .isIn(SkippedFile.Reason.NOT_A_FILE, SkippedFile.Reason.FOLDER, SkippedFile.Reason.LINK);
            assertThat(Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                    .as("it has its name again")
                    .isTrue();
            assertThat(inHold("")).isEmpty();
            Files.delete(place);
        }
    }

    @Test
    void aFolderThatALinkReplacesIsNotFollowedAndNothingOutsideIsRead() throws IOException {
        Path place = drop("KZ/a.csv", "ours");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.csv"), "secret");
        HeldFiles files = new HeldFiles(input, LARGEST, notices::add, (link, existing) -> {
            Files.move(input.resolve("KZ"), input.resolve("aside"));
            Files.createSymbolicLink(input.resolve("KZ"), outside);
            Path real = input.resolve("aside").resolve(input.resolve("KZ").relativize(link));
            // The worst case: the name is looked up outside, the link is made inside.
            Files.createLink(real, existing);
        });
        assertThat(refused(files, place)).isEqualTo(SkippedFile.Reason.STILL_CHANGING);
        assertThat(refused(files(Links.GIVEN), place)).isEqualTo(SkippedFile.Reason.CANNOT_BE_HELD);
        assertThat(outside.resolve("a.csv")).hasContent("secret");
        assertThat(outside.resolve(".svod")).doesNotExist();
        assertThat(input.resolve("aside/a.csv")).hasContent("ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "file", "open"})
    void aFolderOfAnotherIsNotUsed(String kind) throws IOException {
        Path place = drop("a.csv", "a");
        Path svod = input.resolve(".svod");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(Files.createDirectory(other.resolve("moved-1")).resolve("b.csv"), "not ours");
        switch (kind) {
            case "link" -> Files.createSymbolicLink(svod, other);
            case "file" -> Files.writeString(svod, "mine");
            default ->
                Files.setPosixFilePermissions(
                        Files.createDirectory(svod), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        assertThat(refused(files(Links.GIVEN), place)).isEqualTo(SkippedFile.Reason.CANNOT_BE_HELD);
        assertThat(refused(files(Links.REFUSED), place)).isEqualTo(SkippedFile.Reason.CANNOT_BE_HELD);
        assertThat(notices).isNotEmpty().allSatisfy(notice -> assertThat(notice).contains(".svod"));
        assertThat(place).hasContent("a");
        new LeftFiles(files(Links.GIVEN)).giveBack();
        assertThat(listed()).as("what is in there is not listed").containsExactly("a.csv");
        assertThat(other.resolve("moved-1/b.csv")).hasContent("not ours");
    }

    @Test
    void aFolderThatBelongsToAnotherUserIsNotUsed() throws Exception {
        Path place = drop("a.csv", "a");
        Path svod = Files.createDirectory(input.resolve(".svod"));
        Files.setPosixFilePermissions(svod, PosixFilePermissions.fromString("rwx------"));
        assumeTrue(
                new ProcessBuilder("chown", "12345", svod.toString()).start().waitFor() == 0,
                "only root can give a folder away");
        assertThat(refused(files(Links.GIVEN), place)).isEqualTo(SkippedFile.Reason.CANNOT_BE_HELD);
        assertThat(notices)
                .anySatisfy(notice -> assertThat(notice).contains(".svod is not a folder of Svod; remove it"));
    }

    @Test
    void aFolderOnAnotherDiskHoldsItsOwnFilesAndAReadOnlyOneNone() throws Exception {
        Path state = Files.createDirectory(input.resolve("KZ"));
        assumeTrue(
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", state.toString())
                                .start()
                                .waitFor()
                        == 0,
                "a disk cannot be mounted here (needs root)");
        try {
            Path place = drop("KZ/a.csv", "a");
            for (Links system : Links.values()) {
                try (HeldFile held = files(system).toRead(place)) {
                    assertThat(read(held)).isEqualTo("a");
                }
            }
            Path mine = Files.createDirectories(input.resolve("KZ/.svod"));
            execute("mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", mine.toString());
            try {
                assertThat(refused(files(Links.GIVEN), place))
                        .as("neither linked nor renamed to another disk")
                        .isEqualTo(SkippedFile.Reason.CANNOT_BE_HELD);
            } finally {
                execute("umount", mine.toString());
            }
            execute("mount", "-o", "remount,ro", state.toString());
            assertThat(refused(files(Links.GIVEN), place)).isEqualTo(SkippedFile.Reason.CANNOT_BE_HELD);
            assertThat(notices)
                    .anySatisfy(notice -> assertThat(notice).contains("No file can be taken from", "Read-only"));
            assertThat(place).hasContent("a");
        } finally {
            execute("umount", "-l", state.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hostileNamesAreHeldAsTheyAre(Links system) throws Exception {
        List<String> names = List.of(
                "-rf.csv",
                "a\nb.csv",
                "$(id).csv",
                "...",
                ".svod-a.csv",
                "moved-1",
                "x".repeat(255),
                "Казахстан.csv",
                " ");
        for (String name : names) {
            Path place = drop(name, name);
            try (HeldFile held = files(system).toRead(place)) {
                assertThat(read(held)).isEqualTo(name);
            }
            assertThat(place).hasContent(name);
        }
        execute("sh", "-c", "echo one > \"" + input + "/$(printf 'a\\377.csv')\"");
        try (Stream<Path> all = Files.list(input)) {
            for (Path place : all.filter(Files::isRegularFile).toList()) {
                files(system).toRead(place).close();
            }
        }
        assertThat(input.toFile().list()).hasSize(names.size() + 2);
        assertThat(inHold("")).isEmpty();
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatGrowsWithoutEndStopsAtTheLimit(Links system) throws Exception {
        Path place = drop("a.csv", "a");
        try (FileChannel appended = FileChannel.open(place, StandardOpenOption.APPEND);
                HeldFile held = files(system).toRead(place);
                InputStream in = held.open()) {
            byte[] more = new byte[100];
            assertThatThrownBy(() -> {
                        do {
                            appended.write(java.nio.ByteBuffer.wrap(more));
                        } while (in.read(more) >= 0);
                    })
                    .isInstanceOfSatisfying(
                            NotTakenException.class,
                            e -> assertThat(e.reason()).isEqualTo(SkippedFile.Reason.TOO_LARGE));
        }
        assertThat(Files.size(place)).isBetween(LARGEST, LARGEST + 200);
    }

    @Test
    void aSystemThatRefusesEverythingLosesNothing() throws IOException {
        Path place = drop("a.csv", "a");
        HeldFiles files = new HeldFiles(input, LARGEST, notices::add, (link, existing) -> {
            Files.delete(existing);
            throw new AccessDeniedException(existing.toString());
        });
        assertThatThrownBy(() -> files.toRead(place))
                .as("it was taken back at this moment")
                .isInstanceOf(NoSuchFileException.class);
        assertThat(inHold("")).isEmpty();
    }

    /** Where links are refused, a name is reserved by an empty file before a file is named back. */
    @Test
    void aRunThatWasKilledBetweenReservingANameAndUsingItLeavesNoEmptyFile() throws IOException {
        drop(".svod/moved-1/KZ_2023-01.csv", "1");
        drop("KZ_2023-01.csv", "");
        new LeftFiles(files(Links.REFUSED)).giveBack();
        assertThat(input.resolve("KZ_2023-01.csv")).hasContent("1");
        assertThat(inHold("")).isEmpty();
    }

    @Test
    void ofSeveralFilesOfOneNameThatWereLeftOneGetsItAndTheOthersAreListed() throws IOException {
        drop(".svod/moved-1/KZ_2023-01.csv", "1");
        drop(".svod/moved-2/KZ_2023-01.csv", "2");
        drop(".svod/linked-3/KZ_2023-01.csv", "3");
        HeldFiles files = files(Links.GIVEN);
        new LeftFiles(files).giveBack();
        assertThat(input.resolve("KZ_2023-01.csv")).hasContent("1");
        Path left = input.resolve(".svod/moved-2/KZ_2023-01.csv");
        assertThat(left).hasContent("2");
        assertThat(input.resolve(".svod/linked-3"))
                .as("a link has its name outside")
                .doesNotExist();
        try (HeldFile held = files.toRead(left)) {
            assertThat(read(held)).isEqualTo("2");
        }
        assertThat(left).as("it is where it was").exists();
        FileRemoval removal = new FileRemoval(files);
        assertThat(removal.take(left, Fingerprint.of("2".getBytes(StandardCharsets.UTF_8))))
                .as("the other one has its name")
                .isFalse();
        assertThat(left).doesNotExist();
        assertThat(input.resolve("KZ_2023-01.csv")).hasContent("1");
        assertThat(inHold("")).isEmpty();
    }
}
