package org.svod.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** All cells of a workbook, to see which of them have changed. */
final class WorkbookCells {

    private WorkbookCells() {}

    /** By sheet, each with its place; without the sheet that lists the others. */
    static Map<String, List<String>> of(Path workbook) throws IOException {
        Map<String, List<String>> cells = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Sheet sheet : book) {
                List<String> texts = new ArrayList<>();
                sheet.forEach(row -> row.forEach(cell -> texts.add(cell.getAddress() + " " + cell)));
                cells.put(sheet.getSheetName(), texts);
            }
        }
        cells.remove("Contents");
        return cells;
    }
}
