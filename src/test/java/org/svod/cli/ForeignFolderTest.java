package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.readback.ReadBack;

/** A file that one State puts into its own folder under the name of another is nothing that the other delivered. */
class ForeignFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aNeighboursFileIsRejectedAndIsNoMarkOnTheRecordOfTheStateThatItIsNamedAfter() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, workbook, states, receipts")
                .drop("AZ_2023-04.csv", "indicator,value\nDETAINED,5\n")
                .drop("AM/AZ_2023-05.csv", "indicator,value\nDETAINED,7\n");
        assertThat(night.run("nightly", "--run-date", "2024-03-10"))
                .as(night.complained())
                .isZero();
        assertThat(Files.readString(night.path("output/receipts/AM/AZ_2023-05.csv.1.receipt.json")))
                .contains("REJECTED", "FOREIGN_FOLDER");
        assertThat(night.lines("2023/coverage-2023.csv")).contains("AZ,2023-05,2023-06-15,,MISSING,0");
        try (XSSFWorkbook book = new XSSFWorkbook(
                night.path("output/2023/states/AZ-2023.xlsx").toFile().getPath())) {
            book.getSheet("Files")
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.toString()).doesNotContain("AZ_2023-05")));
        }
        ReadBack figures = new ReadBack(night.path("output"), night.path("jobs"), "2023");
        figures.published(LocalDate.of(2024, 3, 10));
        assertThat(figures.consolidated()).isPositive();
        assertThat(figures.states()).isPositive();
    }

    @Test
    void theStatesOwnFileOfThatNameCountsBesideTheNeighbours() throws IOException {
        Workspace night =
                Workspace.small(folder, "move", "tables").drop("AM/AZ_2023-05.csv", "indicator,value\nDETAINED,7\n");
        assertThat(night.run("nightly", "--run-date", "2023-06-01")).isZero();
        night.drop("AZ/AZ_2023-05.csv", "indicator,value\nDETAINED,9\n");
        assertThat(night.run("nightly", "--run-date", "2023-06-10")).isZero();
        assertThat(night.lines("2023/coverage-2023.csv")).contains("AZ,2023-05,2023-06-15,2023-06-10,ON_TIME,0");
        assertThat(night.lines("2023/annual-figures-2023.csv"))
                .anyMatch(l -> l.matches("DETAINED,.*,9,PROVISIONAL,.*"));
    }
}
