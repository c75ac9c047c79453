package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The tables of a workbook, found by their names as programs for statistics do, without counting rows of titles. */
final class NamedTables {

    /** What such a program declares as missing values. */
    private static final Set<String> MARKS = Set.of("[x]", "[z]");
    /** 120 pixels. */
    private static final double FROZEN_POINTS = 90;

    private NamedTables() {}

    /**
     * Every table has headings that are texts, each once, and the same as its description says; no cell of it is empty
     * or joined with others; columns of numbers hold numbers and marks only. What stays in sight is low.
     */
    static void check(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(sheet.getTables())
                        .as(sheet.getSheetName() + ": tables")
                        .hasSizeLessThan(2);
                for (XSSFTable table : sheet.getTables()) {
                    assertThat(table.getName()).matches("[A-Za-z][A-Za-z0-9_]*");
                    assertThat(names.add(table.getName())).as(table.getName()).isTrue();
                    check(sheet, table);
                }
                oneHeading(book, i);
                frozen(sheet);
            }
        }
        assertThat(names).contains("Glance", "Figures", "Bridge", "ByOperation", "ByMonth");
    }

    private static void check(XSSFSheet sheet, XSSFTable table) {
        CellRangeAddress area = CellRangeAddress.valueOf(table.getCTTable().getRef());
        assertThat(sheet.getMergedRegions()).as(table.getName()).noneMatch(area::intersects);
        Row headings = sheet.getRow(area.getFirstRow());
        Set<String> found = new HashSet<>();
        for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
            String heading = headings.getCell(column).getStringCellValue();
            assertThat(found.add(heading.toLowerCase(Locale.ROOT))).as(heading).isTrue();
            assertThat(table.getCTTable()
                            .getTableColumns()
                            .getTableColumnArray(column)
                            .getName())
                    .isEqualTo(heading.replace("\n", "_x000a_"));
            column(sheet, area, column, table.getName() + ", " + heading);
        }
    }

    private static void column(XSSFSheet sheet, CellRangeAddress area, int column, String what) {
        List<Cell> cells = IntStream.rangeClosed(area.getFirstRow() + 1, area.getLastRow())
                .<Cell>mapToObj(row -> Objects.requireNonNull(sheet.getRow(row).getCell(column), what + " " + row))
                .toList();
        assertThat(cells)
                .as(what)
                .noneMatch(c -> c.getCellType() == CellType.BLANK
                        || (c.getCellType() == CellType.STRING
                                && c.getStringCellValue().isBlank()));
        if (cells.stream().anyMatch(c -> Numbers.number(c).isPresent()) && !what.startsWith("Coverage, 2")) {
            assertThat(cells)
                    .as(what)
                    .allMatch(c -> Numbers.number(c).isPresent() || MARKS.contains(c.getStringCellValue()));
        }
    }

    /** What is printed has no other row of headings than that of the table; cells for charts stand below it. */
    private static void oneHeading(XSSFWorkbook book, int index) {
        XSSFSheet sheet = book.getSheetAt(index);
        for (XSSFTable table : sheet.getTables()) {
            int heading = table.getStartRowIndex();
            CellStyle style = sheet.getRow(heading).getCell(0).getCellStyle();
            int last = Optional.ofNullable(book.getPrintArea(index))
                    .map(area -> new AreaReference(area, SpreadsheetVersion.EXCEL2007)
                            .getLastCell()
                            .getRow())
                    .orElse(sheet.getLastRowNum());
            for (Row row : sheet) {
                assertThat(row.getRowNum() != heading
                                && row.getRowNum() <= last
                                && row.getCell(0) != null
                                && row.getCell(0).getCellStyle().equals(style))
                        .as(sheet.getSheetName() + " has headings in row " + (row.getRowNum() + 1))
                        .isFalse();
            }
        }
    }

    private static void frozen(XSSFSheet sheet) {
        if (sheet.getPaneInformation() != null) {
            double points = 0;
            for (int row = 0; row < sheet.getPaneInformation().getHorizontalSplitPosition(); row++) {
                points += sheet.getRow(row) == null
                        ? sheet.getDefaultRowHeightInPoints()
                        : sheet.getRow(row).getHeightInPoints();
            }
            assertThat(points).as(sheet.getSheetName() + " keeps in sight").isLessThanOrEqualTo(FROZEN_POINTS);
        }
    }
}
