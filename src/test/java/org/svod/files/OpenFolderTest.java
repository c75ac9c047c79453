package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenFolderTest {

    private static final Path NAME = Path.of("KZ");

    @TempDir
    private Path folder;

    private OpenFolder open(boolean heldOpen) throws IOException {
        return heldOpen ? OpenFolder.of(folder) : OpenFolder.byPath(folder);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesAreFoundReadMovedAndDeletedByTheirNames(boolean heldOpen) throws IOException {
        Files.createDirectories(folder.resolve("KZ/inner"));
        Files.writeString(folder.resolve("KZ/a.csv"), "a");
        try (OpenFolder root = open(heldOpen);
                OpenFolder state = root.below(NAME)) {
            assertThat(state.path()).isEqualTo(folder.resolve("KZ"));
            assertThat(state.names()).containsExactlyInAnyOrder(Path.of("a.csv"), Path.of("inner"));
            assertThat(state.look(Path.of("a.csv")).orElseThrow().size()).isOne();
            assertThat(state.look(Path.of("b.csv"))).isEmpty();
            assertThat(new String(
                            Channels.newInputStream(state.open(Path.of("a.csv")))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("a");
            state.move(Path.of("a.csv"), root, Path.of("b.csv"));
            assertThat(folder.resolve("b.csv")).hasContent("a");
            root.delete(Path.of("b.csv"));
            state.deleteFolder(Path.of("inner"));
            assertThat(state.names()).isEmpty();
            assertThat(root.names()).containsExactly(NAME);
            state.create(Path.of("new"));
            assertThat(state.permissions(Path.of("new")).orElseThrow().owner())
                    .isEqualTo(state.permissions().orElseThrow().owner());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkToAFolderIsNoFolder(boolean heldOpen) throws IOException {
        Files.createSymbolicLink(folder.resolve("KZ"), Files.createDirectories(folder.resolve("other")));
        try (OpenFolder root = open(heldOpen)) {
            assertThatThrownBy(() -> root.below(NAME)).isInstanceOf(NotDirectoryException.class);
            assertThat(root.look(NAME).orElseThrow().isSymbolicLink()).isTrue();
            assertThatThrownBy(() -> root.below(Path.of("nothing"))).isInstanceOf(NoSuchFileException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeInThePlaceOfAFolderDoesNotBlock(boolean heldOpen) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("KZ").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (OpenFolder root = open(heldOpen)) {
            assertThatThrownBy(() -> root.below(NAME)).isInstanceOf(NotDirectoryException.class);
        }
        assertThatThrownBy(() -> OpenFolder.of(folder.resolve("KZ"))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void whoRenamesTheFolderDoesNotLeadElsewhere() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("KZ")).resolve("a.csv"), "ours");
        Files.writeString(Files.createDirectories(folder.resolve("other")).resolve("a.csv"), "not ours");
        try (OpenFolder root = OpenFolder.of(folder);
                OpenFolder state = root.below(NAME)) {
            Files.move(folder.resolve("KZ"), folder.resolve("aside"));
            Files.createSymbolicLink(folder.resolve("KZ"), folder.resolve("other"));
            assertThat(new String(
                            Channels.newInputStream(state.open(Path.of("a.csv")))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("ours");
        }
    }
}
