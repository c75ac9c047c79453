package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c", "a/b/."})
    void makesAFolderAndThoseAboveItClosedToOthers(String name) throws IOException {
        Path made = PrivateFiles.folder(folder.resolve(name));

        assertThat(made).isDirectory();
        assertThat(Files.getPosixFilePermissions(made.normalize()))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
    }

    @Test
    void leavesAFolderThatIsThereAsItIs() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        PrivateFiles.folder(open);

        assertThat(Files.getPosixFilePermissions(open)).isEqualTo(PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void removesAFolderWithEverythingInItAndNothingWhereThereIsNone() throws IOException {
        Path inside = PrivateFiles.folder(folder.resolve("a/b"));
        Files.writeString(inside.resolve("file"), "text");

        PrivateFiles.remove(folder.resolve("a"));
        PrivateFiles.remove(folder.resolve("a"));

        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aFileIsReplacedInOneStepAndOnlyWhereItDiffers(@TempDir Path replaced) throws IOException {
        Path file = replaced.resolve("a.json");
        byte[] first = {1, 2};
        // What a killed process left.
        Files.write(replaced.resolve(".svod-writing-a.json.tmp"), new byte[9]);
        assertThat(PrivateFiles.replace(file, first)).isTrue();
        assertThat(PrivateFiles.replace(file, first)).isFalse();
        assertThat(PrivateFiles.replace(file, new byte[] {3})).isTrue();
        assertThat(file).hasBinaryContent(new byte[] {3});
        assertThat(replaced.toFile().list()).containsExactly("a.json");
        // A link is replaced; what it leads to stays.
        Path link = Files.createSymbolicLink(replaced.resolve("link"), file);
        assertThat(PrivateFiles.replace(link, new byte[] {3})).isTrue();
        assertThat(link).isRegularFile().hasBinaryContent(new byte[] {3});
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(file).hasBinaryContent(new byte[] {3});
    }
}
