package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large submission is read, and its receipt written, in a small memory. {@code -Dsvod.rows=1000000} makes it as large
 * as one is ever expected to be.
 */
class BoundedMemoryTest {

    private static final int ROWS = Integer.getInteger("svod.rows", 150_000);
    /** A workbook takes longer than text: a fifth of the rows, unless they are asked for. */
    private static final int ROWS_OF_WORKBOOK = Integer.getInteger("svod.rows", 30_000);

    private static final String MEMORY = "-Xmx192m";
    private static final String MEMORY_OF_WORKBOOK = "-Xmx160m";

    @TempDir
    private Path folder;

    @Test
    void aLargeSubmissionGetsItsReceiptInAFewMegabytes() throws Exception {
        Workspace night = Workspace.small(folder, "keep", "receipts");
        try (Writer out = Files.newBufferedWriter(night.path("input/KZ_2023-05.csv"), StandardCharsets.UTF_8)) {
            out.write("period,indicator,case_ref,value,note\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("2023-05,FIREARMS,C-" + (1_000_000 + i) + "," + i % 97 + ",изъято\n");
            }
            out.write("2023-05,FIREARMS,D-1,-1,\n");
        }

        assertThat(run(night, MEMORY)).as(Files.readString(night.path("log"))).isZero();

        Path receipts = night.path("output/receipts/KZ");
        assertThat(Files.readString(receipts.resolve("KZ_2023-05.csv.1.receipt.json")))
                .contains("\"read\" : " + (ROWS + 1), "VALUE_NEGATIVE");
        assertThat(Files.size(receipts.resolve("KZ_2023-05.csv.1.receipt.xlsx")))
                .isLessThan(1_000_000);
    }

    @Test
    void aLargeWorkbookIsReadInAFewMegabytes() throws Exception {
        Workspace night = Workspace.small(folder, "keep", "receipts");
        workbook(night.path("input/KZ_2023-05.xlsx"));

        assertThat(run(night, MEMORY_OF_WORKBOOK))
                .as(Files.readString(night.path("log")))
                .isZero();

        assertThat(Files.readString(night.path("output/receipts/KZ/KZ_2023-05.xlsx.1.receipt.json")))
                .contains("\"read\" : " + ROWS_OF_WORKBOOK, "\"ACCEPTED\"");
    }

    /** A workbook whose sheet is written row by row, so that the test needs no memory for it either. */
    private static void workbook(Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Return");
            row(sheet, 0, "period", "indicator", "case_ref", "value");
            for (int i = 1; i <= ROWS_OF_WORKBOOK; i++) {
                row(sheet, i, "2023-05", "FIREARMS", "C-" + (1_000_000 + i), i % 97 + 1);
            }
            book.write(out);
        }
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer value) {
                row.createCell(i).setCellValue(value);
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static int run(Workspace night, String memory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.svod.cli.Svod",
                "nightly",
                "--run-date",
                "2023-07-01"));
        for (String each : List.of("jobs", "input", "output", "data")) {
            command.addAll(List.of("--" + each, night.path(each).toString()));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(night.path("log").toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("the run ended").isTrue();
        return process.exitValue();
    }
}
