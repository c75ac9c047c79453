package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.files.PrivateFiles;
import org.svod.run.Folders;
import tools.jackson.databind.JsonNode;

/** The answers to requests that runs have written. Each is read again only when its file changes. */
public final class KeptAnswers {

    private static final String ENDING = ".json";
    private static final int MOST = 10_000;

    private final Path folder;
    private final Kept<Path, Optional<JsonNode>> kept = new Kept<>(MOST);

    /** In the output folder. */
    public KeptAnswers(Folders folders) {
        this.folder = folders.output().resolve("requests");
    }

    /** The fingerprints of the requests that have an answer, in order. */
    public List<String> ids() throws IOException {
        return PrivateFiles.inside(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    /** The answer to a request; empty if there is none, or it is no JSON. What could not be read is not kept. */
    public Optional<JsonNode> of(String id) throws IOException {
        Path file = folder.resolve(id + ENDING);
        return kept.of(file, () -> DeskReading.stampOf(file), () -> DeskReading.json(file));
    }
}
