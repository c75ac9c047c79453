package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.cli.RequestStory.about2023;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.Database;
import org.svod.files.Fingerprint;
import org.svod.intake.Journal;

/** The moments at which a kill would hurt a request most, each made by hand: the next command finishes it. */
class KilledRequestsTest {

    private static final String JOURNAL = "data/archive/journal.jsonl";
    private static final String DECISIONS = "jobs/rounds/2023/decisions.csv";

    @TempDir
    private Path folder;

    private Path work;
    private ReleaseStory story;
    private RequestStory requests;

    @BeforeEach
    void aNight() throws IOException {
        work = folder.resolve("work");
        story = new ReleaseStory(work, "tables");
        requests = new RequestStory(work);
    }

    /** What a kill leaves of the state after the command, when it begins with the state before. */
    @FunctionalInterface
    private interface Kill {
        void leaves() throws IOException;
    }

    private void keep(String name) throws IOException {
        for (String part : List.of("data", "jobs", "output")) {
            Workspace.copy(work.resolve(part), folder.resolve(name).resolve(part));
        }
    }

    private void back(String name) throws IOException {
        for (String part : List.of("data", "jobs", "output")) {
            SampleNightTest.delete(work.resolve(part));
            Workspace.copy(folder.resolve(name).resolve(part), work.resolve(part));
        }
    }

    /** Brings one file or folder to the state after the command. */
    private void done(String path) throws IOException {
        Path after = folder.resolve("after").resolve(path);
        if (Files.isDirectory(after)) {
            SampleNightTest.delete(work.resolve(path));
            Workspace.copy(after, work.resolve(path));
        } else {
            Files.createDirectories(work.resolve(path).resolveSibling("."));
            Files.write(work.resolve(path), Files.readAllBytes(after));
        }
    }

    /** Brings the archive to the state after the command, but its journal lacks the last lines. */
    private void archived(int lines) throws IOException {
        done("data/archive");
        String journal = Files.readString(work.resolve(JOURNAL));
        for (int i = 0; i < lines; i++) {
            journal = journal.substring(0, journal.lastIndexOf('\n', journal.length() - 2) + 1);
        }
        Files.writeString(work.resolve(JOURNAL), journal);
    }

    private void take() {
        story.round().at("2024-07-01T09:00:00Z");
        assertThat(story.round().run("take", "--run-date", ReleaseStory.DAY))
                .as(story.round().printed() + story.round().complained())
                .isZero();
    }

