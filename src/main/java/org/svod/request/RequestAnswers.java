package org.svod.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.svod.acts.RefusalWords;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.finding.WordBundle;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.tables.Json;
import org.svod.publication.tables.JsonSchema;
import org.svod.release.Refusal;
import tools.jackson.core.JsonGenerator;

/**
 * {@code output/requests/<id>.json}: what became of each request. The answer to a request that is applied or refused
 * follows from the journal alone, so a rebuild gives it again.
 */
final class RequestAnswers {

    /** The folder of all answers, in the output folder. */
    static final String FOLDER = "requests";

    private static final String WAITING = "WAITING";

    private final Path output;

    /** In the output folder. */
    RequestAnswers(Path output) {
        this.output = output;
    }

    /**
     * An answer.
     *
     * @param id fingerprint of the request
     * @param file the name that it had
     * @param state what became of it
     * @param at when; empty if it waits, or cannot be taken
     * @param asked what it asked for; blank if that could not be read
     * @param round the round; blank if it is about none
     * @param code why it is refused or waits; blank if it is applied
     * @param details what a person should read
     */
    record Given(
            String id,
            String file,
            String state,
            Optional<String> at,
            String asked,
            String round,
            String code,
            List<String> details) {

        static Given of(JournalEntry.Requested record) {
            return new Given(
                    record.id(),
                    record.file(),
                    record.state().name(),
                    Optional.of(record.at()),
                    record.asked(),
                    record.round(),
                    record.code(),
                    record.details());
        }

        static Given waiting(JournalEntry.Requested taken, Ruling ruling) {
            return new Given(
                    taken.id(),
                    taken.file(),
                    WAITING,
                    Optional.empty(),
                    taken.asked(),
                    taken.round(),
                    ruling.code(),
                    ruling.details());
        }

        /** What cannot be taken has no fingerprint; its answer is named by that of its name. */
        static Given untaken(RequestFolder.Found found) {
            RequestCode code = switch (found.reason().orElseThrow()) {
                case TOO_LARGE -> RequestCode.TOO_LARGE;
                case UNREADABLE, CANNOT_BE_HELD, STILL_CHANGING -> RequestCode.UNREADABLE;
                default -> RequestCode.NOT_A_FILE;
            };
            return new Given(
                    Fingerprint.of(String.valueOf(found.place().getFileName()).getBytes(StandardCharsets.UTF_8)),
                    found.name(),
                    Ruling.State.REFUSED.name(),
                    Optional.empty(),
                    "",
                    "",
                    code.name(),
                    List.of());
        }
    }

    /** The answers to all requests that are applied or refused. */
    List<JournalOutput> outputs(Journal journal) {
        return journal.requests().values().stream()
                .filter(record -> record.state() != JournalEntry.Requested.State.TAKEN)
                .map(record -> new JournalOutput(
                        file(record.id()),
                        "the answer to the request " + record.id(),
                        record.at(),
                        () -> content(Given.of(record))))
                .toList();
    }

    private Path file(String id) {
        return output.resolve(FOLDER).resolve(id + ".json");
    }

    /** Writes an answer in one step; nothing if it is there already. */
    void write(Given answer) throws IOException {
        PrivateFiles.folder(output.resolve(FOLDER));
        PrivateFiles.replace(file(answer.id()), content(answer));
    }

    private static byte[] content(Given answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.REQUEST_ANSWER.begin(json);
            json.writeStringProperty("id", answer.id());
            json.writeStringProperty("file", answer.file());
            json.writeStringProperty("request", answer.asked());
            json.writeStringProperty("round", answer.round());
            json.writeStringProperty("state", answer.state().toLowerCase(Locale.ROOT));
            answer.at().ifPresentOrElse(at -> json.writeStringProperty("at", at), () -> json.writeNullProperty("at"));
            json.writeStringProperty("code", answer.code());
            Name words = words(answer);
            json.writeStringProperty("en", words.en());
            json.writeStringProperty("ru", words.ru());
            json.writeArrayPropertyStart("details");
            answer.details().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** What the answer says, in both languages. */
    static Name words(Given answer) {
        return new Name(words(answer, Language.EN.locale()), words(answer, Language.RU.locale()));
    }

    private static String words(Given answer, Locale locale) {
        Optional<Refusal> ofAct = Stream.of(Refusal.values())
                .filter(refusal ->
                        answer.asked().equals(RequestForm.ACT) && refusal.name().equals(answer.code()))
                .findFirst();
        if (ofAct.isPresent()) {
            return RefusalWords.in(locale).say(answer.round(), ofAct.get());
        }
        ResourceBundle bundle = WordBundle.of("org.svod.request.answers", locale);
        String key = answer.code().isEmpty()
                ? "applied." + answer.asked()
                : RequestCode.valueOf(answer.code()).key();
        return new MessageFormat(bundle.getString(key), locale).format(new Object[] {answer.round()});
    }
}
