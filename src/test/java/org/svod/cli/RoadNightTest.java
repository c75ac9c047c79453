package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same as {@code RoadTest} for faults that are about several files: in the nights after, a small program does what
 * the receipts advise, and each return is accepted with its right sums.
 */
class RoadNightTest {

    private final Workspace night;

    RoadNightTest(@TempDir Path folder) throws IOException {
        night = Workspace.small(folder, "move", "tables, receipts");
    }

    @Test
    void filesThatFollowTheReceiptsAreAccepted() throws IOException {
        night.drop("BY/KZ_2023-06.csv", "indicator;value\nFIREARMS;1\n")
                .drop("KZ_2023-01_v3.csv", "indicator;value\nFIREARMS;2\n")
                .drop("RU_2023-05.csv", "indicator;value\nFIREARMS;4\n")
                .drop("RU_2023-05.xlsx", workbook())
                .drop("BY_2023-02_v2.csv", "indicator;value\nFIREARMS;8\n")
                .drop("MD_2023-04.csv", "indicator;value\nFIREARMS;16\n")
                .drop("MD_2023-05.csv", "indicator;value\nFIREARMS;16\n")
                .drop("UZ_2023-Q1.csv", "period;indicator;value\n2023-Q1;FIREARMS;32\n");
        run("2024-02-01");
        String own = told("BY/KZ_2023-06.csv.1", "FOREIGN_FOLDER", 2);
        String wrong = told("RU/RU_2023-05.csv.1", "TWO_FORMATS", 1);
        assertThat(told("RU/RU_2023-05.xlsx.1", "TWO_FORMATS", 1)).isEqualTo("RU_2023-05.csv");
        String same = told("MD/MD_2023-05.csv.1", "SAME_FIGURES", 1);

        night.drop(own + "/KZ_2023-06.csv", "indicator;value\nFIREARMS;1\n")
                .drop(wrong, workbook())
                .drop(same.replace("-04.csv", "-05_v2.csv"), "indicator;value\nFIREARMS;64\n")
                .drop("KZ_2023-01_v2.csv", "indicator;value\nFIREARMS;128\n")
                .drop("BY_2023-02.csv", "indicator;value\nFIREARMS;512\n")
                .drop("UZ_2023-02.csv", "indicator;value\nFIREARMS;256\n");
        run("2024-02-02");
        String version = told("KZ/KZ_2023-01_v2.csv.1", "STALE", 4);
        String wider = told("UZ/UZ_2023-02.csv.1", "PERIOD_OVERLAP", 1);

        String versioned = told("BY/BY_2023-02.csv.1", "VERSION_MISSING", 2);
        night.drop(versioned, "indicator;value\nFIREARMS;512\n")
                .drop("KZ_2023-01_v" + version + ".csv", "indicator;value\nFIREARMS;128\n")
                .drop(wider.replace(".csv", "_v2.csv"), "period;indicator;value\n2023-Q1;FIREARMS;288\n");
        run("2024-02-03");
        for (String accepted : new String[] {
            "KZ/KZ_2023-06.csv.2",
            "RU/RU_2023-05.xlsx.2",
            "MD/MD_2023-05_v2.csv.1",
            "KZ/KZ_2023-01_v4.csv.1",
            "UZ/UZ_2023-Q1_v2.csv.1",
            "BY/BY_2023-02_v3.csv.1"
        }) {
            assertThat(receipt(accepted).get("verdict").asString()).as(accepted).isEqualTo("ACCEPTED");
        }
        int figure = 1 + 5 + 16 + 64 + 128 + 288 + 512;
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(line -> line.startsWith("FIREARMS,") && line.contains("," + figure + ","));
    }

    private void run(String date) {
        assertThat(night.run("nightly", "--run-date", date))
                .as(night.printed() + night.complained())
                .isZero();
    }

    private JsonNode receipt(String file) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(night.path("output/receipts/" + file + ".receipt.json")));
    }

    /** An argument of a finding, counted from 1, which its messages say in both languages. */
    private String told(String file, String code, int argument) throws IOException {
        for (JsonNode finding : receipt(file).get("findings")) {
            if (finding.get("code").asString().equals(code)) {
                String told = finding.get("arguments").get(argument - 1).asString();
                for (String language : new String[] {"en", "ru"}) {
                    assertThat(finding.get("what_" + language).asString()
                                    + finding.get("expected_" + language).asString()
                                    + finding.get("correction_" + language).asString())
                            .contains(told);
                }
                return told;
            }
        }
        throw new AssertionError(file + " is not told " + code);
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Return");
            Row heading = sheet.createRow(0);
            heading.createCell(0).setCellValue("indicator");
            heading.createCell(1).setCellValue("value");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("FIREARMS");
            row.createCell(1).setCellValue(5);
            book.write(out);
            return out.toByteArray();
        }
    }
}
