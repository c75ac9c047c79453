package org.svod.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.Fingerprint;

class OutputSetTest {

    @TempDir
    private Path output;

    @BeforeEach
    void aGoodSet() throws IOException {
        try (OutputSet set = OutputSet.begin(output, "2023")) {
            for (String file : new String[] {"a.csv", "b.csv", "c.csv"}) {
                write(set, file, "good");
            }
            assertThat(set.publish()).isEqualTo(3);
        }
    }

    private static void write(OutputSet set, String file, String content) throws IOException {
        set.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String content(String file) throws IOException {
        return Files.readString(output.resolve("2023").resolve(file));
    }

    private void nothingIsLeftBehind() {
        assertThat(output.resolve(".svod-writing-2023")).doesNotExist();
    }

    @Test
    void theFingerprintsAreThoseOfTheFilesUnderTheNamesThatTheyHaveAtTheEnd() throws IOException {
        try (OutputSet set = OutputSet.begin(output, "2023")) {
            write(set, "a.csv", "one");
            write(set, "b.csv", "other");
            write(set, "c.csv", "left out");
            set.rename("b.csv", "d.csv");
            set.leaveOut("c.csv");
            set.publish();

            assertThat(set.fingerprints())
                    .hasSize(2)
                    .containsEntry("a.csv", Fingerprint.of(output.resolve("2023/a.csv")))
                    .containsEntry("d.csv", Fingerprint.of(output.resolve("2023/d.csv")));
        }
    }

    @Test
    void aWriterThatFailsLeavesTheLastGoodSet() throws IOException {
        try (OutputSet set = OutputSet.begin(output, "2023")) {
            write(set, "a.csv", "new");
            assertThatThrownBy(() -> set.write("b.csv", out -> {
                        out.write('h');
                        throw new IOException("disk full");
                    }))
                    .hasMessage("disk full");
        }
        assertThat(content("a.csv") + content("b.csv") + content("c.csv")).isEqualTo("goodgoodgood");
        nothingIsLeftBehind();
    }

    @Test
    void aFolderInTheWayOfTheLastFileKeepsTheWholeSetBack() throws IOException {
        Files.delete(output.resolve("2023/c.csv"));
        Files.createDirectories(output.resolve("2023/c.csv/somebody's"));
        try (OutputSet set = OutputSet.begin(output, "2023")) {
            for (String file : new String[] {"a.csv", "b.csv", "c.csv"}) {
                write(set, file, "new");
            }
            assertThatThrownBy(set::publish)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("c.csv is not a file, and is in the way of one");
        }
        assertThat(content("a.csv") + content("b.csv")).isEqualTo("goodgood");
        nothingIsLeftBehind();
    }

    @Test
    void aFolderThatCannotBeWrittenToKeepsTheWholeSetBack() throws IOException, InterruptedException {
        Path states = Files.createDirectories(output.resolve("2023/states"));
        assertThat(states.toFile().setWritable(false)).isTrue();
        // Permissions do not hold back root, but the attribute does.
        boolean immutable = Files.isWritable(states) && chattr("+i", states);
        try (OutputSet set = OutputSet.begin(output, "2023")) {
            assumeTrue(
                    !Files.isWritable(states),
                    "this account may write anywhere, and chattr +i does not work here: the folder that cannot be written to is not tried");
            write(set, "a.csv", "new");
            write(set, "states/KZ.xlsx", "new");
            assertThatThrownBy(set::publish)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("states cannot be written to");
        } finally {
            assertThat(!immutable || chattr("-i", states)).isTrue();
            assertThat(states.toFile().setWritable(true)).isTrue();
        }
        assertThat(content("a.csv")).isEqualTo("good");
    }

    private static boolean chattr(String attribute, Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder("chattr", attribute, folder.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such program here.
            return false;
        }
    }
}
