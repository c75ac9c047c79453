package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.cli.RequestStory.about2023;
import static org.svod.cli.RequestStory.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;
import org.svod.files.Fingerprint;
import org.svod.request.ApproverKeys;

/** What people ask for in files: applied, refused, waiting, and killed in between. */
class RequestsTest {

    private static final String HEADING =
            "kind,indicator,reference,value,decided_by,decided_on,reason,decided_by_user\n";
    private static final String JOINT = "joint,FINANCING,CASE-1,3,Stan,2024-06-01,\"agreed, by letter\",stan\n";
    private static final String ACCEPT = "accept,DETAINED,KZ 2023,,Stan,2024-06-02,no value will come,stan\n";

    @TempDir
    private Path folder;

    private ReleaseStory story;
    private RequestStory requests;

    @BeforeEach
    void aRoundOfTwoStates() throws IOException {
        story = new ReleaseStory(folder, "tables");
        requests = new RequestStory(folder);
    }

    private static String joint(String value, String reason) {
        return about2023(
                "decision",
                "Stan",
                "kind",
                "joint",
                "indicator",
                "FINANCING",
                "reference",
                "CASE-1",
                "value",
                value,
                "decided_on",
                "2024-06-01",
                "reason",
                reason);
    }

    private static String pairOf(String reference) {
        return about2023(
                "decision",
                "stan",
                "kind",
                "different",
                "indicator",
                "FINANCING",
                "reference",
                reference,
                "decided_on",
                "2024-06-04",
                "reason",
                "other persons");
    }

    private Path decisions() {
        return folder.resolve("jobs/rounds/2023/decisions.csv");
    }

    private int take(String time) {
        story.round().at("2024-07-01T" + time + ":00Z");
        return story.round().run("take", "--run-date", ReleaseStory.DAY);
    }

    @Test
    void aDecisionByRequestAndTheSameByHandGiveTheSameBytes() throws IOException {
        story.edit("../../nightly.yml", "outputs: .*", "outputs: [tables, letter, states]");
        story.night();
        String joint = requests.asks(joint("3", "agreed, by letter"));
        String accept = requests.asks(RequestStory.accept());
        story.night();
        requests.isApplied(joint);
        requests.isApplied(accept);
        assertThat(requests.left()).isEmpty();
        assertThat(decisions()).hasContent(HEADING + (joint.compareTo(accept) < 0 ? JOINT + ACCEPT : ACCEPT + JOINT));
        Map<String, String> asked = story.round().fingerprints("output/2023");
        String table = Files.readString(decisions());

        Path other = folder.resolve("by-hand");
        ReleaseStory byHand = new ReleaseStory(other);
        byHand.night();
        Files.writeString(other.resolve("jobs/rounds/2023/decisions.csv"), table);
        byHand.night();
        assertThat(byHand.round().fingerprints("output/2023")).isEqualTo(asked);

        String question = requests.asks(about2023(
                "question",
                "stan",
                "state",
                "KZ",
                "indicator",
                "DETAINED",
                "reference",
                "KZ 2023",
                "text",
                "Is it 5?"));
        assertThat(take("09:00")).isZero();
        requests.isApplied(question);
        String reply = requests.asks(about2023("reply", "sub", "question", question, "text", "It is."));
        assertThat(take("10:00")).isZero();
        requests.isApplied(reply);
        Path questions = folder.resolve("output/desk/questions/KZ.json");
        assertThat(new JsonForms().wrong(questions)).isEmpty();
        assertThat(Files.readString(questions)).contains("Is it 5?", "It is.", "\"received_that_day\"");

        // Replay writes no settings, and gives the same outputs and answers.
        Map<String, String> all = story.round().fingerprints("output");
        SampleNightTest.delete(folder.resolve("output/requests"));
        Files.delete(questions);
        assertThat(story.round().run("rebuild")).as(story.round().complained()).isZero();
        assertThat(story.round().fingerprints("output")).isEqualTo(all);
        assertThat(decisions()).hasContent(table);
        story.isWell();

        Files.writeString(questions, Files.readString(questions).replace("Is it 5?", "Is it 6?"));
        assertThat(story.round().run("verify")).isEqualTo(1);
        assertThat(story.round().printed()).contains("output/desk/questions/KZ.json: not what the journal yields");
    }

