package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.readback.Recalculated;

/**
 * What states, operators and files call things, through the real night into every workbook: shown as text, never
 * executed, never a broken file.
 */
class HostileWordsTest {

    /** What a name may not say where a sheet or a formula is called so. */
    private static final String STATE = "'[Kazakh]*:?/\\stan";

    private static final List<String> NOTES = List.of(
            "=cmd|'/c calc'!A1",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "_x0041_",
            "a\u0007b\u001B[31m",
            "\u202Eשלום\u200F",
            "👨‍👩‍👧 😀",
            "<b>&amp;</b>",
            "&P&D");

    private static final String OURS = "(SUM\\('(Bridge by State|Расчёт по государствам)'!|[-A-Z0-9+/,:()])+"
            // The total of a row of the form.
            + "|(\\+?IFERROR\\(_xlfn\\.NUMBERVALUE\\(SUBSTITUTE\\(SUBSTITUTE\\([A-Z]+[0-9]+,\"\\.\",\",\"\\),"
            + "_xlfn\\.UNICHAR\\(160\\),\"\"\\),\",\",\" \"\\),0\\))+";

    @TempDir
    private Path folder;

    @Test
    void hostileWordsAreTextInEveryWorkbook() throws Exception {
        Workspace night = night();
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.complained())
                .isZero();
        List<String> reasons = NOTES.stream().map(HostileWordsTest::shown).toList();

        assertThat(texts(night.path("output/2023/consolidated-2023-en.xlsx")))
                .anyMatch(t -> t.contains(STATE))
                .contains("ж".repeat(32_767))
                .satisfies(t -> reasons.forEach(r -> assertThat(t).anyMatch(s -> s.endsWith(r))));
        assertThat(texts(night.path("output/2023/states/KZ-2023.xlsx"))).anyMatch(t -> t.contains(STATE));
        assertThat(texts(night.path("output/receipts/KZ/KZ_2023-01.csv.1.receipt.xlsx")))
                .contains("•••", "+1+1")
                .doesNotContain("=cmd|'/c calc'!A1")
                .anyMatch(t -> t.contains(STATE));
        assertThat(night.run("template", "KZ", "2023-05", "--lang", "en", "--to", folder.toString()))
                .as(night.complained())
                .isZero();
        assertThat(texts(night.path("KZ_2023-05.xlsx"))).anyMatch(t -> t.contains(STATE));
    }

    @Test
    void anOfficeProgramOpensWorkbooksOfHostileWordsAndComputesTheSame() throws Exception {
        LibreOffice office = LibreOffice.in(Files.createDirectories(folder.resolve("office")));
        Workspace night = night();
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.complained())
                .isZero();
        List<Path> books = List.of(
                night.path("output/2023/consolidated-2023-en.xlsx"),
                night.path("output/2023/states/KZ-2023.xlsx"),
                night.path("output/receipts/KZ/KZ_2023-01.csv.1.receipt.xlsx"));
        List<Path> opened = office.recalculated(books);
        for (int i = 0; i < books.size(); i++) {
            Recalculated.sameNumbers(books.get(i), opened.get(i));
            assertThat(texts(opened.get(i))).anyMatch(t -> t.contains(STATE));
        }
    }

    private Workspace night() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "tables, workbook, states, receipts");
        Path states = night.path("jobs/codebook/states.csv");
        Files.writeString(
                states,
                Files.readString(states).replace(",Kazakhstan,Казахстан,", ",\"" + STATE + "\",\"" + STATE + "\","));
        StringBuilder decisions = new StringBuilder("kind,indicator,reference,value,decided_by,decided_on,reason\n");
        StringBuilder file =
                new StringBuilder("period,indicator,operation,case_ref,value,note,a column that is not read\n");
        List<String> words = new ArrayList<>(NOTES);
        words.add("ж".repeat(32_767));
        for (int i = 0; i < words.size(); i++) {
            file.append("2023-01,FIREARMS,,N-")
                    .append(i)
                    .append(",1,\"")
                    .append(words.get(i))
                    .append("\",\n");
            decisions
                    .append("joint,FIREARMS,N-")
                    .append(i)
                    .append(",1,Secretariat,2024-01-15,\"")
                    .append(words.get(i))
                    .append("\"\n");
        }
        Files.writeString(night.path("jobs/rounds/2023/decisions.csv"), decisions);
        return night.drop("KZ_2023-01.csv", file.toString());
    }

    private static String shown(String note) {
        return note.replace('\u0007', '␇').replace('\u001B', '␛');
    }

    /** All texts of a workbook. It must have no formula that is not ours. */
    private static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula())
                                    .as(file + " " + cell.getAddress())
                                    .matches(OURS);
                        } else if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return texts;
    }
}
