package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/**
 * The codebook changes after returns were read. One total never mixes two codebooks: the returns that would be read
 * otherwise are named and read again, or the round stays as it was.
 */
class RereadTest {

    private static final String HEADING = "period,indicator,operation,value,unit\n";
    private static final String ALIAS = "operation,TRAL-2023,Беркут\n";

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));

    @BeforeEach
    void aReturnInTonsAnotherInItsOwnUnitAndOneWithAnUnknownOperation() throws IOException {
        night = Workspace.small(folder, "move", "tables, receipts");
        Files.writeString(
                night.path("jobs/nightly.yml"),
                Workspace.small("move", "tables, receipts").replace("parallel-files: 2", "parallel-files: 1"));
        night.drop("KZ_2023-05.csv", HEADING + "2023-05,EXPLOSIVES,,2,T\n")
                .drop("AM_2023-05.csv", HEADING + "2023-05,EXPLOSIVES,,7,\n2023-05,DETAINED,,1,\n")
                .drop("RU_2023-05.csv", HEADING + "2023-05,DETAINED,Беркут,40,\n");
        run("2024-02-01");
        assertThat(figures()).containsEntry("EXPLOSIVES", "2007").containsEntry("DETAINED", "1");
    }

    private void run(String date) {
        assertThat(night.run("nightly", "--run-date", date))
                .as(night.printed() + night.complained())
                .isZero();
    }

    private void edit(String table, String what, String by) throws IOException {
        Path file = night.path("jobs/codebook").resolve(table);
        String before = Files.readString(file);
        assertThat(before).contains(what);
        Files.writeString(file, before.replace(what, by));
    }

    private void alias() throws IOException {
        Path file = night.path("jobs/codebook/aliases.csv");
        Files.writeString(file, Files.readString(file) + ALIAS);
    }

    private Path archived(String file) throws IOException {
        String sha256 = new Journal(night.path("data/archive"))
                .deliveries().stream()
                        .filter(delivery -> delivery.file().equals(file))
                        .findFirst()
                        .orElseThrow()
                        .sha256();
        return night.path("data/archive/files").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private List<JournalEntry.Published> published() throws IOException {
        return new Journal(night.path("data/archive"))
                .publications().stream()
                        .filter(entry -> entry.round().equals("2023"))
                        .toList();
    }

    private JournalEntry.Published vintage() throws IOException {
        return published().stream()
                .filter(entry -> entry.vintage() > 0)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Map<String, String> figures() throws IOException {
        return vintage().figures();
    }

    private List<JournalEntry.Reread> rereads() throws IOException {
        return new Journal(night.path("data/archive")).rereads();
    }

    @Test
    void returnsThatWouldBeReadOtherwiseAreNamedAndReadAgainAlsoAfterAFailureAndARebuildGivesTheSameBytes()
            throws IOException {
        Map<String, String> before = night.fingerprints("output/receipts");
        edit("units.csv", "T,t,т,KG,1000", "T,t,т,KG,900");
        alias();
        Path archived = archived("RU_2023-05.csv");
        Files.move(archived, folder.resolve("aside"));
        assertThat(night.run("nightly", "--run-date", "2024-02-02"))
                .as("Kazakhstan is read again, and Russia cannot be")
                .isEqualTo(1);
        assertThat(published()).hasSize(1);
        Files.move(folder.resolve("aside"), archived);
        run("2024-02-02");

        assertThat(published()).hasSize(2);
        assertThat(figures()).containsEntry("EXPLOSIVES", "1807").containsEntry("DETAINED", "41");
        assertThat(night.printed())
                .contains(
                        "round 2023: the codebook changed (operation TRAL-2023, unit T), so 2 returns were read again; "
                                + "read otherwise: KZ_2023-05.csv, RU_2023-05.csv");
        assertThat(causes()).containsExactly("returns read again: operation TRAL-2023, unit T");
        assertThat(rereads()).singleElement().satisfies(entry -> {
            assertThat(entry.run()).isEqualTo(2);
            assertThat(entry.because()).containsExactly("operation TRAL-2023", "unit T");
        });
        Map<String, String> after = night.fingerprints("output/receipts");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream()
                        .filter(file -> !Objects.equals(after.get(file), before.get(file)))
                        .map(file -> file.substring(0, 2))
                        .distinct())
                .containsExactly("KZ", "RU");
        assertThat(night.run("verify")).as(night.printed()).isZero();

        Map<String, String> outputs = night.fingerprints("output");
        run("2024-02-03");
        assertThat(night.printed()).contains("nothing changed").doesNotContain("read again");
        byte[] journal = Files.readAllBytes(night.path("data/archive/journal.jsonl"));
        assertThat(night.run("rebuild"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.path("data/archive/journal.jsonl")).hasBinaryContent(journal);
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    @Test
    void aRoundStaysAsItWasWhileAReturnThatCountsWouldBeRejected() throws IOException {
        alias();
        run("2024-02-02");
        assertThat(figures()).containsEntry("DETAINED", "41");
        Map<String, String> outputs = night.fingerprints("output/2023");

        edit("aliases.csv", ALIAS, "");
        edit("units.csv", "T,t,т,KG,1000", "T,t,т,KG,900");
        night.drop("AM_2023-06.csv", HEADING + "2023-06,DETAINED,,5,\n");
        assertThat(night.run("nightly", "--strict", "--run-date", "2024-02-03")).isEqualTo(3);
        assertThat(night.printed())
                .contains(
                        "RU_2023-05.csv counts, but with the codebook of today it would be rejected (OPERATION_UNKNOWN ×1). The round 2023 is not consolidated");
        assertThat(night.fingerprints("output/2023")).isEqualTo(outputs);
        assertThat(night.run("status")).isEqualTo(1);
        assertThat(night.complained()).contains("The round 2023 is left as it was");
        assertThat(night.run("verify")).isEqualTo(1);
        assertThat(night.printed()).contains("The round 2023 is left as it was");
        assertThat(night.run("rebuild"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.fingerprints("output/2023")).isEqualTo(outputs);

        night.drop("RU_2023-05_v2.csv", HEADING + "2023-05,DETAINED,TRAL-2023,40,\n");
        run("2024-02-04");
        assertThat(night.printed()).doesNotContain("is not consolidated");
        assertThat(figures()).containsEntry("EXPLOSIVES", "1807").containsEntry("DETAINED", "46");
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    private List<String> causes() throws IOException {
        return vintage().causes();
    }

    @Test
    void aClosedYearKeepsItsCodebookAndItsBytesUntilItIsOpenedAgain() throws IOException {
        run("2024-06-05");
        Map<String, String> closed = night.fingerprints("output/2023");
        edit("units.csv", "T,t,т,KG,1000", "T,t,т,KG,900");
        edit("states.csv", "Таджикистан,,", "Таджикистан,,2023-12-31");
        edit("operations.csv", "«Барьер»", "«Преграда»");
        edit("indicators.csv", "DEVICES,", "DRONES,Drones seized,Изъято беспилотников,ITEMS,0,,yes,85\nDEVICES,");
        run("2024-07-01");
        assertThat(night.fingerprints("output/2023")).isEqualTo(closed);
        assertThat(rereads()).isEmpty();
        assertThat(night.run("verify")).as(night.printed()).isZero();

        night.drop("UZ_2023-06.csv", HEADING + "2023-06,EXPLOSIVES,,1,T\n");
        run("2024-07-02");
        assertThat(figures()).as("with the factor of the closing date").containsEntry("EXPLOSIVES", "3007");
        assertThat(night.lines("2023/annual-figures-2023.csv")).noneMatch(line -> line.contains("DRONES"));
        Map<String, String> late = night.fingerprints("output");
        assertThat(night.run("rebuild"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(late);
        assertThat(night.run("status")).as(night.complained()).isZero();

        Path decisions = night.path("jobs/rounds/2023/decisions.csv");
        Files.writeString(
                decisions,
                "kind,indicator,reference,value,decided_by,decided_on,reason\naccept,DRONES,KZ 2023-05,,Secretariat,2024-07-01,none\n");
        assertThat(night.run("nightly", "--run-date", "2024-07-03")).isEqualTo(2);
        assertThat(night.complained())
                .contains("rounds/2023/decisions.csv:2", "DRONES", "thaw: with a reason in rounds/2023/round.yml");
        Files.delete(decisions);

        night.round("closes: 2024-06-01", "closes: 2024-06-01\nthaw: the factor of the ton was wrong");
        run("2024-07-03");
        assertThat(figures()).containsEntry("EXPLOSIVES", "2707");
        assertThat(causes())
                .containsExactly(
                        "returns read again: unit T",
                        "codebook opened again: the factor of the ton was wrong",
                        "codebook");
        assertThat(night.lines("2023/annual-figures-2023.csv")).anyMatch(line -> line.contains("DRONES"));

        night.round("\nthaw: the factor of the ton was wrong", "");
        edit("units.csv", "T,t,т,KG,900", "T,t,т,KG,1000");
        run("2024-07-04");
        assertThat(figures()).containsEntry("EXPLOSIVES", "2707");
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    /** The table of indicators with columns for the days, and an indicator more. */
    private void drones(String from) throws IOException {
        Path file = night.path("jobs/codebook/indicators.csv");
        List<String> lines = Files.readAllLines(file);
        StringBuilder table = new StringBuilder(lines.get(0)).append(",from\n");
        lines.stream().skip(1).forEach(line -> table.append(line).append(",\n"));
        Files.writeString(
                file,
                table.append("DRONES,Drones,Беспилотники,ITEMS,0,,yes,85,")
                        .append(from)
                        .append('\n'));
    }

    @Test
    void anIndicatorOfALaterYearChangesNothingInAnOpenYearAndIsAskedForFromItsFirstDay() throws IOException {
        night.round("silence: nil", "silence: missing");
        run("2024-02-02");
        Map<String, String> open = tables();
        String indicators = Files.readString(night.path("jobs/codebook/indicators.csv"));

        drones("2024-01-01");
        run("2024-02-03");
        assertThat(tables()).isEqualTo(open);
        assertThat(rereads()).isEmpty();
        night.drop("UZ_2023-06.csv", HEADING + "2023-06,DRONES,,3,\n");
        run("2024-02-04");
        assertThat(Files.readString(night.path("output/receipts/UZ/UZ_2023-06.csv.1.receipt.json")))
                .contains("REJECTED", "INDICATOR_NOT_ASKED", "2024-01-01");

        Files.writeString(night.path("jobs/codebook/indicators.csv"), indicators);
        drones("2023-06-01");
        run("2024-02-05");
        assertThat(figures()).as("what was refused is read again").containsEntry("DRONES", "3");
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .as("one of 59 returns is there: of June and later, and the quarters of Tajikistan")
                .anyMatch(line -> line.startsWith("DRONES,") && line.contains(",1,9,1,59,1,0,0,"));
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }

    /** Without the date of the figures, which is new after each change of the codebook of an open year. */
    private Map<String, String> tables() throws IOException {
        Map<String, String> tables = night.fingerprints("output/2023");
        tables.keySet().removeIf(file -> !file.endsWith(".csv"));
        assertThat(tables).hasSizeGreaterThan(8);
        return tables;
    }
}