    @Test
    void aDecisionAboutAReferenceThatHasOneReplacesItsLineAndNothingElse() throws IOException {
        String before = String.join(
                "\r\n",
                "\uFEFFkind,reference,indicator,value,decided_by,decided_on,reason",
                "same,A-1 = A-2,FINANCING,,Sec,2024-01-01,\"two",
                "lines\"",
                "",
                "joint,case-1,FINANCING,2,Sec,2024-01-02,12\" barrel",
                "refuse,KZ 2023,DETAINED,,Sec,2024-01-03,wrong",
                "confirm,KZ_2023.csv,,,Sec,2024-01-04,whole file");
        Files.writeString(decisions(), before);
        story.night();
        String joint = requests.asks(joint("4", "second"));
        String confirm = requests.asks(about2023(
                "confirmation",
                "boris",
                "kind",
                "confirm",
                "indicator",
                "DETAINED",
                "reference",
                "KZ 2023",
                "decided_on",
                "2024-06-03",
                "reason",
                "right after all"));
        String file = requests.asks(about2023(
                "confirmation",
                "stan",
                "kind",
                "refuse",
                "reference",
                "kz_2023.CSV",
                "decided_on",
                "2024-06-03",
                "reason",
                "a test file"));
        String pair = requests.asks(pairOf("A-2 = A-1"));
        String added = requests.asks(RequestStory.accept().replace("KZ 2023", "RU 2023"));
        assertThat(take("08:10")).as(story.round().complained()).isZero();
        for (String id : List.of(joint, confirm, file, pair, added)) {
            requests.isApplied(id);
        }
        assertThat(Files.readString(decisions()))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFkind,reference,indicator,value,decided_by,decided_on,reason,decided_by_user",
                        "different,A-2 = A-1,FINANCING,,Stan,2024-06-04,other persons,stan",
                        "",
                        "joint,CASE-1,FINANCING,4,Stan,2024-06-01,second,stan",
                        "confirm,KZ 2023,DETAINED,,Boris,2024-06-03,right after all,boris",
                        "refuse,kz_2023.CSV,,,Stan,2024-06-03,a test file,stan",
                        "accept,RU 2023,DETAINED,,Stan,2024-06-02,no value will come,stan",
                        ""));
        // The same again changes nothing: it is another request, but says the same.
        String again = requests.asks(joint("4", "second").replace("T08:00", "T08:15"));
        String table = Files.readString(decisions());
        assertThat(take("08:20")).isZero();
        requests.isApplied(again);
        assertThat(Files.readString(decisions())).isEqualTo(table);
        // An older one that comes late takes back neither this nor the answer about two case numbers.
        String older = requests.asks(joint("5", "late").replace("T08:00", "T08:14"));
        String olderPair = requests.asks(pairOf("A-1 = A-2").replace("T08:00", "T07:59"));
        assertThat(take("08:30")).isZero();
        requests.isRefused(older, "OLDER");
        requests.isRefused(olderPair, "OLDER");
        assertThat(Files.readString(decisions())).isEqualTo(table);
    }

    @Test
    void aBadRequestIsRefusedTouchesNothingAndGetsItsAnswer() throws IOException, InterruptedException {
        story.night();
        Map<String, String> jobs = story.round().fingerprints("jobs");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(requests.asks("no json"), "NOT_JSON");
        expected.put(requests.asks("[1]"), "NOT_JSON");
        expected.put(requests.asks(RequestStory.accept() + "{}"), "NOT_JSON");
        expected.put(requests.asks("[".repeat(8000)), "NOT_JSON");
        expected.put(requests.asks("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}"), "NOT_JSON");
        expected.put(requests.asks(RequestStory.accept().replace("\"by\"", "\"by\":\"anna\",\"by\"")), "NOT_JSON");
        expected.put(
                requests.asks(
                        "latin.json",
                        RequestStory.accept().replace("no value", "k\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
                "NOT_JSON");
        expected.put(requests.asks(RequestStory.accept().replace("reason", "resaon")), "WRONG_FORM");
        expected.put(
                requests.asks(RequestStory.accept().replace("\"schema_version\":1", "\"schema_version\":2")),
                "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("no value", "no\\nvalue")), "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("no value", "no\\u202evalue")), "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("no value", "x".repeat(3000))), "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("\"2023\"", "\"../2023\"")), "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("\"2023\"", "2023")), "WRONG_FORM");
        expected.put(requests.asks(request("launch", "stan")), "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("stan", "eve")), "UNKNOWN_PERSON");
        expected.put(requests.asks(RequestStory.accept().replace("stan", "sub")), "NOT_THE_ROLE");
        expected.put(requests.asks(request("run", "sub")), "NOT_THE_ROLE");
        expected.put(requests.asks(RequestStory.accept().replace("\"2023\"", "\"1999\"")), "UNKNOWN_ROUND");
        expected.put(requests.asks(RequestStory.accept().replace("KZ 2023", "KZ 2022")), "DECISION_WRONG");
        expected.put(requests.asks(RequestStory.accept().replace("2024-06-02", "2 June")), "DECISION_WRONG");
        expected.put(requests.asks(joint("-3", "negative")), "DECISION_WRONG");
        expected.put(requests.asks(joint("3.5", "a fraction").replace("FINANCING", "DETAINED")), "DECISION_WRONG");
        expected.put(requests.asks(joint("", "no value")), "WRONG_FORM");
        expected.put(requests.asks(RequestStory.accept().replace("T08:00", "T08:16")), "MADE_LATER");
        expected.put(requests.asks("x\n\u202e.json", "{}".getBytes(StandardCharsets.UTF_8)), "WRONG_FORM");
        Path place = requests.requests();
        Files.write(place.resolve("large.json"), new byte[20_000]);
        Files.createDirectory(place.resolve("folder.json"));
        Files.createSymbolicLink(place.resolve("link.json"), decisions().resolveSibling("round.yml"));
        assertThat(new ProcessBuilder("mkfifo", place.resolve("pipe.json").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(place.resolve(".half.json"), "{");
        assertThat(take("08:10")).as(story.round().complained()).isZero();
        for (Map.Entry<String, String> one : expected.entrySet()) {
            requests.isRefused(one.getKey(), one.getValue());
        }
        Map<String, String> untaken = Map.of(
                "large.json",
                "TOO_LARGE",
                "folder.json",
                "NOT_A_FILE",
                "link.json",
                "NOT_A_FILE",
                "pipe.json",
                "NOT_A_FILE");
        for (Map.Entry<String, String> one : untaken.entrySet()) {
            requests.isRefused(Fingerprint.of(one.getKey().getBytes(StandardCharsets.UTF_8)), one.getValue());
        }
        assertThat(requests.left())
                .containsExactlyInAnyOrder("large.json", "folder.json", "link.json", "pipe.json", ".half.json");
        assertThat(story.round().fingerprints("jobs")).isEqualTo(jobs);
        assertThat(story.round().printed()).doesNotContain("\u202e");
        // They do not hold up a night either, and the night names what cannot be taken.
        story.night();
        assertThat(story.round().printed()).contains("requests/pipe.json is no request");
        assertThat(story.round().fingerprints("jobs")).isEqualTo(jobs);
        story.isWell();
    }

    @Test
    void aRequestWaitsWhereTheTableCannotBeWrittenAndForTheDatabase() throws IOException {
        story.night();
        String accept = requests.asks(RequestStory.accept());
        SampleNightTest.delete(folder.resolve("data/db"));
        story.night();
        assertThat(requests.answer(accept).path("state").asString()).isEqualTo("waiting");
        assertThat(requests.answer(accept).path("code").asString()).isEqualTo("DATABASE_BEHIND");
        assertThat(decisions()).doesNotExist();
        story.night();
        requests.isApplied(accept);
        assertThat(decisions()).hasContent(HEADING + ACCEPT);
        assertThat(requests.left()).isEmpty();
    }

    @Test
    void anExplanationOfAWarningIsKeptShownBesideItAndCounted() throws IOException {
        story = new ReleaseStory(folder.resolve("warned"), "tables, workbook, receipts");
        requests = new RequestStory(folder.resolve("warned"));
        story.round()
                .drop("KZ_2023.csv", "period,indicator,value,colour\n2023,DETAINED,5,red\n")
                .drop("RU_2023.csv", "period,indicator,value\n2023,DETAINED,-3\n");
        Files.writeString(
                folder.resolve("warned/data/etc/desk/users.csv"),
                "user,name,role,state\nstan,Stan,statistician,\nsub,Sub,submitter,KZ\nother,O,submitter,RU\n");
        story.night();
        String[] about = {"file", "kz_2023.csv", "finding", "UNKNOWN_COLUMN", "text", "our <own> column, =1+1"};
        String notMine = requests.asks(about2023("justification", "other", about));
        String noFile =
                requests.asks(about2023("justification", "stan", about).replace("kz_2023.csv", "KZ_2023.csv (2)"));
        String noFinding =
                requests.asks(about2023("justification", "stan", about).replace("UNKNOWN_COLUMN", "TITLE_LINES"));
        String noLine = requests.asks(
                about2023("justification", "stan", about).replace("\"finding\"", "\"line\":7,\"finding\""));
        String error = requests.asks(about2023(
                "justification", "stan", "file", "RU_2023.csv", "finding", "VALUE_NEGATIVE", "text", "a correction"));
        String first = requests.asks(about2023("justification", "stan", about).replace("our", "my"));
        assertThat(take("08:10")).isZero();
        requests.isRefused(notMine, "NOT_THE_ROLE");
        requests.isRefused(noFile, "UNKNOWN_FILE");
        requests.isRefused(noFinding, "UNKNOWN_FINDING");
        requests.isRefused(noLine, "UNKNOWN_FINDING");
        requests.isRefused(error, "NOT_A_WARNING");
        requests.isApplied(first);
        String own = requests.asks(about2023("justification", "sub", about));
        story.night();
        requests.isApplied(own);
        Path file = folder.resolve("warned/output/2023/justifications-2023.json");
        assertThat(new JsonForms().wrong(file)).isEmpty();
        assertThat(new JsonForms().wrong(file.resolveSibling("questions-2023.json")))
                .isEmpty();
        assertThat(file)
                .content()
                .contains("\"explained\" : 1", "our <own> column, =1+1", "\"by\" : \"sub\"", "\"findings\" : 1")
                .doesNotContain("my <own> column");
        try (XSSFExcelExtractor book = new XSSFExcelExtractor(new XSSFWorkbook(
                Files.newInputStream(folder.resolve("warned/output/2023/consolidated-2023-en.xlsx"))))) {
            assertThat(book.getText())
                    .contains("Warnings explained by persons", "1 warning is explained.", "our <own> column, =1+1");
        }
        Path receipt = folder.resolve("warned/output/receipts/KZ/KZ_2023.csv.1.receipt.json");
        assertThat(new JsonForms().wrong(receipt)).isEmpty();
        assertThat(receipt)
                .content()
                .contains("\"explained\" : 1", "\"text\" : \"our <own> column, =1+1\"", "\"name\" : \"Sub\"")
                .doesNotContain("my <own> column");
        assertThat(receipt.resolveSibling("KZ_2023.csv.1.receipt.html"))
                .content()
                .contains("1 warning is explained.", "Пояснено 1 предупреждение.")
                .contains("Sub: our &lt;own&gt; column, =1+1");
        try (XSSFExcelExtractor book = new XSSFExcelExtractor(
                new XSSFWorkbook(Files.newInputStream(receipt.resolveSibling("KZ_2023.csv.1.receipt.xlsx"))))) {
            assertThat(book.getText()).contains("Пояснение: Sub: our <own> column, =1+1");
        }
        assertThat(receipt.resolveSibling("../RU/RU_2023.csv.1.receipt.html"))
                .content()
                .doesNotContain("explained");
        Map<String, String> all = story.round().fingerprints("output");
        assertThat(story.round().run("rebuild")).as(story.round().complained()).isZero();
        assertThat(story.round().fingerprints("output")).isEqualTo(all);
        story.isWell();
    }

    @Test
    void aRunThatIsAskedForFollowsAndTheAnswerSaysSoOnlyThen() throws IOException {
        story.night();
        story.delivers("KZ_2023_v2.csv", "DETAINED,9");
        String run = requests.asks(request("run", "stan"));
        try (DataLock another = DataLock.take(folder.resolve("data")).orElseThrow()) {
            assertThat(another).isNotNull();
            assertThat(story.round().run("take", "--wait-minutes=0")).isEqualTo(4);
        }
        // From the first answer to the end of the run, no other command can have the data folder.
        List<Boolean> held = new ArrayList<>();
        story.round().whenPrinted(() -> held.add(isHeld()));
        assertThat(take("08:10")).as(story.round().complained()).isZero();
        story.round().whenPrinted(() -> {});
        assertThat(held).isNotEmpty().containsOnly(true);
        assertThat(story.round().printed()).contains("Waits for the run, which follows now.");
        requests.isApplied(run);
        assertThat(requests.left()).isEmpty();
        assertThat(story.round().lines("2023/annual-figures-2023.csv").get(1)).contains(",16,0,0,0,16,");
        // The same bytes again are the same request: nothing follows.
        requests.asks(request("run", "stan"));
        story.delivers("KZ_2023_v3.csv", "DETAINED,10");
        assertThat(take("08:20")).isZero();
        assertThat(requests.left()).isEmpty();
        assertThat(story.round().lines("2023/annual-figures-2023.csv").get(1)).contains(",16,0,0,0,16,");
    }

    private boolean isHeld() {
        try {
            return DataLock.heldSince(folder.resolve("data")).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatGoesWrongWithOneRequestHoldsUpNoOtherOne() throws IOException {
        story.night();
        String first = requests.asks(joint("3", "first"));
        assertThat(take("08:10")).isZero();
        requests.isApplied(first);
        // The next decision is compared with the first one, whose archived bytes are damaged.
        Path archived = archived(first);
        byte[] bytes = Files.readAllBytes(archived);
        Files.delete(archived);
        String compared = requests.asks(joint("4", "second").replace("T08:00", "T07:00"));
        // Folders in the places of their answers: these cannot be written.
        String unanswered = requests.asks(request("launch", "stan"));
        String untaken = Fingerprint.of("folder.json".getBytes(StandardCharsets.UTF_8));
        Files.createDirectory(requests.requests().resolve("folder.json"));
        for (String id : List.of(unanswered, untaken)) {
            Files.createDirectories(folder.resolve("output/requests/" + id + ".json/inside"));
        }
        String run = requests.asks(request("run", "sub"));
        assertThat(take("08:20")).isEqualTo(1);
        assertThat(story.round().complained())
                .contains("the request request-2.json waits, because of a fault")
                .contains("the request request-3.json could not be answered or removed")
                .contains("the request folder.json could not be answered or removed");
        requests.isRefused(run, "NOT_THE_ROLE");
        assertThat(requests.answer(compared).path("code").asString()).isEqualTo("FAULT");
        // A night says the same, and goes on.
        story.night();
        assertThat(story.round().printed())
                .contains("the request request-2.json waits, because of a fault")
                .contains("the request folder.json could not be answered or removed");
        Files.write(archived, bytes);
        for (String id : List.of(unanswered, untaken)) {
            SampleNightTest.delete(folder.resolve("output/requests/" + id + ".json"));
        }
        story.night();
        requests.isRefused(compared, "OLDER");
        requests.isRefused(unanswered, "WRONG_FORM");
        assertThat(requests.left()).containsExactly("folder.json");
        story.isWell();
    }

    private Path archived(String id) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("data/archive"))) {
            return walk.filter(file -> file.getFileName().toString().contains(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void manyThingsThatAreNoRequestsHideNoRequest() throws IOException {
        story.night();
        Files.createDirectories(requests.requests());
        for (int i = 0; i < 1_200; i++) {
            Files.createSymbolicLink(requests.requests().resolve("a-link-" + i), folder.resolve("jobs"));
        }
        String run = requests.asks(request("run", "sub"));
        assertThat(take("08:10")).isZero();
        requests.isRefused(run, "NOT_THE_ROLE");
        assertThat(folder.resolve("output/requests").toFile().list()).hasSize(1_001);
    }

    /** As it comes through a pipe. */
    private int passphrase(String user, String text) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((text + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return story.round().run("passphrase", "--user", user);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void actsAreDoneByRequestsAndApprovalsAreProven() throws IOException {
        story.asks("one");
        story.night();
        String propose = requests.asks(about2023("act", "stan", "act", "propose"));
        assertThat(take("09:00")).isZero();
        requests.isApplied(propose);
        story.does("09:01", "status");
        String set = story.round().printed().replaceAll("(?s).*set ([0-9a-f]{64}).*", "$1");
        byte[] key = ApproverKeys.key("anna", "a good long passphrase".toCharArray());
        String made = "2024-07-01T08:00:00Z";
        String proof = ApproverKeys.proof(key, List.of("approve", "2023", set, "", made));
        String noKey = requests.asks(about2023("act", "anna", "act", "approve", "set", set, "proof", proof));
        assertThat(take("09:05")).isZero();
        requests.isRefused(noKey, "NO_KEY");
        assertThat(passphrase("stan", "a good long passphrase")).isEqualTo(6);
        assertThat(passphrase("anna", "too short")).isEqualTo(6);
        assertThat(folder.resolve("data/etc/approve")).doesNotExist();
        assertThat(passphrase("Anna", "a good long passphrase")).isZero();
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/etc/approve/anna.key")))
                .hasSize(2);
        Path file = folder.resolve("data/etc/approve/anna.key");
        String stored = Files.readString(file);
        Files.writeString(file, "damaged");
        String damaged = requests.asks(
                about2023("act", "anna", "act", "approve", "set", set, "proof", proof, "reason", "damaged"));
        assertThat(take("09:06")).isZero();
        requests.isRefused(damaged, "NO_KEY");
        Files.writeString(file, stored);
        String unproven = requests.asks(about2023("act", "anna", "act", "approve", "set", set));
        String later = requests.asks(about2023(
                "act", "anna", "act", "approve", "set", set, "proof", proof, "embargo", "2024-07-02T00:00:00Z"));
        String wrongSet =
                requests.asks(about2023("act", "anna", "act", "approve", "set", "0".repeat(64), "proof", proof));
        String ofBoris = requests.asks(about2023("act", "boris", "act", "release", "set", set, "proof", proof));
        String notMine = requests.asks(about2023("act", "stan", "act", "send-back", "set", set, "reason", "no"));
        assertThat(take("09:10")).isZero();
        requests.isRefused(unproven, "PROOF_WRONG");
        requests.isRefused(later, "PROOF_WRONG");
        requests.isRefused(wrongSet, "PROOF_WRONG");
        requests.isRefused(ofBoris, "NO_KEY");
        requests.isRefused(notMine, "NOT_THE_ROLE");
        String approve =
                requests.asks(about2023("act", "anna", "act", "approve", "set", set, "proof", proof, "reason", "seen"));
        assertThat(take("09:20")).isZero();
        requests.isApplied(approve);
        // Sent back and proposed again, the same set needs another approval: the proof is spent.
        String back = requests.asks(about2023("act", "anna", "act", "send-back", "set", set, "reason", "look again"));
        assertThat(take("09:21")).isZero();
        requests.isApplied(back);
        story.proposed("09:22");
        String twice = requests.asks(
                about2023("act", "anna", "act", "approve", "set", set, "proof", proof, "reason", "twice"));
        assertThat(take("09:23")).isZero();
        requests.isRefused(twice, "PROOF_USED");
        // The clock of the approver is ahead, so the time of the act alone would not show that the proof is spent.
        String ahead = "2024-07-01T09:28:00Z";
        String anewProof = ApproverKeys.proof(key, List.of("approve", "2023", set, "", ahead));
        String anew = about2023("act", "anna", "act", "approve", "set", set, "proof", anewProof)
                .replace(made, ahead);
        String first = requests.asks(anew);
        assertThat(take("09:24")).isZero();
        requests.isApplied(first);
        requests.asks(about2023("act", "anna", "act", "send-back", "set", set, "reason", "once more"));
        assertThat(take("09:25")).isZero();
        story.proposed("09:26");
        String copied = requests.asks(anew + " ");
        assertThat(take("09:27")).isZero();
        requests.isRefused(copied, "PROOF_USED");
        story.does("09:28", "approve", "--by", "anna", "--set", set);
        String release = requests.asks(about2023(
                "act",
                "anna",
                "act",
                "release",
                "set",
                set,
                "proof",
                ApproverKeys.proof(key, List.of("release", "2023", set, "", made))));
        assertThat(take("09:30")).isZero();
        requests.isApplied(release);
        assertThat(story.released("v1")).isNotEmpty();
        String recall = requests.asks(about2023("act", "anna", "act", "recall", "set", set, "reason", "wrong"));
        story.night();
        requests.isApplied(recall);
        assertThat(folder.resolve("output/released/2023/v1/RECALLED.txt")).exists();
        Path described = folder.resolve("output/draft/release-2023.json");
        assertThat(new JsonForms().wrong(described)).isEmpty();
        assertThat(described)
                .content()
                .contains(
                        "\"recalled\" : true",
                        "\"via\" : \"request\"",
                        "\"request\" : \"" + recall,
                        "\"waiting\" : null");
        assertThat(folder.resolve("data/archive/journal.jsonl")).content().contains("\"REQUEST\"");
        story.isWell();
    }
}
