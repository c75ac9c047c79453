package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command works with a journal that is not as it was written, and none replaces good outputs by what it says. */
class DamagedJournalTest {

    private static final Map<String, UnaryOperator<List<String>>> DAMAGES = Map.of(
            "an edited value", lines -> edited(lines, 2, "\"bytes\":", "\"bytes\":1"),
            "an edited figure", lines -> edited(lines, lines.size() - 2, ":\"11\"", ":\"12\""),
            "an edited value in the last line", lines -> edited(lines, lines.size() - 1, "\"run\":2", "\"run\":1"),
            "a deleted line", lines -> without(lines, 2),
            "a deleted first line", lines -> without(lines, 0),
            "two lines in another order", DamagedJournalTest::swapped,
            "a flipped bit", lines -> edited(lines, 2, "\"run\":1", "\"run\":3"),
            "a missing last line", lines -> without(lines, lines.size() - 1),
            "a missing run", lines -> lines.subList(0, lines.size() - 2),
            "no line at all", lines -> List.of());

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));
    private Path journal = Path.of(".");
    private Map<String, String> outputs = Map.of();

    @BeforeEach
    void twoNights() throws IOException {
        night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
        night.drop("KZ_2023-02.csv", "indicator,value\nDETAINED,6\n");
        assertThat(night.run("nightly", "--run-date", "2023-03-01")).isZero();
        journal = night.path("data/archive/journal.jsonl");
        outputs = night.fingerprints("output");
        night.drop("KZ_2023-03.csv", "indicator,value\nDETAINED,7\n");
    }

    private static List<String> edited(List<String> lines, int line, String from, String to) {
        assertThat(lines.get(line)).contains(from);
        List<String> edited = new ArrayList<>(lines);
        edited.set(line, lines.get(line).replace(from, to));
        return edited;
    }

    private static List<String> without(List<String> lines, int line) {
        List<String> less = new ArrayList<>(lines);
        less.remove(line);
        return less;
    }

    private static List<String> swapped(List<String> lines) {
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        return swapped;
    }

    private void isTold(String damage, String... commands) throws IOException {
        byte[] before = Files.readAllBytes(journal);
        for (String command : commands) {
            assertThat(night.run(command, "--run-date", "2023-04-01"))
                    .as(command + ": " + damage)
                    .isEqualTo(1);
            assertThat(night.printed() + night.complained())
                    .as(command + ": " + damage)
                    .containsAnyOf("journal.jsonl is damaged at line ", "ournal of the archive", "has no deliveries")
                    .doesNotContain("Exception");
            assertThat(night.fingerprints("output")).as(command + ": " + damage).isEqualTo(outputs);
            assertThat(journal).hasBinaryContent(before);
        }
        assertThat(night.path("input/KZ_2023-03.csv")).exists();
    }

    private void isWell() throws IOException {
        assertThat(night.run("nightly", "--run-date", "2023-04-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains(",18,0,0,0,18,");
        assertThat(night.run("verify", "--run-date", "2023-04-01"))
                .as(night.printed())
                .isZero();
    }

    @Test
    void everyDamageIsToldByEveryCommandAndTheRestoredJournalIsGood() throws IOException {
        List<String> good = Files.readAllLines(journal);
        for (Map.Entry<String, UnaryOperator<List<String>>> damage : DAMAGES.entrySet()) {
            Files.write(journal, damage.getValue().apply(good));
            isTold(damage.getKey(), "nightly", "verify", "rebuild");
        }
        Files.write(journal, good);
        isWell();
    }

    @Test
    void withoutADatabaseTheLastRunReportSaysWhatIsMissing() throws IOException {
        List<String> good = Files.readAllLines(journal);
        Files.move(night.path("data/db"), night.path("db"));
        Files.write(journal, without(good, good.size() - 1));
        isTold("a missing last line", "verify", "rebuild", "nightly");
        Files.write(journal, good);
        isWell();
    }

    @Test
    void aDatabaseThatIsAnOldCopyIsTold() throws IOException {
        Workspace.copy(night.path("data/db"), night.path("db"));
        isWell();
        night.drop("KZ_2023-04.csv", "indicator,value\nDETAINED,1\n");
        assertThat(night.run("nightly", "--run-date", "2023-05-01")).isZero();
        Map<String, String> good = night.fingerprints("output");
        SampleNightTest.delete(night.path("data/db"));
        Workspace.copy(night.path("db"), night.path("data/db"));
        for (String command : List.of("nightly", "verify")) {
            assertThat(night.run(command, "--run-date", "2023-05-01")).isEqualTo(1);
            assertThat(night.printed() + night.complained())
                    .contains("records of several runs that the database does not know", "svod rebuild");
        }
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(good);
    }

    @Test
    void aJournalOfAnOlderVersionIsTakenOverWithANotice() throws IOException, SQLException {
        List<String> old = new ArrayList<>();
        for (String line : Files.readAllLines(journal)) {
            if (!line.contains("\"format\"")) {
                old.add("{" + line.substring(77, line.length() - 74) + "}");
            }
        }
        Files.write(journal, old);
        night.change("DELETE FROM journal_head");
        isWell();
        assertThat(night.run("nightly", "--run-date", "2023-04-01")).isZero();
        assertThat(Files.readString(journal, StandardCharsets.UTF_8)).containsOnlyOnce("\"format\"");
        Map<String, String> good = night.fingerprints("output");
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(good);
    }
}
