package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure is final only if nothing of it is missing, or if a decision accepts what is. */
class MissingValuesTest {

    private static final String DECISIONS = "kind,indicator,reference,value,decided_by,decided_on,reason\n";

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));

    @BeforeEach
    void aYearOfWhichOneValueIsMissing() throws IOException {
        night = Workspace.small(folder, "keep", "tables, receipts, letter");
        night.expectsAYearOfTwoStates();
        decide("");
        night.drop("KZ_2023.csv", "period,indicator,value,status\n2023,DETAINED,5,\n2023,FIREARMS,,M\n");
        night.drop("RU_2023.csv", "period,indicator,value,status\n2023,DETAINED,0,\n2023,FIREARMS,4,\n");
    }

    private void decide(String line) throws IOException {
        Files.writeString(night.path("jobs/rounds/2023/decisions.csv"), DECISIONS + line);
    }

    private String figure(String indicator) throws IOException {
        return Files.readAllLines(night.path("output/2023/annual-figures-2023.csv")).stream()
                .filter(line -> line.startsWith(indicator + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsItsFigureProvisionalAfterTheClosingDateAndAsksForAPerson() throws IOException {
        assertThat(night.run("nightly", "--run-date", "2024-07-01", "--strict")).isEqualTo(3);

        assertThat(figure("DETAINED")).contains(",5,FINAL,").endsWith(",2,2,2,0,0,");
        assertThat(figure("FIREARMS")).contains(",4,PROVISIONAL,").endsWith(",2,2,1,1,0,MISSING_VALUE");
        assertThat(Files.readString(night.path("output/2023/coverage-2023.csv")))
                .contains("INCOMPLETE");
    }

    @Test
    void isAcceptedByADecisionWhichMakesTheFigureFinalAndIsItsCause() throws IOException {
        night.run("nightly", "--run-date", "2024-07-01");
        decide("accept,FIREARMS,KZ 2023,,Secretariat,2024-07-02,will not come\n");

        assertThat(night.run("nightly", "--run-date", "2024-07-02"))
                .as(night.complained())
                .isZero();

        assertThat(figure("FIREARMS")).contains(",4,FINAL,").endsWith(",2,2,1,1,0,");
        assertThat(Files.readString(night.path("data/archive/journal.jsonl")))
                .contains("decision accept FIREARMS KZ 2023");
    }

    @Test
    void acceptedWhereNothingIsMissingIsADecisionWithoutEffect() throws IOException {
        decide("accept,DETAINED,KZ 2023,,Secretariat,2024-07-02,nothing is missing\n");

        night.run("nightly", "--run-date", "2024-07-02");

        assertThat(night.printed()).contains("decisions.csv:2: the decision about DETAINED KZ 2023 matches nothing");
    }

    @Test
    void silenceIsMissingWhereTheRoundSaysSo() throws IOException {
        night.round("silence: nil", "silence: {default: nil, DEVICES: missing}");
        night.drop("RU_2023.csv", "period,indicator,value\n2023,DETAINED,0\n2023,FIREARMS,4\n2023,DEVICES,1\n");

        night.run("nightly", "--run-date", "2024-07-01");

        assertThat(figure("DEVICES")).contains(",1,PROVISIONAL,").endsWith(",2,2,1,0,1,MISSING_VALUE");
        assertThat(figure("DETAINED")).contains(",5,FINAL,");
    }

    /** The forms of nine States came back as they were sent out; one clerk wrote a single 5. */
    @Test
    void nineBlankReturnsButOneValueMakeNoFinalFigureAndADraftOfTheLetter() throws IOException {
        Path round = night.path("jobs/rounds/2023/round.yml");
        List<String> states = List.of("AM", "AZ", "BY", "KZ", "KG", "MD", "RU", "TJ", "UZ");
        Files.writeString(round, Files.readString(round).replaceAll("expected: .*", "expected: " + states.toString()));
        for (String state : states) {
            String value = state.equals("MD") ? "5" : "";
            night.drop(state + "_2023.csv", "period,indicator,value\n2023,DETAINED," + value + "\n2023,FIREARMS,\n");
        }

        assertThat(night.run("nightly", "--run-date", "2024-07-01", "--strict")).isEqualTo(3);

        assertThat(figure("DETAINED")).contains(",5,PROVISIONAL,").endsWith(",1,9,1,0,0,MISSING_RETURN");
        assertThat(night.lines("2023/annual-figures-2023.csv")).noneMatch(line -> line.contains(",FINAL,"));
        assertThat(Files.readString(night.path("output/runs/2024-07-01-00001.json")))
                .containsPattern("letter-2023-en\\.docx\",\\s+\"draft\" : true")
                .containsPattern("letter-2023-ru\\.docx\",\\s+\"draft\" : true");
    }

    @Test
    void aReturnOfNothingButMissingValuesIsRejected() throws IOException {
        night.drop("KZ_2023.csv", "period,indicator,value,status\n2023,DETAINED,,M\n2023,FIREARMS,,M\n");

        assertThat(night.run("nightly", "--run-date", "2024-07-01", "--strict")).isEqualTo(3);

        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023.csv.1.receipt.json")))
                .contains("NOTHING_REPORTED");
        for (String indicator : List.of("DETAINED", "FIREARMS")) {
            assertThat(figure(indicator)).contains("PROVISIONAL").endsWith("MISSING_RETURN");
        }
    }
}
