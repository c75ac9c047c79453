package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of the codebook in a night: receipts, the table of the round, and the command that lists and tries them.
 */
class RulesNightTest {

    private static final String HEADING =
            "id,scope,left,operator,right,tolerance,severity,valid_to,message_en,message_ru\n";

    @TempDir
    private Path folder;

    @Test
    void rulesAreAppliedToReturnsAndToTheRound() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables, receipts, workbook")
                .expectsAYearOfTwoStates()
                .drop(
                        "KZ_2023.csv",
                        "period;indicator;counterpart;value\n2023-01;DETAINED;;10\n2023-01;FINANCING;;12\n2023-02;DETAINED;;100\n2023-03;WANTED_RETURNED;RU;8\n")
                .drop(
                        "RU_2023.csv",
                        "period;indicator;counterpart;value\n2023-01;DETAINED;;5\n2023-03;WANTED_RECEIVED;KZ;4\n");
        assertThat(here.run("nightly", "--run-date", "2024-02-01"))
                .as(here.complained())
                .isZero();
        assertThat(here.path("output/2023/rules-2023.csv")).doesNotExist();
        String figures = Files.readString(here.path("output/2023/annual-figures-2023.csv"));

        Files.writeString(here.path("jobs/codebook/rules.csv"), HEADING + """
                R1,file,FINANCING,less_than_or_equal_to,DETAINED,,warning,,More.,Больше.
                R2,round,DETAINED,less_than_or_equal_to,4 * DETAINED @ -1,,warning,,Jump.,Скачок.
                R3,mirror,WANTED_RETURNED,equal_to,WANTED_RECEIVED,10%,info,,Differ.,Расходятся.
                R4,row,DEVICES,less_than,5,,info,,Many.,Много.
                R5,file,DETAINED,less_than,1,,error,2022-12-31,Old.,Старое.
                """);
        assertThat(here.run("nightly", "--run-date", "2024-02-02"))
                .as(here.complained())
                .isZero();

