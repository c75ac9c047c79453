package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.svod.run.Folders;

/** What the secretariat has asked States, as runs have written it. Each file is read again only when it changes. */
public final class AskedStates {

    private static final int MOST = 1_000;

    private final Path folder;
    private final Kept<String, List<AskedState>> kept = new Kept<>(MOST);

    /** In the output folder. */
    public AskedStates(Folders folders) {
        this.folder = folders.output().resolve("desk/questions");
    }

    /**
     * The questions to a State, oldest first.
     *
     * @param state code of a State of the codebook
     */
    public List<AskedState> of(String state) throws IOException {
        Path file = folder.resolve(state + ".json");
        return kept.of(
                state,
                () -> DeskReading.stampOf(file),
                () -> DeskReading.json(file)
                        .map(json -> json.path("questions")
                                .valueStream()
                                .map(question -> AskedState.of(state, question))
                                .toList())
                        .orElse(List.of()));
    }
}
