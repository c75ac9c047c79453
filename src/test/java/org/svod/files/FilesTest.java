package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a disk is touched: fingerprints, trees, names that can be printed, scratch space, private files and the lock. */
class FilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void aFingerprintIsThatOfTheBytesHoweverTheyCome(String text, String sha256) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();

        assertThat(Fingerprint.of(bytes)).isEqualTo(sha256);
        assertThat(Fingerprint.of(new ByteArrayInputStream(bytes))).isEqualTo(sha256);
        assertThat(Fingerprint.of(Files.write(folder.resolve("file"), bytes))).isEqualTo(sha256);
        assertThat(Fingerprint.ofWritten(out -> out.write(bytes))).isEqualTo(sha256);
        assertThat(Fingerprint.ofWritten(kept, out -> out.write(bytes))).isEqualTo(sha256);
        assertThat(kept.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void aLargeFileIsReadToItsEnd() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        byte[] other = bytes.clone();
        other[other.length - 1]++;

        assertThat(Fingerprint.of(Files.write(folder.resolve("a"), bytes))).isEqualTo(Fingerprint.of(bytes));
        assertThat(Fingerprint.of(Files.write(folder.resolve("b"), other))).isNotEqualTo(Fingerprint.of(bytes));
        assertThat(ChainHead.EMPTY).isEqualTo(new ChainHead(0, 0, Fingerprint.of(new byte[0])));
    }

    @Test
    void aLinkHasNoFingerprint() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThatThrownBy(() -> Fingerprint.of(link)).isInstanceOf(IOException.class);
    }

    @Test
    void aTreeListsAllFilesByTheirPathsInOrder() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.writeString(Files.createDirectories(root.resolve("b/c")).resolve("x.txt"), "x");
        Files.writeString(root.resolve("b.txt"), "y");
        Files.createDirectories(root.resolve("empty"));
        Files.createSymbolicLink(root.resolve("a-link"), Files.createDirectories(folder.resolve("elsewhere")));
        Files.writeString(folder.resolve("elsewhere/hidden"), "z");

        assertThat(FolderTree.below(root).keySet()).containsExactly("a-link", "b.txt", "b/c/x.txt");
        assertThat(FolderTree.below(Files.createSymbolicLink(folder.resolve("to-root"), root))
                        .keySet())
                .as("the folder itself may be a link")
                .hasSize(3);
        assertThat(FolderTree.below(folder.resolve("nowhere"))).isEmpty();
        assertThat(FolderTree.below(root.resolve("b.txt"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        KZ_2023-05.csv      | KZ_2023-05.csv
        Отчёт за май.xlsx   | Отчёт за май.xlsx
        ~a\\nb~             | a\\u000Ab
        ~a\\tb~             | a\\u0009b
        ~a\\u202Eb~         | a\\u202Eb
        ~a\\u200Bb~         | a\\u200Bb
        ~a\\u2028b~         | a\\u2028b
        ~a\\u2029b~         | a\\u2029b
        ~a\\u001Bb~         | a\\u001Bb
        ~a\\uD83Db~         | a\\uD83Db
        ~a\\uDB40\\uDC01b~  | a\\U000E0001b
        ~a\\uFFFFb~         | a\\uFFFFb
        """)
    void whatCannotBePrintedIsEscaped(String text, String printable) {
        assertThat(Printable.of(unescaped(text))).isEqualTo(printable);
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.startsWith("\\n", i) || text.startsWith("\\t", i)) {
                out.append(text.charAt(i + 1) == 'n' ? '\n' : '\t');
                i++;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    @Test
    void aPrintableNameHasAtMost255Characters() {
        assertThat(Printable.of("я".repeat(255))).hasSize(255);
        assertThat(Printable.of("я".repeat(256))).hasSize(255);
    }

    /** Property: what was appended is read as it was, from the file and from the memory, at every place. */
    @Test
    void scratchSpaceGivesBackWhatWasAppended() throws IOException {
        Random random = new Random(5);
        try (ScratchFile file = new ScratchFile(folder.resolve("work"))) {
            Scratch memory = Scratch.inMemory();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int i = 0; i < 60; i++) {
                byte[] bytes = new byte[1 + random.nextInt(3_000)];
                random.nextBytes(bytes);
                int length = random.nextInt(bytes.length + 1);
                long place = all.size();
                assertThat(file.append(bytes, length)).isEqualTo(place);
                assertThat(memory.append(bytes, length)).isEqualTo(place);
                all.write(bytes, 0, length);
                int from = random.nextInt(all.size() + 1);
                int count = random.nextInt(all.size() - from + 1);
                for (Scratch scratch : new Scratch[] {file, memory}) {
                    byte[] read = new byte[count + 7];
                    scratch.read(from, read, 3, count);
                    assertThat(Arrays.copyOfRange(read, 3, 3 + count))
                            .isEqualTo(Arrays.copyOfRange(all.toByteArray(), from, from + count));
                    assertThat(read[0] + read[2] + read[count + 3])
                            .as("nothing beside it")
                            .isZero();
                }
            }
        }
    }

    @Test
    void aScratchFileIsMadeLateAndGoneAfterwards() throws IOException {
        Path work = folder.resolve("work");
        try (ScratchFile file = new ScratchFile(work)) {
            assertThat(work).doesNotExist();
            file.append(new byte[] {1, 2}, 2);
            assertThat(work).isDirectory();
            assertThatThrownBy(() -> file.read(1, new byte[5], 0, 5)).isInstanceOf(EOFException.class);
        }
        assertThat(work).isEmptyDirectory();
        new ScratchFile(work).close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void newFoldersAreClosedToOthersAndOldOnesStayAsTheyAre() throws IOException {
        Path old = Files.createDirectories(folder.resolve("old"));
        PrivateFiles.permit(old, "rwxrwxrwx");
        Path made = PrivateFiles.folder(old.resolve("a/./b"));

        assertThat(made).isDirectory();
        assertThat(permissions(old)).isEqualTo("rwxrwxrwx");
        assertThat(permissions(old.resolve("a"))).isEqualTo("rwxr-x---");
        assertThat(permissions(old.resolve("a/b"))).isEqualTo("rwxr-x---");
        assertThat(PrivateFiles.folder(made)).isEqualTo(made);
        Files.writeString(old.resolve("file"), "x");
        assertThatThrownBy(() -> PrivateFiles.folder(old.resolve("file")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void whatALibraryMadeIsClosedToOthers() throws IOException {
        Path inside =
                Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("file"), "x");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "x");
        PrivateFiles.permit(elsewhere, "rw-rw-rw-");
        PrivateFiles.permit(inside, "rw-rw-rw-");
        Files.createSymbolicLink(folder.resolve("a/link"), elsewhere);
        PrivateFiles.closeToOthers(folder.resolve("a"));
        PrivateFiles.closeToOthers(folder.resolve("nowhere"));

        assertThat(permissions(inside)).isEqualTo("rw-r-----");
        assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwxr-x---");
        assertThat(permissions(elsewhere)).as("where a link leads").isEqualTo("rw-rw-rw-");
    }

    @Test
    void whatTheOperatorHasClosedToTheGroupStaysClosedUntilItIsSharedWithTheGroup() throws IOException {
        Path inside =
                Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("file"), "x");
        PrivateFiles.permit(inside, "rw-------");
        PrivateFiles.permit(folder.resolve("a"), "rwx------");
        PrivateFiles.closeToOthers(folder.resolve("a"));
        assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(inside)).isEqualTo("rw-------");
        PrivateFiles.shareWithGroup(folder.resolve("a"));
        assertThat(permissions(folder.resolve("a"))).isEqualTo("rwxr-x---");
        assertThat(permissions(inside)).isEqualTo("rw-r-----");
    }

    @Test
    void aFolderInWhichSeveralAccountsWorkHasThePermissionsOfItsParent() throws IOException {
        Files.setAttribute(folder, "unix:mode", 02770);
        PrivateFiles.likeParent(folder.resolve("KZ"));
        assertThat((Integer) Files.getAttribute(folder.resolve("KZ"), "unix:mode") & 07777)
                .isEqualTo(02770);
        PrivateFiles.permit(folder.resolve("KZ"), "rwx------");
        PrivateFiles.likeParent(folder.resolve("KZ"));
        assertThat(permissions(folder.resolve("KZ")))
                .as("one that is there stays as it is")
                .isEqualTo("rwx------");
        Files.writeString(folder.resolve("RU"), "x");
        assertThatThrownBy(() -> PrivateFiles.likeParent(folder.resolve("RU")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aFolderOfTheOwnerAloneIsNew() throws IOException {
        PrivateFiles.onlyOwn(folder.resolve("own"));
        assertThat(permissions(folder.resolve("own"))).isEqualTo("rwx------");
        assertThatThrownBy(() -> PrivateFiles.onlyOwn(folder.resolve("own")))
                .isInstanceOf(FileAlreadyExistsException.class);
        PrivateFiles.forceFolder(folder.resolve("own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "link", "dangling", "file", "nowhere"})
    void whatIsRemovedIsGoneAndWhereALinkLeadsStays(String name) throws IOException {
        Path target = Files.writeString(
                Files.createDirectories(folder.resolve("target")).resolve("file"), "x");
        Files.writeString(Files.createDirectories(folder.resolve("full/a/b")).resolve("file"), "x");
        Files.createSymbolicLink(folder.resolve("full/a/link"), target);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("target"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("not-there"));
        Files.writeString(folder.resolve("file"), "x");
        PrivateFiles.remove(folder.resolve(name));

        assertThat(target).hasContent("x");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).doesNotContain(name);
        }
    }

    @Test
    void onlyOneHoldsTheLockOfAFolder() throws IOException {
        Path data = folder.resolve("data");
        assertThat(DataLock.heldSince(data)).as("no folder").isEmpty();
        Instant before = Instant.now().minusSeconds(5);
        Optional<DataLock> lock = DataLock.take(data);
        assertThat(lock).isPresent();
        assertThat(DataLock.take(data)).isEmpty();
        assertThat(DataLock.heldSince(data))
                .hasValueSatisfying(since -> assertThat(since).isAfter(before));
        assertThat(permissions(data.resolve("lock"))).isEqualTo("rw-r-----");
        lock.get().close();

        assertThat(DataLock.heldSince(data)).isEmpty();
        try (DataLock again = DataLock.take(data).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
