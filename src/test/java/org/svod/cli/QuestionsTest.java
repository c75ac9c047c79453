package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.recount.Recount;

/** A value in question counts, and its figure stays provisional until a decision answers. */
class QuestionsTest {

    private static final String DECISIONS = "kind,indicator,reference,value,decided_by,decided_on,reason\n";
    private static final String HEADING = "period,indicator,operation,value\n";
    private static final String TOTAL =
            HEADING + "2023,DETAINED,,5\n2023,FIREARMS,,10\n2023,FIREARMS,TRAL-2023,4\n2023,FIREARMS,BARRIER-2023,6\n";

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));

    @BeforeEach
    void aYearOfTwoStates() throws IOException {
        night = Workspace.small(folder, "keep", "tables, workbook, states, receipts");
        night.expectsAYearOfTwoStates();
        night.drop("RU_2023.csv", HEADING + "2023,DETAINED,,0\n2023,FIREARMS,,4\n");
    }

    private void decide(String line) throws IOException {
        Files.writeString(night.path("jobs/rounds/2023/decisions.csv"), DECISIONS + line);
    }

    private int night(String date) {
        return night.run("nightly", "--run-date", date, "--strict");
    }

    private String figure(String indicator) throws IOException {
        return night.lines("2023/annual-figures-2023.csv").stream()
                .filter(line -> line.startsWith(indicator + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDoubtedValueCountsIsAskedEverywhereAndIsConfirmedOrRefused() throws IOException {
        night.drop("KZ_2023.csv", TOTAL);

        assertThat(night("2024-07-01")).isEqualTo(3);
        assertThat(figure("FIREARMS")).contains(",24,PROVISIONAL,").endsWith(",OPEN_QUESTION");
        assertThat(figure("DETAINED")).contains(",5,FINAL,");
        assertThat(night.printed()).contains("open questions: 1");
        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023.csv.1.receipt.json")))
                .contains("\"confirm,,KZ_2023.csv,,NAME,YYYY-MM-DD,REASON\"");
        assertThat(Files.readString(night.path("output/runs/2024-07-01-00001.json")))
                .contains("\"openQuestions\" : 1");

        assertThat(night.run("status", "--run-date", "2024-07-01")).isZero();
        assertThat(night.printed()).contains("question  confirm,FIREARMS,KZ 2023,,NAME,YYYY-MM-DD,REASON  or  refuse,");

        decide("confirm,FIREARMS,KZ 2023,,Secretariat,2024-07-02,a value of its own\n");
        assertThat(night("2024-07-02")).as(night.printed()).isZero();
        assertThat(figure("FIREARMS")).contains(",24,FINAL,");
        assertThat(Files.readString(night.path("data/archive/journal.jsonl")))
                .contains("decision answers confirm FIREARMS KZ 2023");

        decide("refuse,FIREARMS,KZ 2023,,Secretariat,2024-07-03,it is the total\n");
        assertThat(night("2024-07-03")).isEqualTo(3);
        assertThat(figure("FIREARMS"))
                .startsWith("FIREARMS,")
                .contains(",24,0,0,-10,14,PROVISIONAL,")
                .endsWith(",MISSING_VALUE");

        decide("""
                refuse,FIREARMS,KZ 2023,,Secretariat,2024-07-03,it is the total
                accept,FIREARMS,KZ 2023,,Secretariat,2024-07-04,the parts are all
                """);
        assertThat(night("2024-07-04")).as(night.printed()).isZero();
        assertThat(figure("FIREARMS")).contains(",14,REVISED,");
        Recount recount = Recount.of(night.path("output/2023"), "2023");
        assertThat(recount.places("FIREARMS").keySet())
                .containsExactly("KZ_2023.csv:4", "KZ_2023.csv:5", "RU_2023.csv:3");
        assertThat(recount.published("indicator")).hasToString("{DETAINED=5, FIREARMS=14}");
        assertThat(night.run("explain", "FIREARMS")).isZero();
        assertThat(night.printed())
                .contains("KZ 2023: 10 (-10), decided by Secretariat on 2024-07-03: it is the total [KZ_2023.csv:3]");

        assertThat(night.run("verify", "--run-date", "2024-07-04"))
                .as(night.printed())
                .isZero();
    }

    @Test
    void aRefusedFileIsAsIfRejectedAndTheReturnBeforeSpeaksAgain() throws IOException {
        night.drop("KZ_2023.csv", HEADING + "2023,DETAINED,,1\n2023,FIREARMS,,2\n");
        night("2024-07-01");
        night.drop("KZ_2023.csv", TOTAL);
        assertThat(night("2024-07-02")).isEqualTo(3);
        assertThat(figure("DETAINED")).contains(",5,");

        decide("refuse,,kz_2023.csv (2),,Secretariat,2024-07-03,sent by mistake\n");
        assertThat(night("2024-07-03")).as(night.printed()).isZero();
        assertThat(figure("DETAINED")).contains(",1,REVISED,");
        assertThat(figure("FIREARMS")).contains(",6,REVISED,");
        assertThat(night.lines("2023/evidence-2023.csv"))
                .anyMatch(line -> line.startsWith("decision,kz_2023.csv (2),,")
                        && line.endsWith(",REFUSE,,Secretariat,2024-07-03,sent by mistake"));
        assertThat(Recount.of(night.path("output/2023"), "2023").published("indicator"))
                .hasToString("{DETAINED=1, FIREARMS=6}");

        decide("""
                refuse,,KZ_2023.csv,,Secretariat,2024-07-04,nor was this one meant
                refuse,,KZ_2023.csv (2),,Secretariat,2024-07-03,sent by mistake
                """);
        night("2024-07-04");
        assertThat(figure("DETAINED")).contains(",0,PROVISIONAL,").endsWith("MISSING_RETURN");
        assertThat(Files.readString(night.path("output/2023/coverage-2023.csv")))
                .contains("KZ,2023")
                .contains("REJECTED");

        decide("confirm,,KZ_2023.csv,,Secretariat,2024-07-05,nothing is asked\n");
        night("2024-07-05");
        assertThat(night.printed()).contains("decisions.csv:2: the decision about KZ_2023.csv matches nothing");
    }

    @Test
    void aFileWithoutVersionAfterOneWithAVersionWaits() throws IOException {
        night.drop("KZ_2023_v2.csv", HEADING + "2023,DETAINED,,1\n2023,FIREARMS,,2\n");
        night("2024-07-01");
        night.drop("KZ_2023.csv", HEADING + "2023,DETAINED,,7\n2023,FIREARMS,,8\n");

        assertThat(night("2024-07-02")).isEqualTo(3);
        assertThat(figure("DETAINED")).contains(",1,PROVISIONAL,").endsWith("OPEN_QUESTION");
        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023.csv.1.receipt.json")))
                .contains("WAITING")
                .contains("VERSION_MISSING")
                .contains("KZ_2023_v3.csv");

        decide("confirm,,KZ_2023.csv,,Secretariat,2024-07-03,newer\n");
        assertThat(night("2024-07-03")).as(night.printed()).isZero();
        assertThat(figure("DETAINED")).contains(",7,REVISED,");

        decide("refuse,,KZ_2023.csv,,Secretariat,2024-07-03,older\n");
        assertThat(night("2024-07-04")).as(night.printed()).isZero();
        assertThat(figure("DETAINED")).contains(",1,");

        decide("");
        night.drop("KZ_2023_v3.csv", HEADING + "2023,DETAINED,,7\n2023,FIREARMS,,9\n");
        night("2024-07-05");
        assertThat(night.printed()).contains("open questions: 0");
        assertThat(figure("FIREARMS")).contains(",13,REVISED,");
    }

    @Test
    void twoNumbersThatMayBeOneCaseCountTwiceUntilADecisionSaysSame() throws IOException {
        String heading = "period,indicator,operation,case_ref,value\n";
        night.drop("KZ_2023.csv", heading + "2023,DEVICES,TRAL-2023,012/2023,40\n2023,FIREARMS,TRAL-2023,ТРАЛ-5,1\n");
        night.drop("RU_2023.csv", heading + "2023,DEVICES,TRAL-2023,12-2023,40\n2023,FIREARMS,TRAL-2023,TRAL-5,1\n");

        assertThat(night("2024-07-01")).isEqualTo(3);
        assertThat(figure("DEVICES")).contains(",80,PROVISIONAL,").endsWith(",OPEN_QUESTION");
        assertThat(figure("FIREARMS")).contains(",2,PROVISIONAL,").endsWith(",OPEN_QUESTION");
        assertThat(night.lines("2023/reconciliation-2023.csv"))
                .contains("possible,012/2023 = 12-2023,DEVICES,KZ|RU,40|40,OPEN,,,,,TRAL-2023");

        decide("""
                same,DEVICES,12-2023 = 012/2023,,Secretariat,2024-07-02,one seizure
                same,FIREARMS,TRAL-5 = TRAL-5,,Secretariat,2024-07-02,one seizure
                """);
        assertThat(night("2024-07-02")).as(night.printed()).isZero();
        assertThat(figure("DEVICES")).contains(",80,-40,0,0,40,FINAL,");
        assertThat(figure("FIREARMS")).contains(",2,-1,0,0,1,FINAL,");
        assertThat(Files.readString(night.path("data/archive/journal.jsonl")))
                .contains("decision answers same DEVICES 012/2023 = 12-2023");

        decide("""
                different,DEVICES,12-2023 = 012/2023,,Secretariat,2024-07-03,two seizures
                different,FIREARMS,TRAL-5 = TRAL-5,,Secretariat,2024-07-03,two seizures
                """);
        assertThat(night("2024-07-03")).as(night.printed()).isZero();
        assertThat(figure("DEVICES")).contains(",80,0,0,0,80,REVISED,");
        assertThat(figure("FIREARMS")).contains(",2,0,0,0,2,REVISED,");
    }

    @Test
    void aReturnThatIsTakenBackIsMissingUntilANewOneComes() throws IOException {
        night.drop("KZ_2023.csv", HEADING + "2023,DETAINED,,1\n2023,FIREARMS,,2\n");
        night("2024-07-01");
        night.drop("KZ_2023.csv", "period;indicator;value\n#отозвать\n");
        night("2024-07-02");

        assertThat(figure("DETAINED")).contains(",0,PROVISIONAL,").endsWith("MISSING_RETURN");
        assertThat(figure("FIREARMS")).contains(",4,PROVISIONAL,").endsWith("MISSING_RETURN");
        assertThat(Files.readString(night.path("output/2023/coverage-2023.csv")))
                .contains("WITHDRAWN");
        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023.csv.2.receipt.json")))
                .contains("\"WITHDRAWN\"");
        assertThat(Files.readString(night.path("data/archive/journal.jsonl"))).contains("KZ_2023.csv (2)");
        assertThat(night.run("verify", "--run-date", "2024-07-02"))
                .as(night.printed())
                .isZero();

        night.drop("KZ_2023.csv", HEADING + "2023,DETAINED,,1\n2023,FIREARMS,,2\n");
        night("2024-07-03");
        assertThat(figure("FIREARMS")).contains(",6,REVISED,");
    }

    @Test
    void questionsMayOnlyInform() throws IOException {
        night.round("questions: provisional", "questions: inform");
        night.drop("KZ_2023.csv", TOTAL);

        assertThat(night("2024-07-01")).isEqualTo(3);
        assertThat(figure("FIREARMS")).contains(",24,FINAL,");
    }
}