    private Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String part : List.of("jobs", "output", "data/archive", "data/requests")) {
            story.round().fingerprints(part).forEach((file, sha256) -> all.put(part + "/" + file, sha256));
        }
        // The report of a run says how long it took.
        all.keySet().removeIf(file -> file.startsWith("data/archive/reports/"));
        return all;
    }

    private void theNextCommandFinishes(Map<String, Kill> kills) throws IOException {
        theNextCommandFinishes(kills, () -> {});
    }

    /** The same where a night must follow before everything is done. */
    private void theNextCommandFinishes(Map<String, Kill> kills, Runnable follows) throws IOException {
        keep("before");
        take();
        keep("after");
        follows.run();
        Map<String, String> all = all();
        for (Map.Entry<String, Kill> kill : kills.entrySet()) {
            back("before");
            kill.getValue().leaves();
            take();
            follows.run();
            assertThat(all()).as(kill.getKey()).isEqualTo(all);
        }
        story.isWell();
    }

    @Test
    void aDecisionThatWasKilledIsFinishedByTheNextCommand() throws IOException {
        story.night();
        String request = RequestStory.accept();
        String id = Fingerprint.of(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        requests.asks(request);
        String answer = "output/requests/" + id + ".json";
        Map<String, Kill> kills = new LinkedHashMap<>();
        kills.put("held, nothing archived", () -> {
            Path held = work.resolve("data/requests/.svod/moved-1");
            Files.createDirectories(held);
            Files.move(work.resolve("data/requests/request-1.json"), held.resolve("request-1.json"));
        });
        kills.put("archived, not in the journal", () -> archived(2));
        kills.put("in the journal as taken, the database does not know it", () -> archived(1));
        kills.put("the table half written beside", () -> {
            archived(1);
            Files.writeString(work.resolve(DECISIONS).resolveSibling(".svod-writing-decisions.csv"), "kind,indi");
        });
        kills.put("the table moved, not in the journal as applied", () -> {
            archived(1);
            done(DECISIONS);
        });
        kills.put("in the journal as applied, no answer", () -> {
            archived(0);
            done(DECISIONS);
        });
        kills.put("answered, the request not removed", () -> {
            archived(0);
            done(DECISIONS);
            done(answer);
        });
        theNextCommandFinishes(kills);
        assertThat(work.resolve(DECISIONS)).content().containsOnlyOnce("no value will come");
    }

    @Test
    void anExplanationThatWasKilledIsFinishedByTheNextCommand() throws IOException {
        Files.writeString(work.resolve("jobs/nightly.yml"), Workspace.small("keep", "tables, receipts"));
        story.round().drop("KZ_2023.csv", "period,indicator,value,colour\n2023,DETAINED,5,red\n");
        story.night();
        String request = about2023(
                "justification", "stan", "file", "KZ_2023.csv", "finding", "UNKNOWN_COLUMN", "text", "our own column");
        String answer = "output/requests/" + requests.asks(request) + ".json";
        Map<String, Kill> kills = new LinkedHashMap<>();
        kills.put("archived, not in the journal", () -> archived(2));
        kills.put("in the journal as taken", () -> archived(1));
        kills.put("the receipt is to be written again, not in the journal as applied", () -> {
            archived(1);
            try (Database database = Database.open(work.resolve("data/db"), 3)) {
                database.repositories().outcomes().receiptAgain(1);
            }
        });
        kills.put("in the journal as applied, the database does not know that the receipt is to be written", () -> {
            archived(0);
        });
        kills.put("answered, the request not removed", () -> {
            archived(0);
            done("data/db");
            done(answer);
        });
        theNextCommandFinishes(kills, story::night);
        assertThat(work.resolve("output/receipts/KZ/KZ_2023.csv.1.receipt.json"))
                .content()
                .contains("our own column");
    }

    @Test
    void anActThatWasKilledIsDoneOnce() throws IOException {
        story.asks("one");
        story.night();
        requests.asks(about2023("act", "stan", "act", "propose"));
        Map<String, Kill> kills = new LinkedHashMap<>();
        kills.put("in the journal as taken, the set archived", () -> archived(2));
        kills.put("the act in the journal, not the request as applied", () -> archived(1));
        kills.put("in the journal as applied, the database does not know it", () -> archived(0));
        theNextCommandFinishes(kills);
        assertThat(work.resolve(JOURNAL)).content().containsOnlyOnce("\"act\":\"propose\"");
    }

    @Test
    void aRunThatWasAskedForAndKilledFollowsOnce() throws IOException {
        story.night();
        story.delivers("KZ_2023_v2.csv", "DETAINED,9");
        String id = requests.asks(RequestStory.request("run", "stan"));
        int before = lines("work");
        Map<String, Kill> kills = new LinkedHashMap<>();
        kills.put("in the journal as taken, the run not begun", () -> archived(lines("after") - before - 1));
        theNextCommandFinishes(kills);
        requests.isApplied(id);
        assertThat(story.round().lines("2023/annual-figures-2023.csv").get(1)).contains(",16,0,0,0,16,");
    }

    @Test
    void aRunThatWasAskedForIsNotLostWhenTheCommandIsKilledAtItsBeginOrAtItsEnd() throws IOException {
        story.night();
        story.delivers("KZ_2023_v2.csv", "DETAINED,9");
        String id = requests.asks(RequestStory.request("run", "stan"));
        int taken = lines("work") + 1;
        keep("before");
        take();
        keep("after");
        int all = lines("after");
        Map<String, Kill> kills = new LinkedHashMap<>();
        kills.put("in the journal as begun, the run not begun", () -> archived(all - taken - 1));
        kills.put("the run done, the request not answered", () -> {
            back("after");
            Workspace.copy(folder.resolve("before/data/requests"), work.resolve("data/requests"));
            archived(1);
            try (Database database = Database.open(work.resolve("data/db"), 3)) {
                database.repositories().journalHead().store(new Journal(work.resolve("data/archive")).head());
            }
        });
        for (Map.Entry<String, Kill> kill : kills.entrySet()) {
            back("before");
            SampleNightTest.delete(work.resolve("output/requests"));
            kill.getValue().leaves();
            take();
            assertThat(story.round().lines("2023/annual-figures-2023.csv").get(1))
                    .as(kill.getKey())
                    .contains(",16,0,0,0,16,");
            requests.isApplied(id);
            assertThat(requests.left()).isEmpty();
            story.isWell();
        }
    }

    @Test
    void aRunThatNeverComesToItsEndIsNotBegunForEver() throws IOException {
        story.night();
        SampleNightTest.delete(work.resolve("output/2023"));
        Files.writeString(work.resolve("output/2023"), "in the way");
        story.delivers("KZ_2023_v2.csv", "DETAINED,9");
        String id = requests.asks(RequestStory.request("run", "stan"));
        story.round().at("2024-07-01T09:00:00Z");
        for (int times = 1; times <= 3; times++) {
            assertThat(story.round().run("take", "--run-date", ReleaseStory.DAY))
                    .isEqualTo(1);
            assertThat(requests.answer(id).path("code").asString()).isEqualTo("RUN_BEGUN");
        }
        take();
        requests.isRefused(id, "RUN_NOT_COMPLETE");
        assertThat(requests.left()).isEmpty();
        Files.delete(work.resolve("output/2023"));
        story.night();
        assertThat(story.round().lines("2023/annual-figures-2023.csv").get(1)).contains(",16,0,0,0,16,");
        story.isWell();
    }

    private int lines(String state) throws IOException {
        return Files.readAllLines(folder.resolve(state).resolve(JOURNAL)).size();
    }
}
