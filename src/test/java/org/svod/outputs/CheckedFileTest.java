package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.svod.outputs.CheckedFile.NotCheckedException;
import org.svod.outputs.CheckedFile.Obstacle;

@Timeout(60)
class CheckedFileTest {

    @TempDir
    private Path folder;

    private static Obstacle refused(Path file, long largest) {
        return catchThrowableOfType(
                        NotCheckedException.class,
                        () -> CheckedFile.of(file, largest).close())
                .reason();
    }

    @Test
    void theCopyHasTheNameAndTheBytesAndIsDeletedAtTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("KZ_2023-05.csv"), "indicator,value\n");
        Path copy;
        try (CheckedFile checked = CheckedFile.of(file, 16)) {
            copy = checked.copy();
            Files.writeString(file, "something else");
            assertThat(copy).hasFileName("KZ_2023-05.csv").hasContent("indicator,value\n");
        }
        assertThat(copy).doesNotExist();
        assertThat(copy.getParent()).doesNotExist();
    }

    @Test
    void whatIsNoFileIsNotOpened() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("KZ_2023-05.csv"), "indicator,value\n");
        Path pipe = folder.resolve("pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(refused(pipe, 100)).isEqualTo(Obstacle.NO_FILE);
        assertThat(refused(folder, 100)).isEqualTo(Obstacle.NO_FILE);
        assertThat(refused(folder.resolve("."), 100)).isEqualTo(Obstacle.NO_FILE);
        assertThat(refused(Path.of("/"), 100)).isEqualTo(Obstacle.NO_FILE);
        assertThat(refused(folder.resolve("none/none.csv"), 100)).isEqualTo(Obstacle.NO_FILE);
        assertThat(refused(Files.createSymbolicLink(folder.resolve("link.csv"), file), 100))
                .isEqualTo(Obstacle.NO_FILE);
    }

    @Test
    void aFileAboveTheLimitIsNotCopied() throws IOException {
        Path file = Files.write(folder.resolve("KZ_2023-05.csv"), new byte[101]);

        assertThat(refused(file, 100)).isEqualTo(Obstacle.TOO_LARGE);
        CheckedFile.of(file, 101).close();
    }
}
