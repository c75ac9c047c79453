package org.svod.publication.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as lines of text, one line for every cell: {@code sheet!cell = value | style}. Empty cells of one style
 * that stand side by side share a line. A formula stands with the number that the file keeps for it, in braces.
 */
final class WorkbookText {

    private final XSSFWorkbook book;
    private final StringBuilder text = new StringBuilder();

    private WorkbookText(XSSFWorkbook book) {
        this.book = book;
    }

    /** The text of a workbook. */
    static String of(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return new WorkbookText(book).write();
        }
    }

    private String write() {
        line("title: " + book.getProperties().getCoreProperties().getTitle());
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            line("");
            line("=== " + sheet.getSheetName() + (book.isSheetHidden(i) ? " (hidden)" : "") + " ===");
            SheetSetup.of(book, i).forEach(this::line);
            for (Row row : sheet) {
                row((XSSFRow) row);
            }
            ChartText.of(sheet).forEach(this::line);
        }
        return text.toString();
    }

    private void row(XSSFRow row) {
        if (row.getCTRow().isSetCustomHeight()) {
            line(row.getSheet().getSheetName() + "!" + (row.getRowNum() + 1) + " is " + row.getHeightInPoints()
                    + " points high");
        }
        List<XSSFCell> empty = new ArrayList<>();
        for (Cell each : row) {
            XSSFCell cell = (XSSFCell) each;
            if (!empty.isEmpty() && !continues(empty.get(empty.size() - 1), cell)) {
                empty(empty);
            }
            if (cell.getCellType() == CellType.BLANK) {
                empty.add(cell);
            } else {
                cell(cell);
            }
        }
        if (!empty.isEmpty()) {
            empty(empty);
        }
    }

    private static boolean continues(XSSFCell before, XSSFCell cell) {
        return cell.getCellType() == CellType.BLANK
                && cell.getColumnIndex() == before.getColumnIndex() + 1
                && StyleText.of(cell.getCellStyle()).equals(StyleText.of(before.getCellStyle()));
    }

    private void empty(List<XSSFCell> cells) {
        XSSFCell first = cells.get(0);
        CellAddress last = cells.get(cells.size() - 1).getAddress();
        line(first.getSheet().getSheetName() + "!" + first.getAddress() + (cells.size() > 1 ? ":" + last : "") + " = | "
                + StyleText.of(first.getCellStyle()));
        cells.clear();
    }

    private void cell(XSSFCell cell) {
        String link =
                cell.getHyperlink() == null ? "" : " -> " + cell.getHyperlink().getAddress();
        line(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " = " + value(cell) + link + " | "
                + StyleText.of(cell.getCellStyle()));
        XSSFComment comment = cell.getCellComment();
        if (comment != null) {
            line("  comment by " + comment.getAuthor() + ": "
                    + quoted(comment.getString().getString()));
        }
    }

    private static String value(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> quoted(cell.getStringCellValue());
            case FORMULA -> cell.getCellFormula() + " {" + cached(cell) + "}";
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : number(cell);
            case BLANK, BOOLEAN, ERROR, _NONE ->
                throw new IllegalStateException(
                        "no value of a cell of ours: " + cell.getCellType() + ": " + cell.getAddress());
        };
    }

    private static String cached(XSSFCell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? number(cell)
                : cell.getCachedFormulaResultType().toString();
    }

    private static String number(XSSFCell cell) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A text on one line. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
