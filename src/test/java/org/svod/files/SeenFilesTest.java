package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run remembers of files that it has seen. */
class SeenFilesTest {

    private static final String A = "a";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFileThatWasSeen() throws IOException {
        file = Files.writeString(folder.resolve("KZ.jsonl"), "content");
        SeenFiles seen = SeenFiles.in(folder, "kind");
        assertThat(seen.isSame(file, A)).isFalse();
        seen.saw(file, A);
        seen.keep();
    }

    private boolean isSame(String madeOf) throws IOException {
        return SeenFiles.in(folder, "kind").isSame(file, madeOf);
    }

    @Test
    void aFileThatWasSeenLooksTheSameUntilItIsWritten() throws IOException {
        assertThat(isSame(A)).isTrue();
        assertThat(isSame("b")).as("it must be made of something else").isFalse();
        assertThat(SeenFiles.in(folder, "other").isSame(file, A)).isFalse();
        FileTime written = Files.getLastModifiedTime(file);
        Files.writeString(file, "longer content");
        Files.setLastModifiedTime(file, written);
        assertThat(isSame(A)).isFalse();
        Files.writeString(file, "content");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(isSame(A)).isFalse();
        Files.setLastModifiedTime(file, written);
        assertThat(isSame(A)).isTrue();
    }

    @Test
    void anotherFileInItsPlaceIsNotTheSame() throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        Path beside = Files.writeString(folder.resolve("beside"), "content");
        Files.setLastModifiedTime(beside, written);
        Files.delete(file);
        assertThat(isSame(A)).as("it is gone").isFalse();
        Files.createSymbolicLink(file, beside);
        assertThat(isSame(A)).as("a link").isFalse();
        Files.delete(file);
        Files.move(beside, file);
        assertThat(isSame(A)).isFalse();
    }

    @Test
    void whatIsNotSeenAgainIsForgottenAndADamagedMemoryKnowsNothing() throws IOException {
        SeenFiles seen = SeenFiles.in(folder, "kind");
        assertThat(seen.isSame(file, A)).isTrue();
        seen.keep();
        assertThat(isSame(A)).as("seen again").isTrue();
        SeenFiles.in(folder, "kind").keep();
        assertThat(isSame(A)).isFalse();
        Files.write(folder.resolve("seen/kind"), new byte[] {(byte) 0xff, '\n', 'x', '\n'});
        assertThat(isSame(A)).isFalse();
    }
}
