package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what was listed is opened: no link, nothing that is being written, and nothing that came in its place. */
class OutputTreeTest {

    @TempDir
    private Path folder;

    private Path write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, content);
    }

    private OutputTree.Seen seen(String path) throws IOException {
        return Objects.requireNonNull(OutputTree.below(folder.resolve("set")).get(path));
    }

    private String read(String path, OutputTree.Seen listed) throws IOException {
        try (InputStream in = OutputTree.open(folder.resolve("set"), path, listed)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void filesAreListedWithoutLinksAndWithoutWhatIsBeingWritten() throws IOException {
        write("set/a.csv", "a");
        write("set/states/KZ/b.csv", "bb");
        write("set/.svod-writing-x/c.csv", "c");
        write("set/.d.csv", "d");
        write("secret/e.csv", "e");
        Files.createSymbolicLink(folder.resolve("set/link.csv"), folder.resolve("secret/e.csv"));
        Files.createSymbolicLink(folder.resolve("set/linked"), folder.resolve("secret"));

        Map<String, OutputTree.Seen> files = OutputTree.below(folder.resolve("set"));

        assertThat(files.keySet()).containsExactly("a.csv", "states/KZ/b.csv");
        assertThat(read("states/KZ/b.csv", seen("states/KZ/b.csv"))).isEqualTo("bb");
        assertThat(OutputTree.below(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void aFileThatCameInPlaceOfTheListedOneIsNotOpened() throws IOException {
        write("set/a.csv", "a");
        OutputTree.Seen listed = seen("a.csv");
        Files.delete(folder.resolve("set/a.csv"));
        assertThatThrownBy(() -> read("a.csv", listed)).isInstanceOf(NoSuchFileException.class);
        write("set/a.csv", "other");
        assertThatThrownBy(() -> read("a.csv", listed)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFolderThatBecameALinkIsNotFollowed() throws IOException {
        write("set/states/a.csv", "a");
        OutputTree.Seen listed = seen("states/a.csv");
        Files.move(folder.resolve("set/states"), folder.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("set/states"), folder.resolve("moved"));
        assertThatThrownBy(() -> read("states/a.csv", listed)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsKeptIsMadeAgainWhenItsFileChangesAndForgottenWhenThereIsTooMuch() throws IOException {
        Kept<String, Integer> kept = new Kept<>(2);
        int[] made = {0};
        Kept.Maker<Integer> maker = () -> ++made[0];
        assertThat(kept.of("a", () -> "1", maker)).isEqualTo(1);
        assertThat(kept.of("a", () -> "1", maker)).isEqualTo(1);
        assertThat(kept.of("a", () -> "2", maker)).isEqualTo(2);
        assertThat(kept.of("b", () -> "1", maker)).isEqualTo(3);
        assertThat(kept.of("a", () -> "2", maker)).isEqualTo(2);
        assertThat(kept.of("c", () -> "1", maker)).isEqualTo(4);
        assertThat(kept.of("a", () -> "2", maker)).as("asked for lately").isEqualTo(2);
        assertThat(kept.of("b", () -> "1", maker)).as("forgotten").isEqualTo(5);
    }
}
