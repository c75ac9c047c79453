package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole nights with returns that are workbooks, and with files that are no returns. */
class WorkbookNightTest {

    private static final String CSV = "indicator;value\nFIREARMS;12\nDETAINED;3\n";

    @TempDir
    private Path folder;

    private Workspace night;

    @BeforeEach
    void prepare() throws IOException {
        night = Workspace.small(folder, "move", "tables, receipts");
    }

    private static byte[] workbook(double firearms, double detained) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Return – Отчёт");
            row(sheet, 2, "indicator").createCell(1).setCellValue("value");
            row(sheet, 5, "FIREARMS").createCell(1).setCellValue(firearms);
            row(sheet, 6, "DETAINED").createCell(1).setCellValue(detained);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(XSSFSheet sheet, int number, String first) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(first);
        return row;
    }

    private void run(String date) {
        assertThat(night.run("nightly", "--run-date", date))
                .as(night.printed() + night.complained())
                .isZero();
    }

    private String receipt(String name) throws IOException {
        return Files.readString(night.path("output/receipts/" + name + ".receipt.json"));
    }

    @Test
    void aWorkbookIsAcceptedAndItsReceiptNamesItsSheet() throws IOException {
        night.drop("KZ_2023-05.xlsx", workbook(12, 3));
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05.xlsx.1")).contains("\"ACCEPTED\"", "\"sheet\" : \"Return – Отчёт\"");
        assertThat(night.path("input/KZ_2023-05.xlsx")).doesNotExist();
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(l -> l.contains("FIREARMS") && l.contains(",12,"));
        assertThat(night.lines("2023/contributions-2023.csv"))
                .anyMatch(l -> l.startsWith("FIREARMS,") && l.endsWith(",''Return – Отчёт'!B6,1,12,ITEMS"));

        Files.writeString(
                night.path("jobs/nightly.yml"),
                Files.readString(night.path("jobs/nightly.yml")) + "contributions: false\n");
        run("2023-06-11");
        assertThat(night.path("output/2023/contributions-2023.csv")).doesNotExist();
        assertThat(night.path("output/2023/evidence-2023.csv")).exists();
        assertThat(night.run("explain", "FIREARMS")).isEqualTo(1);
        assertThat(night.complained()).contains("contributions-2023.csv", "contributions: true");
    }

    @Test
    void evidenceOfAFaultIsSheetAndCell() throws IOException {
        night.drop("KZ_2023-05.xlsx", workbook(12.5, 3));
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05.xlsx.1"))
                .contains("\"REJECTED\"", "VALUE_FRACTION", "\"cell\" : \"'Return – Отчёт'!B6\"");
        try (InputStream in = Files.newInputStream(night.path("output/receipts/KZ/KZ_2023-05.xlsx.1.receipt.xlsx"));
                XSSFWorkbook shown = new XSSFWorkbook(in)) {
            assertThat(shown.getSheet("Ваш файл").getRow(6).getCell(0).getStringCellValue())
                    .isEqualTo("DETAINED");
        }
    }

    @Test
    void theSameCellsInBothFormatsCountOnce() throws IOException {
        night.drop("KZ_2023-05.xlsx", workbook(12, 3)).drop("KZ_2023-05.csv", CSV);
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05.csv.1")).contains("\"ACCEPTED\"");
        assertThat(receipt("KZ/KZ_2023-05.xlsx.1")).contains("\"DUPLICATE\"", "SAME_CELLS");
    }

    @Test
    void otherCellsInTheOtherFormatCountNeither() throws IOException {
        night.drop("KZ_2023-05.xlsx", workbook(13, 3)).drop("KZ/KZ_2023-05.csv", CSV);
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05.csv.1")).contains("\"REJECTED\"", "TWO_FORMATS", "KZ_2023-05.xlsx");
        assertThat(receipt("KZ/KZ_2023-05.xlsx.1")).contains("\"REJECTED\"", "TWO_FORMATS", "KZ_2023-05.csv");

        night.drop("KZ_2023-05.xlsx", workbook(13, 3));
        run("2023-06-11");
        assertThat(receipt("KZ/KZ_2023-05.xlsx.2")).contains("\"ACCEPTED\"");
    }

    @Test
    void aWorkbookWithAnErrorDoesNotHoldUpTheCsvFile() throws IOException {
        night.drop("KZ_2023-05.xlsx", workbook(12.5, 3)).drop("KZ_2023-05.csv", CSV);
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05.csv.1")).contains("\"ACCEPTED\"");
        assertThat(receipt("KZ/KZ_2023-05.xlsx.1")).contains("\"REJECTED\"").doesNotContain("TWO_FORMATS");
    }

    @Test
    void whereOnlyRowsAreRejectedTwoFormatsThatDifferCountNeither() throws IOException {
        night.round("reject-submission", "reject-rows");
        night.drop("KZ_2023-05.xlsx", workbook(12.5, 4)).drop("KZ_2023-05.csv", CSV);
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05.csv.1")).contains("\"REJECTED\"", "TWO_FORMATS", "KZ_2023-05.xlsx");
        assertThat(receipt("KZ/KZ_2023-05.xlsx.1")).contains("\"REJECTED\"", "TWO_FORMATS", "KZ_2023-05.csv");
    }

    static Stream<List<String>> kinds() {
        return Stream.of(
                List.of("KZ_2023-05.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1W", "XLS"),
                List.of("KZ_2023-05.xls", "<html><table><tr><td>1</td></tr></table></html>", "HTML"),
                List.of("KZ_2023-05.pdf", "%PDF-1.4\n", "PDF"),
                List.of("KZ_2023-05.rtf", "{\\rtf1 x}", "RTF"),
                List.of("KZ_2023-05.xml", "<?xml version=\"1.0\"?><a/>", "XML"),
                List.of("KZ_2023-05.csv.gz", "\u001F\u008B\u0008\u0000", "ARCHIVE"),
                List.of(
                        "KZ_2023-05.ods",
                        "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                        "ODS"),
                List.of("KZ_2023-05.xlsm", "PK\u0003\u0004xl/workbook.xml xl/vbaProject.bin", "XLSM"),
                List.of("scan.jpg", "\u00FF\u00D8\u00FF\u00E0", "PICTURE"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFileGetsAReceiptThatNamesWhatItIs(List<String> file) throws IOException {
        night.drop("KZ/" + file.get(0), file.get(1).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        run("2023-06-10");

        assertThat(receipt("KZ/" + file.get(0) + ".1"))
                .contains("\"REJECTED\"", "OTHER_KIND", "\"" + file.get(2) + "\"", ".xlsx");
        assertThat(night.path("input/KZ/" + file.get(0))).doesNotExist();
        assertThat(night.run("verify")).as(night.printed()).isZero();
        assertThat(night.run("rebuild"))
                .as(night.printed() + night.complained())
                .isZero();
    }

    @Test
    void aBadNameInTheFolderOfAStateIsRejectedForThatState() throws IOException {
        night.drop("KZ/KZ_2023-05 (1).csv", CSV).drop("KZ/май.csv", CSV).drop("KZ/BY_2023-05 (1).csv", CSV);
        run("2023-06-10");

        assertThat(receipt("KZ/KZ_2023-05%20%281%29.csv.1")).contains("\"REJECTED\"", "NAME", "KZ_2023-05.csv");
        assertThat(receipt("KZ/%D0%BC%D0%B0%D0%B9.csv.1")).contains("\"REJECTED\"", "KZ_YYYY-MM.csv");
        assertThat(receipt("KZ/BY_2023-05%20%281%29.csv.1")).contains("\"REJECTED\"", "BY_2023-05.csv");
        assertThat(night.path("output/receipts/unknown")).doesNotExist();
        assertThat(night.lines("2023/coverage-2023.csv"))
                .anyMatch(l -> l.startsWith("KZ,2023-05,") && l.contains("REJECTED"))
                .noneMatch(l -> l.startsWith("BY,") && l.contains("REJECTED"));
    }

    @Test
    void theFilledTemplateIsAcceptedAsItIs() throws Exception {
        assertThat(night.bare(
                        "template",
                        "KZ",
                        "2023-05",
                        "--jobs",
                        night.path("jobs").toString(),
                        "--to",
                        folder.toString()))
                .as(night.printed() + night.complained())
                .isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(Files.readAllBytes(folder.resolve("KZ_2023-05.xlsx"))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            int matrix = 0;
            for (Row row : sheet) {
                String code = row.getCell(0).getStringCellValue();
                matrix += code.equals("#block") ? 1 : 0;
                if (matrix == 1 && !code.startsWith("#")) {
                    row.getCell(3).setCellValue(Integer.toString(row.getRowNum()));
                }
            }
            book.write(out);
            night.drop("KZ_2023-05.xlsx", out.toByteArray());
        }
        Path saved = LibreOffice.in(folder)
                .recalculated(List.of(night.path("input/KZ_2023-05.xlsx")))
                .get(0);
        run("2023-07-10");
        night.drop("KZ_2023-05_v2.xlsx", Files.readAllBytes(saved));
        run("2023-07-11");

        assertThat(receipt("KZ/KZ_2023-05.xlsx.1")).contains("\"ACCEPTED\"", "\"findings\" : [ ]");
        assertThat(receipt("KZ/KZ_2023-05_v2.xlsx.1")).contains("\"ACCEPTED\"", "\"findings\" : [ ]");
    }
}
