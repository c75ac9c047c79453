package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.databank.MemoryDatabase;
import org.svod.databank.RunRepository;
import org.svod.files.Fingerprint;
import org.svod.intake.JournalEntry;
import org.svod.intake.JournalEntry.Requested;
import org.svod.release.Refusal;

/** What becomes of a request: by whom, when and how often it may be asked. */
class TakenRequestsTest {

    @TempDir
    private Path folder;

    private final MemoryDatabase database = new MemoryDatabase();
    private RequestFixture requests;

    @BeforeEach
    void aDataFolder() throws IOException {
        requests = new RequestFixture(folder, database.repositories());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<String, Object> act(String by, String act, String... members) {
        Map<String, Object> request = RequestFixture.members("act", by, members);
        request.put("round", "2023");
        request.put("act", act);
        return request;
    }

    private static final String ROLES = """
            acceptance stan applied
            acceptance ANNA applied
            acceptance otto refused NOT_THE_ROLE
            acceptance sub refused NOT_THE_ROLE
            acceptance rita refused NOT_THE_ROLE
            acceptance nobody refused UNKNOWN_PERSON
            run stan waiting RUN_FOLLOWS
            run anna waiting RUN_FOLLOWS
            run otto waiting RUN_FOLLOWS
            run sub refused NOT_THE_ROLE
            run rita refused NOT_THE_ROLE
            run nobody refused UNKNOWN_PERSON
            justification stan refused UNKNOWN_FILE
            justification anna refused UNKNOWN_FILE
            justification otto refused NOT_THE_ROLE
            justification sub refused NOT_THE_ROLE
            propose stan refused NO_APPROVAL_ASKED
            send-back anna refused WRONG_FORM
            recall anna refused WRONG_FORM
            approve anna refused WRONG_FORM
            """;

    private static Map<String, Object> request(String kind, String by) {
        return switch (kind) {
            case "acceptance" -> RequestFixture.accept(by, by.equals("stan") ? "KZ 2023" : "RU 2023");
            case "run" -> RequestFixture.members("run", by);
            case "justification" ->
                RequestFixture.members(
                        kind, by, "round", "2023", "file", "KZ_2023.csv", "finding", "OUTLIER", "text", "a flood");
            default -> act(by, kind, "reason", "because");
        };
    }

    @Test
    void aRoleDecidesWhatAPersonMayAskFor() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : ROLES.lines().toList()) {
            String[] words = line.split(" ", 3);
            String id = requests.asks(words[0] + "-" + words[1] + ".json", request(words[0], words[1]));
            expected.put(id, line);
        }
        RequestsTaken taken = requests.take();

