package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.svod.files.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests in the folder of a workspace, and the answers to them. */
final class RequestStory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private int number;

    RequestStory(Path folder) {
        this.folder = folder;
    }

    /** The members of a request, given in pairs. */
    static String request(String kind, String by, String... members) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("schema_version", 1);
        request.put("request", kind);
        request.put("made", "2024-07-01T08:00:00Z");
        request.put("by", by);
        for (int i = 0; i < members.length; i += 2) {
            request.put(members[i], members[i].equals("line") ? Integer.valueOf(members[i + 1]) : members[i + 1]);
        }
        return JSON.writeValueAsString(request);
    }

    /** The request to accept that a value of KZ will not come. */
    static String accept() {
        return about2023(
                "acceptance",
                "stan",
                "indicator",
                "DETAINED",
                "reference",
                "KZ 2023",
                "decided_on",
                "2024-06-02",
                "reason",
                "no value will come");
    }

    /** The same about the round 2023. */
    static String about2023(String kind, String by, String... members) {
        String[] all = new String[members.length + 2];
        all[0] = "round";
        all[1] = "2023";
        System.arraycopy(members, 0, all, 2, members.length);
        return request(kind, by, all);
    }

    /** Puts a request into the folder; gives its fingerprint. */
    String asks(String request) throws IOException {
        return asks("request-" + ++number + ".json", request.getBytes(StandardCharsets.UTF_8));
    }

    String asks(String name, byte[] request) throws IOException {
        Files.createDirectories(requests());
        Files.write(requests().resolve(name), request);
        String id = Fingerprint.of(request);
        asked.put(id, new String(request, StandardCharsets.UTF_8));
        return id;
    }

    Path requests() {
        return folder.resolve("data/requests");
    }

    /** What was answered, held to its form. */
    JsonNode answer(String id) throws IOException {
        Path file = folder.resolve("output/requests/" + id + ".json");
        assertThat(file).exists();
        assertThat(new JsonForms().wrong(file)).isEmpty();
        JsonNode answer = JSON.readTree(Files.readString(file));
        assertThat(answer.path("en").asString()).isNotBlank();
        assertThat(answer.path("ru").asString()).matches(".*[а-яА-Я].*");
        return answer;
    }

    /** What is applied is of the form that the description of requests names. */
    void isApplied(String id) throws IOException {
        String named = Objects.requireNonNull(asked.get(id))
                .replaceFirst("\\{", "{\"\\$schema\":\"../../output/schema/request.schema.json\",");
        assertThat(new JsonForms().wrong(requests().resolve("any.json"), named)).isEmpty();
        assertThat(answer(id).path("state").asString())
                .as(answer(id).toString())
                .isEqualTo("applied");
    }

    void isRefused(String id, String code) throws IOException {
        JsonNode answer = answer(id);
        assertThat(answer.path("state").asString()).as(answer.toString()).isEqualTo("refused");
        assertThat(answer.path("code").asString()).as(answer.toString()).isEqualTo(code);
    }

    /** The names that are left in the folder. */
    String[] left() {
        String[] names = requests().toFile().list((dir, name) -> !name.equals(".svod"));
        return names == null ? new String[0] : names;
    }
}
