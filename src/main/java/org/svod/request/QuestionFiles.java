package org.svod.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.files.SeenFiles;
import org.svod.intake.Journal;
import org.svod.intake.StateQuestion;
import org.svod.outputs.InForceFiles;
import org.svod.publication.tables.Json;
import org.svod.publication.tables.JsonSchema;
import tools.jackson.core.JsonGenerator;

/**
 * {@code output/desk/questions/<STATE>.json}: what the secretariat has asked a State, and what the State has replied.
 * The desk shows it to this State and to the secretariat.
 */
final class QuestionFiles {

    private static final String NAME = "questions";

    private final Path folder;

    QuestionFiles(Path output) {
        this.folder = output.resolve(InForceFiles.FOLDER).resolve(NAME);
    }

    /**
     * Writes the files that are not there or say something else.
     *
     * @return what went wrong
     */
    List<String> bring(Journal journal, Path data) throws IOException {
        List<String> faults = new ArrayList<>();
        SeenFiles seen = SeenFiles.in(data, NAME);
        for (Map.Entry<String, byte[]> of : contents(journal).entrySet()) {
            Path file = file(of.getKey());
            String madeOf = Fingerprint.of(of.getValue());
            try {
                if (!seen.isSame(file, madeOf)) {
                    PrivateFiles.folder(folder);
                    PrivateFiles.replace(file, of.getValue());
                    seen.saw(file, madeOf);
                }
            } catch (IOException e) {
                faults.add("what " + of.getKey() + " was asked could not be written, the next run tries again: " + e);
            }
        }
        seen.keep();
        return faults;
    }

    /** The files that say something else than the journal, in words. One that is not there is not missed. */
    List<String> differences(Journal journal) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, byte[]> of : contents(journal).entrySet()) {
            Path file = file(of.getKey());
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !Arrays.equals(Files.readAllBytes(file), of.getValue())) {
                differences.add("output/" + InForceFiles.FOLDER + "/" + NAME + "/" + file.getFileName()
                        + ": not what the journal yields; take it away, and the next run writes it again");
            }
        }
        return differences;
    }

    private Path file(String state) {
        return folder.resolve(state + ".json");
    }

    private static Map<String, byte[]> contents(Journal journal) {
        Map<String, List<StateQuestion>> ofStates = StateQuestion.all(
                        journal.requests().values())
                .stream()
                .collect(Collectors.groupingBy(StateQuestion::state, TreeMap::new, Collectors.toList()));
        Map<String, byte[]> contents = new TreeMap<>();
        ofStates.forEach((state, questions) -> contents.put(state, content(state, questions)));
        return contents;
    }

    private static byte[] content(String state, List<StateQuestion> questions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.STATE_QUESTIONS.begin(json);
            json.writeStringProperty("state", state);
            json.writeArrayPropertyStart("questions");
            questions.forEach(question -> write(question, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(StateQuestion question, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("round", Integer.parseInt(question.round()));
        json.writeStringProperty("indicator", question.subject().indicator());
        json.writeStringProperty("reference", question.subject().reference());
        json.writeStringProperty("file", question.subject().file());
        said(question.asked(), json);
        json.writeStringProperty("last_received", question.before().last());
        json.writeArrayPropertyStart("received_that_day");
        question.before().known().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("replies");
        for (StateQuestion.Said reply : question.replies()) {
            json.writeStartObject();
            said(reply, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void said(StateQuestion.Said said, JsonGenerator json) {
        json.writeStringProperty("id", said.id());
        json.writeStringProperty("text", said.text());
        json.writeStringProperty("by", said.by());
        json.writeStringProperty("name", said.name());
        json.writeStringProperty("at", said.at());
    }
}
