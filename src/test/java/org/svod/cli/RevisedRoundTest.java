package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.readback.ReadBack;

/**
 * A round in which most of what the sample lacks happens: last year is known, rows are refused, returns are missing,
 * figures are revised.
 */
class RevisedRoundTest {

    private static final String DECISIONS = "kind,indicator,reference,value,decided_by,decided_on,reason\n";

    @TempDir
    private Path folder;

    @Test
    void everyNumberOfEveryWorkbookIsTheOneOfTheTablesAndReceiptsNightAfterNight() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, workbook, states, receipts");
        night.round("reject-submission", "reject-rows")
                .round(
                        "previous: {}",
                        "previous: {DETAINED: 12, WANTED_IN_PRISON: 0, WANTED_RETURNED: 3, FIREARMS: 70, AMMUNITION: 1500, EXPLOSIVES: 2.75}");
        ReadBack figures = new ReadBack(night.path("output"), night.path("jobs"), "2023");

        assertThat(firstReturns(night).run("nightly", "--run-date", "2023-07-10"))
                .as(night.complained())
                .isZero();
        figures.published(LocalDate.of(2023, 7, 10));
        everything(figures);

        Files.writeString(
                night.path("jobs/rounds/2023/decisions.csv"),
                DECISIONS
                        + "joint,FIREARMS,TRAL-23/001,7,Secretariat,2024-06-20,\"Counted again,\nby both sides\"\n"
                        + "mirror,WANTED_RETURNED,RU>KZ,4,Secretariat,2024-06-21,Lists compared\n"
                        + "confirm,AMMUNITION,KZ 2023-06,,Secretariat,2024-06-22,A large cache\n"
                        + "joint,EXPLOSIVES,TRAL-23/999,0.125,Secretariat,2024-06-23,Nobody reported it\n");
        assertThat(corrections(night).run("nightly", "--run-date", "2024-07-01"))
                .as(night.complained())
                .isZero();
        figures.published(LocalDate.of(2024, 7, 1));
        everything(figures);
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(l -> l.matches("FIREARMS,.*,PROVISIONAL,2,70,.*"));
    }

    @Test
    void aYearThatTakesThePlaceOfItsMonthsIsAskedForAReasonAndNamesThem() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts");
        for (int month = 1; month <= 3; month++) {
            night.drop("KZ_2023-0" + month + ".csv", "indicator,value\nFIREARMS,10\nDEVICES,1\n");
        }
        assertThat(night.run("nightly", "--run-date", "2023-07-10"))
                .as(night.complained())
                .isZero();
        night.drop(
                "KZ_2023.csv", "period,indicator,value\n2023-01,FIREARMS,10\n2023-01,DEVICES,1\n2023-02,FIREARMS,17\n");
        assertThat(night.run("nightly", "--run-date", "2023-07-11"))
                .as(night.complained())
                .isZero();
        String receipt = Files.readString(night.path("output/receipts/KZ/KZ_2023.csv.1.receipt.json"));
        assertThat(receipt)
                .contains(
                        "REVISION_RECORDS",
                        "REVISION_VALUE",
                        "1 changed, 0 added, 3 removed",
                        "KZ_2023-01.csv, KZ_2023-02.csv, KZ_2023-03.csv");
        night.drop("KZ_2023-02.csv", "indicator,value\nFIREARMS,17\nDEVICES,2\n");
        assertThat(night.run("nightly", "--run-date", "2023-07-12"))
                .as(night.complained())
                .isZero();
        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023-02.csv.2.receipt.json")))
                .as("compared with what the year said of its month")
                .contains("0 changed, 1 added, 0 removed")
                .doesNotContain("REVISION_VALUE");
    }

    private static void everything(ReadBack figures) throws IOException {
        assertThat(figures.consolidated()).isGreaterThan(200);
        assertThat(figures.states()).isGreaterThan(100);
        assertThat(figures.receipts()).isGreaterThan(50);
    }

    private static Workspace firstReturns(Workspace night) throws IOException {
        int[] rounds = {100, 110, 90, 105, 95, 900};
        for (int month = 1; month <= rounds.length; month++) {
            night.drop(
                    "KZ_2023-0" + month + ".csv",
                    "indicator,operation,counterpart,case_ref,value\nAMMUNITION,,,," + rounds[month - 1] + "\n"
                            + (month == 4
                                    ? "FIREARMS,TRAL-2023,,TRAL-23/001,5\nWANTED_RECEIVED,,RU,,3\nDETAINED,,,,4\n"
                                    : "")
                            + (month == 5
                                    ? "WANTED_RECEIVED,,RU,,2\nWANTED_RETURNED,,BY,,1\nWANTED_RETURNED,,TM,,1\n"
                                    : ""));
        }
        return night.drop("RU_2023-04.csv", """
                        indicator;operation;counterpart;case_ref;value;unit
                        FIREARMS;TRAL-2023;;TRAL-23/001;6;
                        FIREARMS;;;;60;
                        WANTED_RETURNED;;KZ;;2;
                        WANTED_RECEIVED;;BY;;1;
                        EXPLOSIVES;;;;1250,5;G
                        DETAINED;;;;-1;
                        DETAINED;;;;3;
                        #rows;7
                        #end
                        """)
                .drop("RU_2023-05.csv", """
                        indicator;counterpart;value
                        WANTED_RETURNED;KZ;1
                        WANTED_IN_PRISON;;1
                        """)
                .drop("BY_2023-04.csv", """
                        indicator,operation,counterpart,case_ref,value
                        FIREARMS,TRAL-2023,,TRAL-23/001,7
                        FIREARMS,TRAL-2023,,TRAL-23/002,2
                        FIREARMS,ARMS-2023,,TRAL-23/002,2
                        DETAINED,,,,...
                        """)
                .drop("MD_2023-04.csv", "nonsense")
                .drop("TJ_2023-Q1.csv", """
                        period,indicator,value
                        2023-Q1,DETAINED,8
                        2023-02,EXPLOSIVES,0.001
                        2023-S1,DETAINED,1
                        """);
    }

    private static Workspace corrections(Workspace night) throws IOException {
        return night.drop("KZ_2023-03_v2.csv", """
                        indicator,value
                        AMMUNITION,91
                        DETAINED,0
                        """).drop("MD_2023.csv", """
                        period,indicator,operation,case_ref,value
                        2023,FIREARMS,,,10
                        2023-S1,EXPLOSIVES,,,0.125
                        2023-05,FIREARMS,TRAL-2023,TRAL-23/002,3
                        """).drop("RU_2023-04_v2.csv", """
                        indicator,operation,counterpart,case_ref,value
                        FIREARMS,TRAL-2023,,TRAL-23/001,6
                        WANTED_RETURNED,,KZ,,2
                        FIREARMS,,,,61
                        """);
    }
}
