package org.svod.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svod.files.PrivateFiles;

/** Where the last run has stopped, if it could not look at everything: {@code data/requests-turn}. */
final class RequestTurn {

    private final Path file;

    RequestTurn(Path data) {
        this.file = data.resolve("requests-turn");
    }

    /**
     * Those whose turn it is: at first those behind the last one of the last run, then those at the beginning.
     *
     * @param names in the order of their texts
     * @param most how many at most
     */
    List<Path> take(List<Path> names, int most) throws IOException {
        if (names.size() <= most) {
            Files.deleteIfExists(file);
            return names;
        }
        String last = last();
        int first = (int) names.stream()
                .filter(name -> name.toString().compareTo(last) <= 0)
                .count();
        List<Path> turn = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            turn.add(names.get((first + i) % names.size()));
        }
        PrivateFiles.replace(file, turn.get(most - 1).toString().getBytes(StandardCharsets.UTF_8));
        return turn;
    }

    private String last() throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
    }
}
