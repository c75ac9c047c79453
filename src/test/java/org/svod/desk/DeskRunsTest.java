package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.svod.desk.reading.TracedRequests;
import org.svod.intake.SkippedFile;
import org.svod.run.RunReport;

/** People read the reports of runs at the desk, ask for a run, and see what becomes of it; the real command runs. */
class DeskRunsTest {

    @RegisterExtension
    private static final ServedDesk desk = new ServedDesk();

    private static String page(String who, String address) throws IOException, InterruptedException {
        return desk.of(who).get(address).body();
    }

    private static List<Path> lying() throws IOException {
        Path requests = desk.nights().path("data/requests");
        if (!Files.isDirectory(requests)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(requests)) {
            return files.filter(f -> f.toString().endsWith(".json")).toList();
        }
    }

    @Test
    void aRunIsAskedForOnceAndItsReportAndTheAnswerStandOnThePage() throws Exception {
        String before = page("olga", "/runs");
        assertThat(before)
                .contains("Run 1", ">Done<", "Size of the archive", "Nobody has asked for anything", "As of run 1");
        String stale = DeskTester.seen(before);

        assertThat(desk.of("kz").post("/runs", "seen", stale).statusCode()).isEqualTo(403);
        desk.of("olga").post("/runs", "seen", "0".repeat(64));
        assertThat(page("olga", "/runs")).contains("This has changed since you opened the page");
        assertThat(lying()).isEmpty();

        desk.of("olga").post("/runs", "seen", stale);
        assertThat(page("olga", "/runs"))
                .contains("A run is asked for. Its report then stands below.", "Waits to be taken.")
                .doesNotContain("name=\"seen\"");
        desk.of("stan").post("/runs", "seen", stale);
        assertThat(page("stan", "/runs")).contains("A run is asked for already");
        assertThat(lying())
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file)).contains("\"request\"", "\"run\"", "\"olga\""));

        desk.nights().take();
        String after = page("stan", "/runs");
        assertThat(after).contains("Run 2", "Applied.", "As of run 2").doesNotContain("Nobody has asked");
        assertThat(lying()).isEmpty();
        desk.of("stan").post("/runs", "seen", stale);
        assertThat(page("stan", "/runs")).as("a run has ended since").contains("This has changed since");
        assertThat(Files.readString(desk.nights().path("data/desk/audit.jsonl")))
                .contains("\"what\":\"ask\"");
    }

    @Test
    void aReportShowsStepsFilesAndWhatWasLeftAlone() throws Exception {
        Path runs = desk.nights().path("output/runs");
        Path first = runs.resolve("2024-07-01-00001.json");
        Path old = runs.resolve("2023-01-01-00000.json");
        Files.writeString(
                old,
                Files.readString(first)
                        .replaceFirst(
                                "\"leftAlone\" : \\[ *]",
                                "\"leftAlone\" : [ {\"path\": \"<b>x</b>\", \"reason\": \"LINK\"} ]")
                        .replace("\"state\" : \"DONE\"", "\"state\" : \"FAILED\""));
        try {
            assertThat(page("stan", "/runs/2024-07-01-00001"))
                    .contains("Run 1 of 1 July 2024", "<code>intake</code>", "RU_2023.csv", "Rejected", "KZ_2023.csv");
            assertThat(page("stan", "/runs/2023-01-01-00000"))
                    .contains(">Failed<", "&lt;b&gt;x&lt;/b&gt;", "It is a link. Links are not followed.");
        } finally {
            Files.delete(old);
        }
        for (String none :
                List.of("2024-07-01-00009", "index", "..%2Fruns%2F2024-07-01-00001", "2024-07-01-00001.json")) {
            assertThat(desk.of("stan").get("/runs/" + none).statusCode())
                    .as(none)
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void aRequestThatCannotBeReadIsShownAsOne() throws Exception {
        Path requests = Files.createDirectories(desk.nights().path("data/requests"));
        Path file = requests.resolve("a<b.json");
        Files.writeString(file, "{\"request\": \"evil.key\", \"round\": \"<i>\"");
        Path other = requests.resolve("other.json");
        Files.writeString(other, "{\"request\": \"evil.key\", \"round\": \"<i>\", \"made\": 7}");
        try {
            assertThat(page("olga", "/runs"))
                    .contains("Cannot be read", "a&lt;b.json", "other.json", "&lt;i&gt;", "Waits to be taken.");
        } finally {
            Files.delete(file);
            Files.delete(other);
        }
    }

    @Test
    void everythingThatAReportOrARequestCanSayHasWordsInBothLanguages() {
        for (String language : List.of("en", "ru")) {
            assertThat(ResourceBundle.getBundle("org.svod.desk.page.desk", Locale.forLanguageTag(language))
                            .keySet())
                    .containsAll(keys(
                            "runs.state.", Stream.of(RunReport.State.values()).map(Enum::name)))
                    .containsAll(keys(
                            "runs.left.", Stream.of(SkippedFile.Reason.values()).map(Enum::name)))
                    .containsAll(keys("runs.asked-for.", TracedRequests.KINDS.stream()))
                    .containsAll(keys("asking.", TracedRequests.STATES.stream()));
        }
    }

    private static List<String> keys(String before, Stream<String> names) {
        return names.map(before::concat).toList();
    }
}
