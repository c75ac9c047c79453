package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.readback.ReadBack;

/** One case number under two operations, each reported by two States: a warning to them and to the secretariat. */
class CrossedCasesTest {

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));

    @BeforeEach
    void oneNumberUnderTwoOperations() throws IOException {
        night = Workspace.small(folder, "move", "tables, workbook, states, receipts");
        for (String state : new String[] {"KZ 5", "RU 6"}) {
            String[] says = state.split(" ");
            night.drop(
                    says[0] + "_2023-04.csv",
                    "indicator,operation,case_ref,value\nFIREARMS,TRAL-2023,A-1," + says[1]
                            + "\nFIREARMS,ARMS-2023,A-1," + says[1] + "\n");
        }
        night.drop("BY_2023-04.csv", "indicator,operation,case_ref,value\nFIREARMS,TRAL-2023,A-2,1\n");
        Files.writeString(night.path("jobs/rounds/2023/decisions.csv"), """
                kind,indicator,reference,value,decided_by,decided_on,reason
                joint,FIREARMS,A-1,4,Secretariat,2024-01-15,by telephone
                joint,FIREARMS,A-9,4,Secretariat,2024-01-15,by telephone
                """);
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.complained())
                .isZero();
    }

    private List<List<String>> sheet(String file, String sheet) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(night.path("output/2023/" + file).toFile().getPath())) {
            List<List<String>> rows = new ArrayList<>();
            if (book.getSheet(sheet) != null) {
                book.getSheet(sheet).forEach(row -> {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(cell.toString()));
                    rows.add(cells);
                });
            }
            return rows;
        }
    }

    @Test
    void theStatesConcernedAreWarnedInTheirWorkbooksAndTheSecretariatOnTheContents() throws IOException {
        for (String state : new String[] {"KZ", "RU"}) {
            assertThat(sheet("states/" + state + "-2023.xlsx", "Case numbers"))
                    .anySatisfy(row -> assertThat(row)
                            .contains("A-1")
                            .anyMatch(c -> c.contains("KZ_2023-04.csv:2") && c.contains("RU_2023-04.csv:3")));
        }
        assertThat(sheet("states/BY-2023.xlsx", "Case numbers")).isEmpty();
        assertThat(sheet("consolidated-2023-en.xlsx", "Contents")).anySatisfy(row -> {
            assertThat(row.get(0)).startsWith("Case numbers under several operations");
            assertThat(row.get(2)).isEqualTo("1.0");
        });
        ReadBack figures = new ReadBack(night.path("output"), night.path("jobs"), "2023");
        figures.published(LocalDate.of(2024, 2, 1));
        assertThat(figures.consolidated()).isPositive();
        assertThat(figures.states()).isPositive();
    }

    @Test
    void aDecisionThatCannotTellTheOperationIsNotSaidToMatchNothing() throws IOException {
        assertThat(night.printed())
                .contains(
                        "decisions.csv:2: FIREARMS A-1 is a joint case under ARMS-2023 and TRAL-2023; a decision cannot tell which of them it is about");
        assertThat(night.printed().lines().filter(l -> l.contains("matches nothing")))
                .singleElement()
                .asString()
                .contains("A-9");
        List<List<String>> quality = sheet("consolidated-2023-en.xlsx", "Decisions without effect");
        assertThat(quality)
                .anySatisfy(row -> assertThat(row)
                        .contains("A-1")
                        .anyMatch(c -> c.startsWith("Joint case under several operations")));
        assertThat(quality)
                .anySatisfy(row -> assertThat(row).contains("A-9").anyMatch(c -> c.startsWith("Matches nothing")));
    }

    @Test
    void theRowsOfTheTableAreToldApartByTheOperation() throws IOException {
        List<String> lines = night.lines("2023/reconciliation-2023.csv");
        assertThat(lines.get(0))
                .isEqualTo(
                        "kind,reference,indicator,states,values,verdict,settled,adjustment,decided_by,reason,operation");
        assertThat(lines.stream().filter(l -> l.startsWith("joint,A-1,")).map(l -> l.replaceFirst(".*,", "")))
                .containsExactly("ARMS-2023", "TRAL-2023");
    }
}
