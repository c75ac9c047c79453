package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svod.files.PrivateFiles;
import org.svod.run.Folders;
import tools.jackson.databind.JsonNode;

/**
 * The answers to requests that runs have written. Each is read again only when its file changes, or if it was not asked
 * for during many others.
 */
public final class KeptAnswers {

    private static final String ENDING = ".json";
    private static final int MOST = 1_000;
    private static final int MOST_HEADS = 1_000_000;

    private final Path folder;
    private final Kept<String, Optional<JsonNode>> kept = new Kept<>(MOST);
    private final Kept<String, Optional<Head>> heads = new Kept<>(MOST_HEADS);

    /**
     * What is needed of an answer to know whether it is to be shown. It is small, so that the heads of all answers of
     * many years are kept.
     *
     * @param file the name of the request
     * @param at when it was answered
     * @param state what became of it
     */
    public record Head(String file, String at, String state) {}

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

    /** The head of an answer; empty if there is none, or it is no JSON. */
    public Optional<Head> head(String id) throws IOException {
        Path file = folder.resolve(id + ENDING);
        return heads.of(
                id,
                () -> DeskReading.stampOf(file),
                () -> DeskReading.json(file)
                        .map(answer -> new Head(
                                answer.path("file").asString(""),
                                answer.path("at").asString(""),
                                answer.path("state").asString(""))));
    }

    /** The answer to a request; empty if there is none, or it is no JSON. What could not be read is not kept. */
    public Optional<JsonNode> of(String id) throws IOException {
        Path file = folder.resolve(id + ENDING);
        return kept.of(id, () -> DeskReading.stampOf(file), () -> DeskReading.json(file));
    }
}
