package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.MemoryDatabase;

/** A decision becomes a line of {@code decisions.csv}, and touches no other line. */
class DecisionRequestsTest {

    private static final String HEADING =
            "kind,indicator,reference,value,decided_by,decided_on,reason,decided_by_user\n";

    @TempDir
    private Path folder;

    private final MemoryDatabase database = new MemoryDatabase();
    private RequestFixture requests;

    @BeforeEach
    void aRoundWithoutDecisions() throws IOException {
        requests = new RequestFixture(folder, database.repositories());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<String, Object> made(String at, Map<String, Object> request) {
        request.put("made", at);
        return request;
    }

    private static Map<String, Object> answer(String kind, String reference, String reason) {
        Map<String, Object> request = RequestFixture.accept("stan", reference);
        request.put("request", "confirmation");
        request.put("kind", kind);
        request.put("reason", reason);
        return request;
    }

    private static Map<String, Object> wholeFile(String kind, String reference, String reason) {
        Map<String, Object> request = answer(kind, reference, reason);
        request.remove("indicator");
        return request;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(requests.decisions()).stream().skip(1).toList();
    }

    @Test
    void theFirstDecisionMakesTheTable() throws IOException {
        String id = requests.asks("a.json", RequestFixture.accept("anna", "KZ 2023"));
        requests.take();

        assertThat(requests.became(id)).isEqualTo("applied");
        assertThat(requests.decisions())
                .content()
                .isEqualTo(HEADING + "accept,DETAINED,KZ 2023,,Anna,2024-06-02,no value will come,anna\n");
        assertThat(requests.recorded(id).round()).isEqualTo("2023");
        assertThat(folder.resolve("data/requests/a.json")).doesNotExist();
    }

    @Test
    void whatTheTableCannotHoldIsRefusedInTheWordsOfItsReader() throws IOException {
        Files.writeString(requests.decisions(), HEADING + "accept,DETAINED,KZ 2023,,Sec,2024-06-01,by letter,\n");
        byte[] before = Files.readAllBytes(requests.decisions());
        Map<String, Object> noIndicator = RequestFixture.accept("stan", "RU 2023");
        noIndicator.put("indicator", "DETAINEDD");
        Map<String, Object> noDay = RequestFixture.accept("stan", "RU 2023");
        noDay.put("decided_on", "1.6.2024");
        String indicator = requests.asks("indicator.json", noIndicator);
        String day = requests.asks("day.json", noDay);
        String reference = requests.asks("reference.json", RequestFixture.accept("stan", "Neverland"));
        requests.take();

        for (String id : List.of(indicator, day, reference)) {
            assertThat(requests.became(id)).isEqualTo("refused DECISION_WRONG");
            assertThat(requests.recorded(id).details())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .startsWith("rounds/2023/decisions.csv:2: ")
                            .contains("; expected "));
        }
        assertThat(requests.recorded(indicator).details().get(0)).contains("DETAINEDD");
        assertThat(requests.decisions()).hasBinaryContent(before);
        assertThat(requests.requests().toFile().list((dir, name) -> !name.startsWith(".")))
                .isEmpty();
    }

    @Test
    void aLaterAnswerToTheSameQuestionReplacesTheEarlierOneAndNeverTheOtherWayRound() throws IOException {
        requests.asks("1.json", made("2024-07-01T08:00:00Z", answer("confirm", "KZ 2023", "right")));
        requests.take();
        requests.asks("2.json", made("2024-07-01T09:00:00Z", answer("refuse", "KZ 2023", "wrong after all")));
        requests.take();
        assertThat(lines()).containsExactly("refuse,DETAINED,KZ 2023,,Stan,2024-06-02,wrong after all,stan");

        String late = requests.asks("3.json", made("2024-07-01T08:30:00Z", answer("confirm", "KZ 2023", "sent late")));
        String other = requests.asks("4.json", made("2024-07-01T08:30:00Z", answer("confirm", "RU 2023", "another")));
        requests.take();
        assertThat(requests.became(late)).isEqualTo("refused OLDER");
        assertThat(requests.became(other)).isEqualTo("applied");
        assertThat(lines())
                .containsExactly(
                        "refuse,DETAINED,KZ 2023,,Stan,2024-06-02,wrong after all,stan",
                        "confirm,DETAINED,RU 2023,,Stan,2024-06-02,another,stan");
    }

