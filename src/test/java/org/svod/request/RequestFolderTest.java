package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFolderTest {

    @TempDir
    private Path data;

    private void asks(String name) throws IOException {
        Files.writeString(data.resolve("requests").resolve(name), name);
    }

    @Test
    void filesThatStayHideNoOtherForEver() throws IOException {
        Files.createDirectories(data.resolve("requests"));
        for (int i = 0; i < RequestFolder.MOST; i++) {
            Files.createDirectory(data.resolve("requests").resolve("a-" + i));
        }
        asks("b");
        List<String> notices = new ArrayList<>();
        RequestFolder folder = new RequestFolder(data, notices::add);
        assertThat(folder.list()).satisfies(listing -> {
            assertThat(listing.requests()).isEmpty();
            assertThat(listing.others()).hasSize(RequestFolder.MOST_OTHERS);
            assertThat(listing.unanswered()).isEqualTo(RequestFolder.MOST - RequestFolder.MOST_OTHERS);
            assertThat(listing.left()).isEqualTo(1);
        });
        assertThat(new RequestFolder(data, notices::add).list()).satisfies(listing -> {
            assertThat(listing.requests())
                    .singleElement()
                    .matches(found -> found.name().equals("b"));
            assertThat(listing.left()).isEqualTo(1);
        });
        Files.delete(data.resolve("requests/b"));
        assertThat(folder.list().left()).isZero();
        assertThat(data.resolve("requests-turn")).doesNotExist();
        assertThat(notices).isEmpty();
    }

    @Test
    void aTurnEndsWhereItBeganHoweverManyThereAre() throws IOException {
        RequestTurn turn = new RequestTurn(data);
        List<Path> names = names("a", "b", "c", "d", "e");
        assertThat(turn.take(names, 2)).isEqualTo(names("a", "b"));
        assertThat(turn.take(names, 2)).isEqualTo(names("c", "d"));
        assertThat(turn.take(names, 2)).isEqualTo(names("e", "a"));
        assertThat(turn.take(names("b", "c", "d"), 2))
                .as("the last one is gone")
                .isEqualTo(names("b", "c"));
        Files.write(data.resolve("requests-turn"), new byte[] {-1, 0});
        assertThat(turn.take(names, 2)).as("what is damaged counts as the end").isEqualTo(names("a", "b"));
        assertThat(turn.take(names, 5)).isEqualTo(names);
    }

    private static List<Path> names(String... names) {
        return Stream.of(names).map(Path::of).toList();
    }
}
