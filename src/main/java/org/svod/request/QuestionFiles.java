package org.svod.request;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.files.Fingerprint;
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

    /** The folder of the files, among those for the desk. */
    static final String NAME = "questions";

    private final Path folder;

    QuestionFiles(Path output) {
        this.folder = output.resolve(InForceFiles.FOLDER).resolve(NAME);
    }

    /** The files of all States that were asked something. */
    List<JournalOutput> outputs(Journal journal) {
        Map<String, List<StateQuestion>> ofStates = StateQuestion.all(
                        journal.requests().values())
                .stream()
                .collect(Collectors.groupingBy(StateQuestion::state, TreeMap::new, Collectors.toList()));
        List<JournalOutput> outputs = new ArrayList<>();
        ofStates.forEach((state, questions) -> {
            byte[] content = content(state, questions);
            outputs.add(new JournalOutput(
                    folder.resolve(state + ".json"),
                    "what " + state + " was asked",
                    Fingerprint.of(content),
                    () -> content));
        });
        return outputs;
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
