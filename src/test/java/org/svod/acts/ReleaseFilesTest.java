package org.svod.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Codebook;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.release.Act;
import org.svod.release.ReleaseStanding;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written about releases, for the secretariat and for readers. */
class ReleaseFilesTest {

    private static final Codebook CODEBOOK = UnionCodebook.CODEBOOK;
    private static final Round ROUND =
            new ReportBuilder(CODEBOOK, 2023).released().build().round();

    @TempDir
    private Path output;

    private static Stamp stamp(String by, int hour) {
        return new Stamp(Instant.parse("2024-07-01T09:00:00Z").plusSeconds(3600L * hour), by, Stamp.Via.CLI);
    }

    private static Act proposed(String set, int hour) {
        return new Act.Proposed(stamp("stan", hour), set, "m", Optional.empty(), Set.of());
    }

    private static Act approved(String set, int hour, Optional<Instant> embargo) {
        return new Act.Approved(stamp("anna", hour), set, embargo);
    }

    private static Act released(String set, int hour, int version) {
        return new Act.Released(stamp("anna", hour), set, version, ReleasedFigures.NONE);
    }

    private JsonNode described(Act... acts) throws IOException {
        new ReleaseDescription(
                        ROUND,
                        ReleaseStanding.after(List.of(acts)),
                        List.of(),
                        Optional.of("draft1"),
                        List.of("figure DETAINED 4 5"),
                        List.of())
                .write(output);
        return JsonMapper.shared().readTree(Files.readAllBytes(output.resolve("draft/release-2023.json")));
    }

    @Test
    void aRoundOfWhichNothingWasDoneYetHasADraftOnly() throws IOException {
        JsonNode json = described();
        assertThat(json.path("round").asString()).isEqualTo("2023");
        assertThat(json.path("approval").asString()).isEqualTo("one");
        assertThat(json.path("draft").asString()).isEqualTo("draft1");
        assertThat(json.path("waiting").isNull()).isTrue();
        assertThat(json.path("releases").isEmpty()).isTrue();
        assertThat(json.path("difference").get(0).asString()).isEqualTo("figure DETAINED 4 5");
    }

    @Test
    void aSetThatWaitsNamesWhoProposedAndApprovedItAndItsEmbargo() throws IOException {
        JsonNode waiting = described(proposed("s1", 0)).path("waiting");
        assertThat(waiting.path("proposed_by").asString()).isEqualTo("stan");
        assertThat(waiting.path("approved").asBoolean()).isFalse();
        assertThat(waiting.path("embargo").isNull()).isTrue();
        Instant embargo = Instant.parse("2024-07-02T06:00:00Z");
        waiting = described(proposed("s1", 0), approved("s1", 1, Optional.of(embargo)))
                .path("waiting");
        assertThat(waiting.path("approved_by").get(0).asString()).isEqualTo("anna");
        assertThat(waiting.path("approved").asBoolean()).isTrue();
        assertThat(waiting.path("embargo").asString()).isEqualTo("2024-07-02T06:00:00Z");
    }

    @Test
    void theListForReadersNamesReleasesAndNoPerson() throws IOException {
        ReleaseStanding standing = ReleaseStanding.after(List.of(
                proposed("s1", 0),
                approved("s1", 1, Optional.empty()),
                released("s1", 2, 1),
                proposed("s2", 3),
                approved("s2", 4, Optional.empty()),
                released("s2", 5, 2)));
        byte[] index = ReleaseIndex.of("2023", standing);
        JsonNode json = JsonMapper.shared().readTree(index);
        assertThat(json.path("in_force").asString()).isEqualTo("v2");
        assertThat(json.path("releases").get(0).path("folder").asString()).isEqualTo("v1");
        assertThat(json.path("releases").get(1).path("set").asString()).isEqualTo("s2");
        assertThat(new String(index, StandardCharsets.UTF_8)).doesNotContain("stan", "anna");

        Act.Recalled recall = new Act.Recalled(stamp("anna", 6), "s2", 2, "A wrong total");
        json = JsonMapper.shared().readTree(ReleaseIndex.of("2023", standing.and(recall)));
        assertThat(json.path("in_force").isNull()).as("nothing is in force").isTrue();
        assertThat(json.path("releases").get(0).path("recalled_at").isNull()).isTrue();
        assertThat(json.path("releases").get(1).path("recalled_because").asString())
                .isEqualTo("A wrong total");
        assertThat(new String(RecallNote.of(recall), StandardCharsets.UTF_8)).isEqualTo("""
                        Release v2 was recalled at 2024-07-01T15:00:00Z. Do not use it.
                        Reason: A wrong total

                        Выпуск v2 отозван (2024-07-01T15:00:00Z). Просим его не использовать.
                        Причина: A wrong total
                        """);
    }
}
