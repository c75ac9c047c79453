package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;

/** What several nights in a row do: corrections, duplicates, moves, vintages, rebuilds. */
class NightAfterNightTest {

    @TempDir
    private Path folder;

    private static String detained(int number) {
        return "indicator,value\nDETAINED," + number + "\n";
    }

    private String value(Workspace night) throws IOException {
        return night.lines("2023/annual-figures-2023.csv").stream()
                .filter(l -> l.startsWith("DETAINED,"))
                .findFirst()
                .orElseThrow()
                .split(",")[8];
    }

    private String verdict(Workspace night, String receipt) throws IOException {
        return Files.readString(night.path("output/receipts/" + receipt + ".receipt.json"));
    }

    @Test
    void acceptedRejectedAndDuplicateFilesLeaveTheDropFolder() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv", detained(5))
                .drop("KZ/KZ_2023-02.csv", "nonsense")
                .drop("RU_2023-01.csv", detained(7));
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.fingerprints("input")).isEmpty();
        assertThat(value(night)).isEqualTo("12");
        night.drop("KZ_2023-01.csv", detained(5));
        assertThat(night.run("nightly", "--run-date", "2023-02-02")).isZero();
        assertThat(night.fingerprints("input")).isEmpty();
        assertThat(verdict(night, "KZ/KZ_2023-01.csv.2")).contains("\"DUPLICATE\"");
        assertThat(value(night)).isEqualTo("12");
    }

    @Test
    void aFileThatStaysIsDeliveredOnceUntilItChanges() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "tables, receipts").drop("KZ_2023-01.csv", detained(5));
        night.run("nightly", "--run-date", "2023-02-01");
        night.run("nightly", "--run-date", "2023-02-02");
        assertThat(night.fingerprints("output/receipts")).hasSize(4);
        night.drop("KZ_2023-01.csv", detained(6));
        night.run("nightly", "--run-date", "2023-02-03");
        assertThat(night.fingerprints("output/receipts")).hasSize(7);
        assertThat(value(night)).isEqualTo("6");
        Files.delete(night.path("input/KZ_2023-01.csv"));
        night.run("nightly", "--run-date", "2023-02-04");
        night.drop("KZ_2023-01.csv", detained(6));
        night.run("nightly", "--run-date", "2023-02-05");
        assertThat(verdict(night, "KZ/KZ_2023-01.csv.3")).contains("\"DUPLICATE\"");
    }

    @Test
    void anOldVersionIsStaleAndAWiderFileSpeaksForItsMonths() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts").drop("KZ_2023-01_v3.csv", detained(5));
        night.run("nightly", "--run-date", "2024-02-01");
        night.drop("KZ_2023-01_v2.csv", detained(9));
        night.run("nightly", "--run-date", "2024-02-02");
        assertThat(verdict(night, "KZ/KZ_2023-01_v2.csv.1")).contains("STALE");
        assertThat(value(night)).isEqualTo("5");
        night.drop("KZ_2023.csv", "period,indicator,value\n2023-Q1,DETAINED,20\n2023-07,DETAINED,1\n");
        night.run("nightly", "--run-date", "2024-02-03");
        assertThat(value(night)).isEqualTo("21");
        night.drop("KZ_2023-02.csv", detained(4));
        night.drop("KZ_2023-07.csv", detained(3));
        night.run("nightly", "--run-date", "2024-02-04");
        assertThat(verdict(night, "KZ/KZ_2023-02.csv.1")).contains("PERIOD_OVERLAP");
        assertThat(value(night)).isEqualTo("23");
    }

    @Test
    void aChangedFigureMakesAVintageThatNamesItsCauseAndARebuildKeepsIt() throws IOException {
        Workspace night =
                Workspace.small(folder, "move", "tables, workbook, receipts").drop("KZ_2023-01.csv", detained(5));
        night.run("nightly", "--run-date", "2023-02-01");
        night.drop("KZ_2023-01_v2.csv", detained(8));
        night.run("nightly", "--run-date", "2023-03-01");
        assertThat(night.lines("2023/annual-figures-2023.csv").get(1)).contains("PROVISIONAL,2,");
        Map<String, String> outputs = night.fingerprints("output");
        SampleNightTest.delete(night.path("data/db"));
        assertThat(night.run("rebuild", "--run-date", "2023-03-01"))
                .as(night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        SampleNightTest.delete(night.path("output"));
        assertThat(night.run("rebuild", "--run-date", "2023-03-01")).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
    }

    @Test
    void theOrderOfIndicatorsMayChangeFromOneNightToTheNext() throws IOException {
        String cases =
                "indicator,operation,case_ref,value\nDETAINED,ARMS-2023,A-1,5\nFIREARMS,ARMS-2023,A-1,3\nFIREARMS,ARMS-2023,A-2,4\n";
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv", cases)
                .drop("RU_2023-01.csv", cases);
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.complained())
                .isZero();
        assertThat(value(night)).isEqualTo("5");
        Path indicators = night.path("jobs/codebook/indicators.csv");
        Files.writeString(indicators, Files.readString(indicators).replaceAll("(?m)^(DETAINED,.*),10$", "$1,990"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.complained())
                .isZero();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(l -> l.contains("DETAINED") && l.contains(",5,"));
        assertThat(night.lines("2023/reconciliation-2023.csv").stream()
                        .filter(l -> l.startsWith("joint,"))
                        .map(l -> l.split(",")[2])
                        .toList())
                .containsExactly("FIREARMS", "FIREARMS", "DETAINED");
    }

    @Test
    void aRejectedFileCountsOnceItsHeadingIsKnownAndARebuildGivesTheSame() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts")
                .drop("KZ_2023-01.csv", "indicator,Anzahl\nDETAINED,5\n");
        night.run("nightly", "--run-date", "2023-02-01");
        Path headings = night.path("jobs/codebook/headings.csv");
        Files.writeString(headings, Files.readString(headings) + "value,Anzahl\n");
        night.drop("KZ_2023-02.csv", "indicator,Anzahl\nDETAINED,6\n");
        night.run("nightly", "--run-date", "2023-03-01");
        assertThat(value(night)).as("5 read again, and 6").isEqualTo("11");
        Map<String, String> outputs = night.fingerprints("output");
        SampleNightTest.delete(night.path("output"));
        night.run("rebuild", "--run-date", "2023-03-01");
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
    }

    @Test
    void filesOfARoundThatWasNotSelectedStay() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts").drop("KZ_2023-01.csv", detained(5));
        assertThat(night.run("nightly", "--run-date", "2023-02-01", "--round", "2019"))
                .isZero();
        assertThat(night.path("input/KZ_2023-01.csv")).exists();
        assertThat(night.printed()).contains("ROUND_NOT_SELECTED");
    }

    @Test
    void aSecondRunAtTheSameTimeSaysSoAndLeaves() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts").drop("KZ_2023-01.csv", detained(5));
        try (DataLock held = DataLock.take(night.path("data")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(night.run("nightly", "--run-date", "2023-02-01")).isEqualTo(4);
            assertThat(night.complained()).contains("Another run holds");
        }
        assertThat(night.path("input/KZ_2023-01.csv")).exists();
        assertThat(night.run("nightly", "--run-date", "2023-02-01")).isZero();
    }

    @Test
    void aDecisionThatMatchesNothingIsToldWithItsLine() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", detained(5));
        Files.writeString(
                night.path("jobs/rounds/2023/decisions.csv"),
                "kind,indicator,reference,value,decided_by,decided_on,reason\njoint,FIREARMS,TRAL-23/999,4,Secretariat,2024-01-15,by telephone\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01", "--strict")).isEqualTo(3);
        assertThat(night.printed()).contains("rounds/2023/decisions.csv:2", "TRAL-23/999", "matches nothing");
    }

    @Test
    void aCodeThatStoredSubmissionsUseCannotBeTakenOutOfTheCodebook() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", detained(5));
        night.run("nightly", "--run-date", "2023-02-01");
        Path indicators = night.path("jobs/codebook/indicators.csv");
        Files.write(
                indicators,
                Files.readAllLines(indicators).stream()
                        .filter(l -> !l.startsWith("DETAINED"))
                        .toList());
        Path aliases = night.path("jobs/codebook/aliases.csv");
        Files.write(
                aliases,
                Files.readAllLines(aliases).stream()
                        .filter(l -> !l.contains(",DETAINED,"))
                        .toList());
        SampleNightTest.delete(night.path("jobs/rounds/2023/register"));
        SampleNightTest.delete(night.path("jobs/rounds/2019/register"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.printed())
                .isEqualTo(2);
        assertThat(night.complained())
                .contains(
                        "codebook/indicators.csv: the indicator DETAINED is gone, but stored returns use it; expected its line, put back");
    }

    @Test
    void theUnitOfAnIndicatorCannotChangeOnceSomethingIsStored() throws IOException {
        String told = "the unit of EXPLOSIVES is G, but values are stored in KG";
        Workspace night =
                Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator;value\nEXPLOSIVES;304,5\n");
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.printed())
                .isZero();
        Path indicators = night.path("jobs/codebook/indicators.csv");
        String kept = Files.readString(indicators);
        Files.writeString(indicators, kept.replace("KG,3", "G,3"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as(night.printed())
                .isEqualTo(2);
        assertThat(night.complained()).contains(told);
        assertThat(night.run("rebuild"))
                .as("nor by a rebuild: " + night.printed())
                .isEqualTo(1);
        assertThat(night.complained()).contains("codebook/indicators.csv:", "EXPLOSIVES");
        Files.writeString(
                indicators,
                kept.replace(
                        "DEVICES,Explosive devices seized,Изъято взрывных устройств,ITEMS",
                        "DEVICES,Explosive devices seized,Изъято взрывных устройств,PERSONS"));
        assertThat(night.run("nightly", "--run-date", "2023-02-02"))
                .as("nobody reported any: " + night.complained())
                .isZero();
        Files.writeString(indicators, kept.replace("KG,3", "KG,4"));
        assertThat(night.run("nightly", "--run-date", "2023-02-03"))
                .as("more decimals do no harm: " + night.complained())
                .isZero();
    }

    @Test
    void aRebuildOnALaterDayMakesWhatWasAndPublishesNothing() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts").drop("KZ_2023-01.csv", detained(5));
        assertThat(night.run("nightly", "--run-date", "2023-02-01"))
                .as(night.printed())
                .isZero();
        night.drop("KZ_2023-02.csv", detained(6));
        assertThat(night.run("nightly", "--run-date", "2023-03-01"))
                .as(night.printed())
                .isZero();
        Map<String, String> before = night.fingerprints("output");
        List<String> journal = Files.readAllLines(night.path("data/archive/journal.jsonl"));
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.printed()).contains(" of 2023-03-01: done");
        assertThat(night.fingerprints("output")).isEqualTo(before);
        assertThat(Files.readAllLines(night.path("data/archive/journal.jsonl"))).isEqualTo(journal);
    }

    @Test
    void anAcceptedFileThatIsAskedForAReasonIsNamedInTheNightInWhichItCame() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts").drop("KZ_2023-01.csv", detained(5));
        assertThat(night.run("nightly", "--quiet", "--strict", "--run-date", "2023-02-01"))
                .as(night.printed())
                .isZero();
        night.drop("KZ_2023-01_v2.csv", detained(50));
        assertThat(night.run("nightly", "--quiet", "--strict", "--run-date", "2023-02-02"))
                .isEqualTo(3);
        assertThat(night.printed()).contains("ACCEPTED  KZ_2023-01_v2.csv  REVISION_RECORDS, REVISION_VALUE");
        assertThat(night.run("nightly", "--quiet", "--strict", "--run-date", "2023-02-03"))
                .as(night.printed())
                .isZero();
        assertThat(night.printed()).isEmpty();
    }

    @Test
    void theQuietRunPrintsNothingWhenAllIsWell() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts").drop("KZ_2023-01.csv", detained(5));
        assertThat(night.run("nightly", "--quiet", "--run-date", "2023-02-01")).isZero();
        assertThat(night.printed() + night.complained()).isEmpty();
        night.drop("KZ_2023-02.csv", "nonsense");
        assertThat(night.run("nightly", "--quiet", "--run-date", "2023-03-01")).isZero();
        assertThat(night.printed()).contains("REJECTED");
    }
}