    @Test
    void aDecisionThatStandsAlreadyChangesNothing() throws IOException {
        requests.asks("1.json", made("2024-07-01T08:00:00Z", RequestFixture.accept("stan", "KZ 2023")));
        requests.take();
        byte[] before = Files.readAllBytes(requests.decisions());
        String again = requests.asks("2.json", made("2024-07-01T09:00:00Z", RequestFixture.accept("Stan", "KZ 2023")));
        requests.take();

        assertThat(requests.became(again)).isEqualTo("applied");
        assertThat(requests.decisions()).hasBinaryContent(before);
    }

    @Test
    void aFileAsAWholeIsAnotherQuestionThanAValue() throws IOException {
        requests.asks("1.json", answer("confirm", "KZ 2023", "the value"));
        requests.asks("2.json", wholeFile("confirm", "KZ_2023.csv", "the file"));
        requests.asks("3.json", made("2024-07-01T09:00:00Z", wholeFile("refuse", "kz_2023.CSV", "a test file")));
        requests.take();
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "confirm,DETAINED,KZ 2023,,Stan,2024-06-02,the value,stan",
                        "refuse,,kz_2023.CSV,,Stan,2024-06-02,a test file,stan");
    }

    @Test
    void aTableKeepsItsPermissions() throws IOException {
        String id = requests.asks("1.json", RequestFixture.accept("stan", "KZ 2023"));
        Path round = requests.decisions().resolveSibling("");
        Files.writeString(requests.decisions(), HEADING);
        Files.setPosixFilePermissions(requests.decisions(), PosixFilePermissions.fromString("rw-r-----"));
        requests.take();
        assertThat(requests.became(id)).isEqualTo("applied");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(requests.decisions())))
                .isEqualTo("rw-r-----");
        assertThat(round.toFile().list((dir, name) -> name.startsWith("."))).isEmpty();
    }

    /** Whatever stands in the table, a new line leaves every other row as it was, byte for byte. */
    @Test
    void everyOtherRowKeepsItsBytesAndItsPlace() {
        List<String> fields =
                List.of("x", "", "\"a,b\"", "\"two\nlines\"", "\"say \"\"no\"\"\"", "12\" barrel", " padded ", "Ж");
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            List<String> rows = new ArrayList<>();
            rows.add((random.nextBoolean() ? "\uFEFF" : "") + "kind,reference,decided_by_user" + end);
            int number = random.nextInt(6);
            for (int i = 0; i < number; i++) {
                String row = fields.get(random.nextInt(fields.size())) + "," + fields.get(random.nextInt(fields.size()))
                        + ",";
                rows.add(random.nextInt(5) == 0 ? end : row + end);
            }
            String table = String.join("", rows);
            DecisionRows read = DecisionRows.of(table);
            assertThat(read.rows()).as("seed %d", seed).isEqualTo(rows);

            Map<String, String> row = new HashMap<>(Map.of("kind", "k", "reference", "r, s", "decided_by_user", "u"));
            String added = "k,\"r, s\",u" + end;
            assertThat(read.with(row, OptionalLong.empty()).toString())
                    .as("seed %d", seed)
                    .isEqualTo(table + added);
            long line = 1;
            for (int i = 0; i < rows.size(); i++) {
                if (i > 0) {
                    List<String> replaced = new ArrayList<>(rows);
                    replaced.set(i, added);
                    assertThat(read.with(row, OptionalLong.of(line)).rows())
                            .as("seed %d, line %d", seed, line)
                            .isEqualTo(replaced);
                }
                line += rows.get(i)
                        .replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
            }
        }
    }
}