        assertThat(here.path("output/2023/rules-2023.csv")).hasContent("""
                rule,scope,severity,formula,valid_from,valid_to,verdict,cases,state,period,operation,counterpart,left,right,difference
                R1,file,warning,FINANCING ≤ DETAINED,,,PASS,0,,,,,,,
                R1,file,warning,FINANCING ≤ DETAINED,,,NOT_JUDGED,4,,,,,,,
                R1,file,warning,FINANCING ≤ DETAINED,,,FAIL,1,KZ,2023-01,,,12,10,2
                R2,round,warning,DETAINED ≤ 4 * DETAINED @ -1,,,PASS,0,,,,,,,
                R2,round,warning,DETAINED ≤ 4 * DETAINED @ -1,,,NOT_JUDGED,4,,,,,,,
                R2,round,warning,DETAINED ≤ 4 * DETAINED @ -1,,,FAIL,1,KZ,2023-02,,,100,40,60
                R3,mirror,info,WANTED_RETURNED = WANTED_RECEIVED,,,PASS,0,,,,,,,
                R3,mirror,info,WANTED_RETURNED = WANTED_RECEIVED,,,NOT_JUDGED,0,,,,,,,
                R3,mirror,info,WANTED_RETURNED = WANTED_RECEIVED,,,FAIL,1,KZ,2023,,RU,8,4,4
                R4,row,info,DEVICES < 5,,,NEVER_APPLIED,0,,,,,,,
                R5,file,error,DETAINED < 1,,2022-12-31,NEVER_APPLIED,0,,,,,,,
                """);
        assertThat(Files.readString(here.path("output/2023/annual-figures-2023.csv")))
                .as("rules that only warn change no figure")
                .isEqualTo(figures.replace("2024-02-01", "2024-02-02"));
        assertThat(Files.readString(here.path("output/receipts/KZ/KZ_2023.csv.1.receipt.json")))
                .as("the return was read again with the rules")
                .contains("RULE_DOUBT", "FINANCING ≤ DETAINED", "2023-01");

        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(here.path("output/2023/consolidated-2023-en.xlsx")))) {
            StringBuilder quality = new StringBuilder();
            book.getSheet("Rules").forEach(row -> {
                row.forEach(cell -> quality.append(cell).append('|'));
                quality.append('\n');
            });
            assertThat(quality)
                    .contains("R2|Kazakhstan|2023-02|", "|100.0|40.0|60.0|DETAINED ≤ 4 * DETAINED @ -1|Jump.|")
                    .contains("R3|Kazakhstan → Russia|2023|", "Rules that have judged nothing: R4, R5")
                    .doesNotContain("R1|");
        }

        assertThat(here.run("rules", "--run-date", "2024-02-02")).isZero();
        assertThat(here.printed())
                .contains("R1  scope: file  severity: warning  in force", "  FINANCING ≤ DETAINED")
                .contains("R5  scope: file  severity: error  not in force since the end of 2022-12-31");
        assertThat(here.run("rules", here.path("input/KZ_2023.csv").toString(), "--lang", "ru"))
                .isZero();
        assertThat(here.printed())
                .contains("R1: выполнено 0, не выполнено 1, не проверено 2")
                .contains(
                        "2023-01: условие FINANCING ≤ DETAINED не выполнено; левая часть 12, правая часть 10, разница 2");
    }

    @Test
    void anErrorRejectsAndAWrongRuleStopsTheRun() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables").expectsAYearOfTwoStates();
        Path file = Files.writeString(folder.resolve("KZ_2023.csv"), "period;indicator;value\n2023-01;DETAINED;10\n");
        Path rules = here.path("jobs/codebook/rules.csv");
        Files.writeString(rules, HEADING + "R1,file,DETAINED,less_than,10,,error,,Ten.,Десять.\n");
        String tried = file.toString();

        assertThat(here.run("check", tried, "--run-date", "2024-02-01")).isEqualTo(1);
        assertThat(here.printed()).contains("RULE_BROKEN", "Ten. This is rule R1, applied to 2023-01.");
        assertThat(here.run("rules", tried, "--run-date", "2024-02-01")).isEqualTo(1);
        assertThat(here.run("rules", folder.resolve("none.csv").toString())).isEqualTo(6);
        assertThat(here.run("rules", tried, "--format", "ess", "--run-date", "2024-02-01"))
                .isEqualTo(1);
        JsonNode report = JsonMapper.shared().readTree(here.printed());
        assertThat(report).hasSize(1);
        assertThat(report.get(0).path("rule").path("expression").asString()).isEqualTo("DETAINED < 10");
        assertThat(report.get(0).path("rule").path("severity").asString()).isEqualTo("error");
        assertThat(report.get(0).path("event").path("time").asString()).isEqualTo("20240201T000000Z");
        assertThat(report.get(0).path("data").path("target").get(0).get(1).asString())
                .isEqualTo("KZ_2023.csv");
        assertThat(report.get(0).path("value").asString()).isEqualTo("0");
        assertThat(here.run("rules", "--format", "ess")).isEqualTo(6);
        assertThat(here.run("rules", tried, "--format", "vtl")).isEqualTo(6);
        assertThat(here.run("rules", "--format", "vtl")).isZero();
        assertThat(here.printed())
                .contains("DS_V1 <- check(V1_1 < 10 errorcode \"R1\" errorlevel \"Error\" imbalance V1_1 - 10 all);");

        Files.writeString(rules, HEADING + "R1,file,DETAINED,less_than,MONEY,,error,,Ten.,Десять.\n");
        for (List<String> command : List.of(List.of("rules"), List.of("nightly"))) {
            assertThat(here.run(command.toArray(String[]::new))).isEqualTo(2);
            assertThat(here.complained()).contains("codebook/rules.csv:2: right: MONEY is not in indicators.csv");
        }
        assertThat(here.path("output/2023")).doesNotExist();
    }

    /** Ten rules lie ready; on the sample they say what a look at its returns says too. */
    @Test
    void theExampleIsReadAndSaysWhatTheSampleShows() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables");
        Files.copy(here.path("jobs/examples/rules.csv"), here.path("jobs/codebook/rules.csv"));

        assertThat(here.run("rules", "--run-date", "2024-02-01"))
                .as(here.complained())
                .isZero();
        assertThat(here.printed().lines().filter(l -> l.contains("in force"))).hasSize(10);
        assertThat(here.run("rules", "input/RU_2023-07.csv", "input/BY_2023-09.csv", "--run-date", "2024-02-01"))
                .isZero();
        assertThat(here.printed()).contains("RU_2023-07.csv", "BY_2023-09.csv");
    }
}
