package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is read as a whole or refused with every place that is wrong. */
class RequestFormTest {

    private static final String SET = "ab".repeat(32);

    private static RequestForm.Read read(String json) {
        return RequestForm.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Request good(Map<String, Object> members) {
        RequestForm.Read read = RequestForm.read(RequestFixture.bytes(members));
        assertThat(read.refusal()).isEmpty();
        return read.request().orElseThrow();
    }

    private static List<String> wrong(Map<String, Object> members) {
        RequestForm.Read read = RequestForm.read(RequestFixture.bytes(members));
        assertThat(read.request()).isEmpty();
        Ruling refusal = read.refusal().orElseThrow();
        assertThat(refusal.state()).isEqualTo(Ruling.State.REFUSED);
        assertThat(refusal.code()).isEqualTo("WRONG_FORM");
        return refusal.details();
    }

    private static Map<String, Object> decision() {
        return RequestFixture.members(
                "decision",
                "Stan ",
                "round",
                "2023",
                "kind",
                "joint",
                "indicator",
                " DETAINED",
                "reference",
                "CASE-1",
                "value",
                "3",
                "decided_on",
                "2024-06-01",
                "reason",
                "agreed by letter");
    }

    private static Map<String, Object> act() {
        return RequestFixture.members("act", "anna", "round", "2023", "act", "approve", "set", SET, "proof", SET);
    }

    private static Map<String, Object> justification() {
        return RequestFixture.members(
                "justification", "stan", "round", "2023", "file", "KZ.csv", "finding", "OUTLIER", "text", "a flood");
    }

    private static Map<String, Object> question(String... about) {
        Map<String, Object> question =
                RequestFixture.members("question", "stan", "round", "2023", "state", "KZ", "text", "Is it right?");
        for (int i = 0; i < about.length; i += 2) {
            question.put(about[i], about[i + 1]);
        }
        return question;
    }

    @Test
    void aQuestionToAStateIsAboutAFileOrAboutSomethingElse() {
        Request.Head head = new Request.Head("question", "stan", Instant.parse("2024-07-01T08:00:00Z"));
        assertThat(good(question("file", "KZ_2023.csv (2)")))
                .isEqualTo(new Request.Ask(head, "2023", "KZ", "", "", "KZ_2023.csv (2)", "Is it right?"));
        assertThat(good(question("indicator", "DETAINED", "reference", "KZ>RU 2023-05")))
                .isEqualTo(new Request.Ask(head, "2023", "KZ", "DETAINED", "KZ>RU 2023-05", "", "Is it right?"));
        assertThat(wrong(question())).containsExactly("reference, file: one of them");
        assertThat(wrong(question("file", "KZ.csv", "reference", "KZ 2023")))
                .containsExactly("reference, file: one of them");
        assertThat(wrong(question("file", "KZ.csv", "text", "x".repeat(2_001))))
                .containsExactly("text: 1 - 2000 characters");
        assertThat(good(RequestFixture.members("reply", "sub", "round", "2023", "question", SET, "text", "Yes.")))
                .isEqualTo(new Request.Reply(
                        new Request.Head("reply", "sub", Instant.parse("2024-07-01T08:00:00Z")), "2023", SET, "Yes."));
        assertThat(wrong(RequestFixture.members("reply", "sub", "round", "2023", "question", "12", "text", "Yes.")))
                .containsExactly("question: [0-9a-f]{64}");
    }

    @Test
    void everyKindIsReadWithAllItSays() {
        Instant made = Instant.parse("2024-07-01T08:00:00Z");
        assertThat(good(decision()))
                .isEqualTo(new Request.Decide(
                        new Request.Head("decision", "stan", made),
                        "2023",
                        "joint",
                        "DETAINED",
                        "CASE-1",
                        "3",
                        "2024-06-01",
                        "agreed by letter"));
        assertThat(good(RequestFixture.accept("stan", "KZ 2023")))
                .isEqualTo(new Request.Decide(
                        new Request.Head("acceptance", "stan", made),
                        "2023",
                        "accept",
                        "DETAINED",
                        "KZ 2023",
                        "",
                        "2024-06-02",
                        "no value will come"));
        Map<String, Object> embargoed = act();
        embargoed.put("embargo", "2024-07-02T09:00:00+03:00");
        embargoed.put("$schema", "request.schema.json");
        assertThat(good(embargoed))
                .isEqualTo(new Request.Do(
                        new Request.Head("act", "anna", made),
                        "2023",
                        "approve",
                        SET,
                        Optional.of(Instant.parse("2024-07-02T06:00:00Z")),
                        "",
                        SET));
        Map<String, Object> lined = justification();
        lined.put("line", 7);
        assertThat(good(lined))
                .isEqualTo(new Request.Justify(
                        new Request.Head("justification", "stan", made), "2023", "KZ.csv", "OUTLIER", 7, "a flood"));
        assertThat(good(justification()))
                .isInstanceOfSatisfying(
                        Request.Justify.class,
                        justify -> assertThat(justify.line()).isZero());
        assertThat(good(RequestFixture.members("run", "otto")))
                .isEqualTo(new Request.RunNow(new Request.Head("run", "otto", made)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"round", "kind", "reference", "decided_on", "reason", "made", "by", "request"})
    void aMemberThatIsMissingIsNamed(String member) {
        Map<String, Object> request = decision();
        request.remove(member);
        assertThat(wrong(request)).anySatisfy(line -> assertThat(line).startsWith(member + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"round", "reference", "decided_on", "reason", "by", "indicator", "value"})
    void aTextIsNoNumberNotBlankAndHasNoInvisibleCharacter(String member) {
        for (Object value : List.of(5, " \t", "a\u202Eb", "a\nb", "\uE000", List.of("a"), Map.of())) {
            Map<String, Object> request = decision();
            request.put(member, value);
            assertThat(wrong(request))
                    .as("%s", value)
                    .anySatisfy(line -> assertThat(line).startsWith(member + ": 1 - "));
        }
    }

    @ParameterizedTest
    @CsvSource({"reference, 200", "value, 200", "reason, 2000"})
    void aTextHasALongestLength(String member, int longest) {
        Map<String, Object> request = decision();
        request.put(member, "x".repeat(longest));
        good(request);
        request.put(member, "x".repeat(longest + 1));
        assertThat(wrong(request)).containsExactly(member + ": 1 - " + longest + " characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        decision | round      | 23                   | round: [0-9]{4}
        decision | round      | 2023/..              | round: [0-9]{4}
        decision | kind       | accept               | kind: different, joint, mirror, same
        decision | made       | 2024-07-01           | made: 2024-07-01T09:00:00Z
        decision | made       | 2024-07-01T08:00:00  | made: 2024-07-01T09:00:00Z
        decision | made       | 2024-02-30T08:00:00Z | made: 2024-07-01T09:00:00Z
        decision | finding    | OUTLIER              | finding: unknown
        decision | Reason     | x                    | Reason: unknown
        act      | act        | publish              | act: approve, propose, recall, release, send-back
        act      | set        | ABAB                 | set: [0-9a-f]{64}
        act      | proof      | 12                   | proof: [0-9a-f]{64}
        act      | embargo    | tomorrow             | embargo: 2024-07-01T09:00:00Z
        act      | indicator  | DETAINED             | indicator: unknown
        """)
    void aMemberOfAnotherFormIsNamedWithTheFormThatIsExpected(String kind, String member, String value, String line) {
        Map<String, Object> request = kind.equals("act") ? act() : decision();
        request.put(member, value);
        assertThat(wrong(request)).containsExactly(line);
    }

    @Test
    void aConfirmationIsNoDecision() {
        Map<String, Object> confirmation = RequestFixture.accept("stan", "KZ 2023");
        confirmation.put("request", "confirmation");
        confirmation.put("kind", "joint");
        assertThat(wrong(confirmation)).containsExactly("kind: confirm, refuse");
        confirmation.put("kind", "refuse");
        good(confirmation);
        confirmation.put("value", "3");
        assertThat(wrong(confirmation)).containsExactly("value: unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000000", "1.5", "\"7\"", "null", "99999999999999999999"})
    void aLineIsAWholeNumber(String line) {
        String json = RequestFixture.utf8(RequestFixture.bytes(justification()));
        RequestForm.Read read = read(json.replaceFirst("\\{", "{\"line\":" + line + ","));
        assertThat(read.refusal().orElseThrow().details()).containsExactly("line: 0 - 999999999");
    }

    @Test
    void theVersionOfTheSchemaIsTheNumberOne() {
        for (Object version : List.of("1", 2, 1.0, true)) {
            Map<String, Object> run = RequestFixture.members("run", "otto");
            run.put("schema_version", version);
            assertThat(wrong(run)).containsExactly("schema_version: 1");
        }
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Map<String, Object> request = decision();
        request.put("round", "x");
        request.remove("reason");
        request.put("colour", "red");
        assertThat(wrong(request))
                .containsExactlyInAnyOrder("round: [0-9]{4}", "reason: 1 - 2000 characters", "colour: unknown");
        request.put("request", "wish");
        assertThat(wrong(request))
                .containsExactly(
                        "request: decision, confirmation, acceptance, justification, question, reply, act, run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"run\"",
                "null",
                "{\"request\":\"run\"",
                "{\"request\":\"run\"} {}",
                "{\"request\":\"run\",\"request\":\"act\"}",
                "{\"a\":[[[[[1]]]]]}",
                "{a:1}",
                "{'request':'run'}",
                "{\"by\":NaN}",
                "// a comment\n{}"
            })
    void whatIsNoObjectOfJsonIsRefused(String text) {
        Ruling refusal = read(text).refusal().orElseThrow();
        assertThat(refusal.code()).isEqualTo("NOT_JSON");
        assertThat(refusal.details()).singleElement().asString().isNotBlank();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        Ruling refusal = RequestForm.read("{\"by\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))
                .refusal()
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo("NOT_JSON");
        assertThat(refusal.details()).containsExactly("not UTF-8");
        assertThat(RequestForm.read("{}".getBytes(StandardCharsets.UTF_16)).refusal())
                .isPresent();
    }

    @Test
    void aHostileRequestCannotFillTheJournal() {
        Map<String, Object> request = decision();
        for (int i = 0; i < 1_000; i++) {
            request.put("member" + i, "x");
        }
        request.put("\u202Eevil", "x");
        assertThat(wrong(request)).hasSize(101).last().isEqualTo("and 901 more");
        Map<String, Object> one = decision();
        one.put("\u202E" + "long".repeat(500), "x");
        assertThat(wrong(one))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("\\u202E").hasSizeLessThan(300));
    }
}
