package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.svod.consolidation.Consolidation;
import org.svod.databank.Repositories;
import org.svod.files.Fingerprint;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Requested;
import org.svod.reconciliation.Parallel;
import org.svod.run.OpenedArchive;
import org.svod.run.RunLog;
import org.svod.run.Workplaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data folder with the shipped rounds, persons of every role, and what takes the requests of it. */
final class RequestFixture {

    static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USERS = """
            user,name,role,state
            stan,Stan,statistician,
            anna,Anna,approver,
            otto,Otto,operator,
            sub,Sub,submitter,KZ
            other,Other,submitter,RU
            rita,Rita,reader,
            """;

    private final Path folder;
    private final Repositories repositories;
    private final RunLog log = new RunLog();

    RequestFixture(Path folder, Repositories repositories) throws IOException {
        this.folder = folder;
        this.repositories = repositories;
        Workplaces.in(folder);
        users(USERS);
        Files.createDirectories(folder.resolve("data/requests"));
        Files.createDirectories(folder.resolve("data/archive"));
        Files.createDirectories(folder.resolve("output"));
    }

    void users(String table) throws IOException {
        Path desk = Files.createDirectories(folder.resolve("data/etc/desk"));
        Files.writeString(desk.resolve("users.csv"), table);
    }

    /** The members of a request made at eight o'clock, given in pairs. */
    static Map<String, Object> members(String kind, String by, String... members) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("schema_version", 1);
        request.put("request", kind);
        request.put("made", "2024-07-01T08:00:00Z");
        request.put("by", by);
        for (int i = 0; i < members.length; i += 2) {
            request.put(members[i], members[i + 1]);
        }
        return request;
    }

    static byte[] bytes(Map<String, Object> members) {
        return JSON.writeValueAsBytes(members);
    }

    /** Answers the question about the value of a State. */
    static Map<String, Object> accept(String by, String reference) {
        return members(
                "acceptance",
                by,
                "round",
                "2023",
                "indicator",
                "DETAINED",
                "reference",
                reference,
                "decided_on",
                "2024-06-02",
                "reason",
                "no value will come");
    }

    /** Puts a request into the folder, and gives its fingerprint. */
    String asks(String name, byte[] request) throws IOException {
        Files.write(requests().resolve(name), request);
        return Fingerprint.of(request);
    }

    String asks(String name, Map<String, Object> request) throws IOException {
        return asks(name, bytes(request));
    }

    Path requests() {
        return folder.resolve("data/requests");
    }

    Path decisions() {
        return folder.resolve("jobs/rounds/2023/decisions.csv");
    }

    Journal journal() throws IOException {
        return new Journal(folder.resolve("data/archive"));
    }

    Archive archive() throws IOException {
        return new Archive(folder.resolve("data/archive"));
    }

    RequestDesk desk() {
        return new RequestDesk(
                Workplaces.at(folder),
                new OpenedArchive(Workplaces.at(folder)),
                repositories,
                new Consolidation(
                        repositories.submissions(),
                        repositories.stored(),
                        repositories.publications(),
                        repositories.quality(),
                        "1",
                        Parallel.ALONE),
                log);
    }

    /** What is taken at noon. */
    RequestsTaken take() throws IOException {
        return desk().take(journal(), archive(), folder.resolve("data/etc"), clock());
    }

    /** As a night does it that is complete. */
    void night() throws IOException {
        assertThat(nightBegins().complete()).isEmpty();
    }

    /** As a night does it when it begins. */
    BegunRuns nightBegins() throws IOException {
        return desk().night(journal(), archive(), folder.resolve("data/etc"), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    JsonNode answer(String id) throws IOException {
        return JSON.readTree(Files.readString(answerFile(id)));
    }

    Path answerFile(String id) {
        return folder.resolve("output/requests/" + id + ".json");
    }

    /** State and code of an answer, like {@code refused NOT_THE_ROLE}. */
    String became(String id) throws IOException {
        JsonNode answer = answer(id);
        assertThat(answer.path("id").asString()).isEqualTo(id);
        return (answer.path("state").asString() + " " + answer.path("code").asString()).strip();
    }

    /** What the journal says about a request. */
    Requested recorded(String id) throws IOException {
        return Objects.requireNonNull(journal().requests().get(id));
    }

    RunLog log() {
        return log;
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
