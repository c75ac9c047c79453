package org.svod.publication.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a sheet has besides its cells: widths, what stays in sight, filter, joined cells, heat scales, print setup. */
final class SheetSetup {

    private static final int UNITS = 256;

    private final XSSFSheet sheet;
    private final List<String> lines = new ArrayList<>();

    private SheetSetup(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static List<String> of(XSSFWorkbook book, int index) {
        SheetSetup setup = new SheetSetup(book.getSheetAt(index));
        setup.columns();
        setup.pane();
        setup.ranges();
        setup.print();
        setup.add("print area", String.valueOf(book.getPrintArea(index)));
        return setup.lines;
    }

    private void add(String what, String value) {
        if (!value.isEmpty() && !value.equals("null")) {
            lines.add(what + ": " + value);
        }
    }

    private void columns() {
        List<String> widths = new ArrayList<>();
        for (int column = 0; column <= lastColumn(); column++) {
            widths.add(CellReference.convertNumToColString(column) + " " + sheet.getColumnWidth(column) / UNITS);
        }
        add("widths", String.join(", ", widths));
    }

    private int lastColumn() {
        int last = -1;
        for (var row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        return last;
    }

    private void pane() {
        PaneInformation pane = sheet.getPaneInformation();
        if (pane != null) {
            add(
                    "in sight",
                    pane.getHorizontalSplitPosition() + " rows, " + pane.getVerticalSplitPosition() + " columns");
        }
    }

    private void ranges() {
        add(
                "tables",
                sheet.getTables().stream()
                        .map(t -> t.getName() + " " + t.getCTTable().getRef())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        add(
                "joined",
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .collect(Collectors.joining(", ")));
        List<String> scales = new ArrayList<>();
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            ConditionalFormatting scale = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i);
            Arrays.stream(scale.getFormattingRanges())
                    .map(CellRangeAddress::formatAsString)
                    .forEach(scales::add);
        }
        add("heat scales", String.join(", ", scales));
    }

    private void print() {
        XSSFPrintSetup print = sheet.getPrintSetup();
        add(
                "print",
                "paper " + print.getPaperSize() + (print.getLandscape() ? ", landscape" : ", upright") + ", pages wide "
                        + print.getFitWidth() + ", high " + print.getFitHeight());
        add(
                "footer",
                sheet.getFooter().getLeft() + " | " + sheet.getFooter().getCenter() + " | "
                        + sheet.getFooter().getRight());
        add(
                "rows printed again",
                sheet.getRepeatingRows() == null ? "" : sheet.getRepeatingRows().formatAsString());
        add(
                "page ends after row",
                Arrays.stream(sheet.getRowBreaks())
                        .mapToObj(row -> Integer.toString(row + 1))
                        .collect(Collectors.joining(", ")));
    }
}