        for (Map.Entry<String, String> one : expected.entrySet()) {
            assertThat(one.getValue()).endsWith(" " + requests.became(one.getKey()));
        }
        assertThat(taken.runNow()).isTrue();
        assertThat(taken.results()).hasSize(expected.size());
        assertThat(Files.readAllLines(requests.decisions()))
                .as("two were permitted")
                .hasSize(3);
    }

    @Test
    void aRunIsAppliedWhenItIsComplete() throws IOException {
        String id = requests.asks("a.json", request("run", "otto"));
        assertThat(requests.take().runNow()).isTrue();
        assertThat(requests.became(id)).isEqualTo("waiting RUN_FOLLOWS");
        assertThat(requests.take().runNow())
                .as("the command was killed before the run began")
                .isTrue();
        BegunRuns begun = requests.nightBegins();
        assertThat(requests.became(id)).isEqualTo("waiting RUN_BEGUN");
        assertThat(requests.requests().resolve("a.json")).exists();
        assertThat(requests.log().notices()).as("it does not wait for a person").isEmpty();
        assertThat(begun.complete()).isEmpty();
        assertThat(requests.became(id)).isEqualTo("applied");
        assertThat(requests.requests().resolve("a.json")).doesNotExist();
        assertThat(requests.take().runNow()).isFalse();
    }

    @Test
    void afterThreeRunsWithoutAnEndNoneIsBegunForARequest() throws IOException {
        String id = requests.asks("a.json", request("run", "otto"));
        for (int run = 1; run <= RunRequests.MOST_RUNS; run++) {
            assertThat(requests.take().runNow()).isTrue();
            requests.nightBegins();
            assertThat(requests.became(id)).isEqualTo("waiting RUN_BEGUN");
            assertThat(requests.recorded(id).details()).containsExactly(Integer.toString(run));
        }
        String other = requests.asks("b.json", request("run", "stan"));
        assertThat(requests.take().runNow()).as("another request").isTrue();
        assertThat(requests.became(id)).isEqualTo("refused RUN_NOT_COMPLETE");
        assertThat(requests.became(other)).isEqualTo("waiting RUN_FOLLOWS");
        assertThat(requests.requests().resolve("a.json")).doesNotExist();
    }

    @Test
    void aRunThatIsRefusedDoesNotBegin() throws IOException {
        requests.asks("a.json", request("run", "rita"));
        requests.asks("b.json", request("acceptance", "stan"));
        assertThat(requests.take().runNow()).isFalse();
    }

    @Test
    void anApprovalNeedsAKeyAndItsProof() throws IOException {
        String set = "ab".repeat(32);
        String none = requests.asks("1.json", act("anna", "approve", "set", set));
        requests.take();
        assertThat(requests.became(none)).isEqualTo("refused NO_KEY");

        byte[] key = new byte[32];
        new ApproverKeys(folder.resolve("data/etc")).store("anna", key);
        String wrong = requests.asks("2.json", act("anna", "approve", "set", set, "proof", "0".repeat(64)));
        String proof = ApproverKeys.proof(key, List.of("release", "2023", set, "", "2024-07-01T08:00:00Z"));
        String right = requests.asks("3.json", act("anna", "release", "set", set, "proof", proof));
        requests.take();
        assertThat(requests.became(wrong)).isEqualTo("refused PROOF_WRONG");
        assertThat(requests.became(right)).isEqualTo("refused NO_APPROVAL_ASKED");

        // The rules have seen the proof, so it is used, whatever else is written into the request.
        String twice =
                requests.asks("4.json", act("anna", "release", "set", set, "proof", proof, "reason", "once more"));
        requests.take();
        assertThat(requests.became(twice)).isEqualTo("refused PROOF_USED");
    }

    @Test
    void aClockMayBeFiveMinutesAhead() throws IOException {
        Map<String, Object> run = RequestFixture.members("run", "otto");
        run.put("made", "2024-07-01T12:05:00Z");
        String inTime = requests.asks("a.json", run);
        run.put("made", "2024-07-01T12:05:00.001Z");
        String later = requests.asks("b.json", run);
        requests.take();
        assertThat(requests.became(inTime)).isEqualTo("waiting RUN_FOLLOWS");
        assertThat(requests.became(later)).isEqualTo("refused MADE_LATER");
        assertThat(requests.recorded(later).details()).containsExactly("2024-07-01T12:05:00.001Z");
    }

    @Test
    void aRoundThatDoesNotExistIsNamed() throws IOException {
        Map<String, Object> request = RequestFixture.accept("stan", "KZ 1850");
        request.put("round", "1850");
        String id = requests.asks("a.json", request);
        requests.take();
        assertThat(requests.became(id)).isEqualTo("refused UNKNOWN_ROUND");
        assertThat(requests.answer(id).path("en").asString()).contains("1850");
        assertThat(requests.answer(id).path("ru").asString()).contains("1850");
    }

    @Test
    void requestsAreAppliedInTheOrderInWhichTheyWereMadeWhateverTheirNames() throws IOException {
        Map<String, Object> later = RequestFixture.accept("stan", "KZ 2023");
        later.put("made", "2024-07-01T09:00:00Z");
        later.put("reason", "the later one");
        requests.asks("a.json", later);
        String earlier = requests.asks("b.json", RequestFixture.accept("stan", "KZ 2023"));
        RequestsTaken taken = requests.take();

        assertThat(taken.results()).extracting(RequestsTaken.One::file).containsExactly("b.json", "a.json");
        assertThat(requests.became(earlier)).isEqualTo("applied");
        assertThat(requests.decisions()).content().contains("the later one").doesNotContain("no value will come");
    }

    @Test
    void theSameBytesAreOneRequestHoweverOftenTheyCome() throws IOException {
        byte[] run = RequestFixture.bytes(RequestFixture.members("run", "otto"));
        String id = requests.asks("a.json", run);
        requests.asks("b.json", run);
        assertThat(requests.take().results()).hasSize(1);
        requests.night();
        FileTime written = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(requests.answerFile(id), written);

        requests.asks("c.json", run);
        RequestsTaken again = requests.take();
        assertThat(again.runNow()).as("a run was begun for it").isFalse();
        assertThat(again.results()).isEmpty();
        assertThat(requests.requests().toFile().list((dir, name) -> name.endsWith(".json")))
                .isEmpty();
        assertThat(requests.journal().requested().stream().map(Requested::state))
                .containsExactly(Requested.State.TAKEN, Requested.State.TAKEN, Requested.State.APPLIED);
        assertThat(Files.getLastModifiedTime(requests.answerFile(id)))
                .as("an answer that stands is not written again")
                .isEqualTo(written);
    }

    @Test
    void whatIsNoRequestStaysAndHoldsUpNoOther() throws IOException {
        Files.createDirectory(requests.requests().resolve("folder.json"));
        Files.createSymbolicLink(requests.requests().resolve("link.json"), folder.resolve("jobs/nightly.yml"));
        requests.asks("large.json", new byte[RequestFolder.LARGEST + 1]);
        requests.asks(".half.json", "{".getBytes(StandardCharsets.UTF_8));
        String full =
                requests.asks("full.json", " ".repeat(RequestFolder.LARGEST).getBytes(StandardCharsets.UTF_8));
        String good = requests.asks("good.json", RequestFixture.members("run", "otto"));
        RequestsTaken taken = requests.take();

        assertThat(requests.became(good)).isEqualTo("waiting RUN_FOLLOWS");
        assertThat(requests.became(full)).isEqualTo("refused NOT_JSON");
        assertThat(requests.became(byName("large.json"))).isEqualTo("refused TOO_LARGE");
        assertThat(requests.became(byName("link.json"))).isEqualTo("refused NOT_A_FILE");
        assertThat(requests.became(byName("folder.json"))).isEqualTo("refused NOT_A_FILE");
        assertThat(requests.requests().toFile().list((dir, name) -> name.endsWith(".json")))
                .containsExactlyInAnyOrder("folder.json", "link.json", "large.json", ".half.json", "good.json");
        assertThat(taken.results()).hasSize(5);
        assertThat(requests.log().notices())
                .hasSize(3)
                .allSatisfy(notice -> assertThat(notice).startsWith("requests/").contains(" is no request: Refused"));
    }

    private static String byName(String name) {
        return Fingerprint.of(name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whileTheDatabaseIsBehindEveryRequestWaits() throws IOException {
        String jobs = "0".repeat(64);
        LocalDate day = LocalDate.of(2024, 2, 1);
        requests.journal().append(List.of(new JournalEntry.Delivered(1, day, jobs, 1, "x", "x", "", jobs, 1)));
        String good = requests.asks("a.json", RequestFixture.accept("stan", "KZ 2023"));
        String wrong = requests.asks("b.json", "no JSON".getBytes(StandardCharsets.UTF_8));
        assertThat(requests.take().results())
                .extracting(RequestsTaken.One::state)
                .containsOnly("WAITING", "REFUSED");
        assertThat(requests.became(good)).isEqualTo("waiting DATABASE_BEHIND");
        assertThat(requests.answer(good).path("at").isNull()).isTrue();
        assertThat(requests.became(wrong)).isEqualTo("refused NOT_JSON");
        assertThat(requests.decisions()).doesNotExist();
        requests.night();
        assertThat(requests.log().notices()).contains("1 request waits; see the answers in requests/ of the outputs");

        database.repositories().runs().add(new RunRepository.Run(1, day, jobs, false));
        requests.take();
        assertThat(requests.became(good)).isEqualTo("applied");
    }

    @Test
    void aNightTakesRequestsUnlessTheTableOfUsersIsWrong() throws IOException {
        String id = requests.asks("a.json", RequestFixture.accept("stan", "KZ 2023"));
        requests.users("user,role\nstan,king\n");
        requests.night();
        assertThat(requests.answerFile(id)).doesNotExist();
        assertThat(requests.requests().resolve("a.json")).exists();
        assertThat(requests.log().notices())
                .singleElement()
                .asString()
                .startsWith("the requests wait, because the table of users is wrong: ")
                .contains("king");
        assertThatThrownBy(() -> requests.take())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("king");

        requests.users("user,role\nstan,statistician\n");
        requests.night();
        assertThat(requests.became(id)).isEqualTo("applied");
        assertThat(requests.decisions()).content().contains(",stan,2024-06-02,");
    }

    @Test
    void aNightWithoutRequestsStillBringsTheAnswersThatAreMissing() throws IOException {
        String id = requests.asks("a.json", RequestFixture.members("run", "otto"));
        requests.night();
        byte[] answer = Files.readAllBytes(requests.answerFile(id));
        Files.delete(requests.answerFile(id));
        requests.night();
        assertThat(requests.answerFile(id)).hasBinaryContent(answer);
        Files.writeString(requests.answerFile(id), "another");
        requests.night();
        assertThat(requests.answerFile(id)).hasBinaryContent(answer);
        RequestOutputs outputs = new RequestOutputs(folder.resolve("output"));
        assertThat(outputs.differences(requests.journal())).isEmpty();

        // What the disk alone has changed is not read again, but verify names it.
        FileTime written = Files.getLastModifiedTime(requests.answerFile(id));
        answer[answer.length / 2] ^= 1;
        Files.write(requests.answerFile(id), answer);
        Files.setLastModifiedTime(requests.answerFile(id), written);
        requests.night();
        assertThat(requests.answerFile(id)).hasBinaryContent(answer);
        assertThat(outputs.differences(requests.journal()))
                .containsExactly("output/requests/" + id
                        + ".json: not what the journal yields; take it away, and the next run writes it again");
    }

    @ParameterizedTest
    @EnumSource(RequestCode.class)
    void everyAnswerHasWordsInBothLanguages(RequestCode code) {
        RequestAnswers.Given given = new RequestAnswers.Given(
                "1", "a.json", "REFUSED", Optional.empty(), "decision", "2023", code.name(), List.of());
        assertThat(RequestAnswers.words(given).en())
                .matches("(Refused|Waits).*[.]")
                .doesNotContain("{");
        assertThat(RequestAnswers.words(given).ru()).matches(".*[а-я].*[.]").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void theRefusalOfAnActHasTheWordsOfTheCommands(Refusal refusal) {
        RequestAnswers.Given given = new RequestAnswers.Given(
                "1", "a.json", "REFUSED", Optional.empty(), "act", "2023", refusal.name(), List.of());
        assertThat(RequestAnswers.words(given).en()).contains("2023");
        assertThat(RequestAnswers.words(given).ru()).contains("2023").matches("(?s).*[а-я].*");
    }

    @Test
    void moreRequestsThanARunLooksAtAreAllTakenInTurn() throws IOException {
        for (int i = 1; i <= RequestFolder.MOST; i++) {
            Map<String, Object> waits = RequestFixture.members("run", "stan");
            waits.put("made", "2024-07-01T08:00:00." + (10_000 + i) + "Z");
            requests.asks("a-" + (10_000 + i) + ".json", waits);
        }
        String refused = requests.asks("b.json", RequestFixture.members("run", "rita"));
        assertThat(requests.take().results()).hasSize(RequestFolder.MOST);
        assertThat(requests.journal().requests()).hasSize(RequestFolder.MOST).doesNotContainKey(refused);
        assertThat(requests.log().notices()).anyMatch(notice -> notice.contains("the next runs look at 1 of them"));
        assertThat(requests.take().results()).hasSize(RequestFolder.MOST);
        assertThat(requests.became(refused)).isEqualTo("refused NOT_THE_ROLE");
        assertThat(requests.journal().requests()).hasSize(RequestFolder.MOST + 1);
        requests.night();
        assertThat(RequestFolder.isEmpty(folder.resolve("data"))).isTrue();
        assertThat(requests.journal().requests().values())
                .extracting(Requested::state)
                .containsOnly(Requested.State.APPLIED, Requested.State.REFUSED);
    }

    @Test
    void aFolderWithNothingButWhatIsStillBeingWrittenIsEmpty() throws IOException {
        assertThat(RequestFolder.isEmpty(folder.resolve("nowhere"))).isTrue();
        requests.asks(".writing", new byte[1]);
        assertThat(RequestFolder.isEmpty(folder.resolve("data"))).isTrue();
        requests.asks("a.json", new byte[1]);
        assertThat(RequestFolder.isEmpty(folder.resolve("data"))).isFalse();
    }
}
