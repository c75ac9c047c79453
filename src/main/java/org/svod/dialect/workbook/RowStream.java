package org.svod.dialect.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.svod.characters.Blanks;

/** Goes through the rows of a sheet once, in their order, and notes on the way what belongs to the whole sheet. */
final class RowStream implements Closeable {

    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    private final XmlPart xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean since1904;
    private final MergedRanges merged = new MergedRanges();
    private final HiddenColumns hiddenColumns = new HiddenColumns();
    private final List<SheetCell> cells = new ArrayList<>();
    private int row;
    private boolean hidden;

    RowStream(XmlPart xml, SharedTexts texts, CellFormats formats, boolean since1904) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** Goes to the next row that holds something; false at the end of the sheet. */
    boolean next() throws IOException {
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "row" -> {
                    readRow();
                    if (!cells.isEmpty()) {
                        return true;
                    }
                }
                case "col" -> hiddenColumns.add(xml);
                case "mergeCell" -> merged.add(xml.attribute("ref"));
                default -> {
                    // Nothing else bears on what a cell says.
                }
            }
        }
        return false;
    }

    private void readRow() throws IOException {
        cells.clear();
        String number = xml.attribute("r");
        int now = number.isEmpty() ? row + 1 : CellText.whole(number);
        if (now <= row || now > LAST_ROW) {
            throw WorkbookPackage.damaged();
        }
        row = now;
        String height = xml.attribute("ht");
        hidden = xml.flag("hidden") || height.equals("0");
        int column = 0;
        while (xml.next() && (xml.isStart() || !xml.name().equals("row"))) {
            if (xml.isStart() && xml.name().equals("c")) {
                String place = xml.attribute("r");
                int at = place.isEmpty() ? column + 1 : column(place);
                if (at <= column || at > LAST_COLUMN) {
                    throw WorkbookPackage.damaged();
                }
                column = at;
                readCell(at);
            }
        }
    }

    /** The column of a cell's place, {@code AB12}, from 1. */
    static int column(String place) throws RefusedWorkbookException {
        int column = 0;
        for (int i = 0; i < place.length() && column <= LAST_COLUMN; i++) {
            char c = place.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        if (column == 0) {
            throw WorkbookPackage.damaged();
        }
        return column;
    }

    private void readCell(int column) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean formula = false;
        boolean stored = false;
        String value = "";
        while (xml.next() && (xml.isStart() || !xml.name().equals("c"))) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "f" -> formula = true;
                    case "v" -> {
                        value = xml.text();
                        stored = !value.isEmpty() || type.equals("str");
                    }
                    case "is" -> {
                        value = CellText.rich(xml, "is");
                        stored = true;
                    }
                    default -> {
                        // Nothing else bears on what a cell says.
                    }
                }
            }
        }
        if (formula && !stored) {
            cells.add(new SheetCell(column, "", SheetCell.Type.UNKNOWN, true));
        } else if (stored) {
            SheetCell cell = cell(column, type, style, value, formula);
            if (!Blanks.areAll(cell.text())) {
                cells.add(cell);
            }
        }
    }

    private SheetCell cell(int column, String type, String style, String value, boolean formula) throws IOException {
        return switch (type) {
            case "s" -> new SheetCell(column, texts.get(CellText.whole(value.strip())), SheetCell.Type.TEXT, formula);
            case "str" -> new SheetCell(column, CellText.unescaped(value), SheetCell.Type.TEXT, formula);
            case "inlineStr", "d" -> new SheetCell(column, value, SheetCell.Type.TEXT, formula);
            case "b" -> new SheetCell(column, value.equals("1") ? "TRUE" : "FALSE", SheetCell.Type.TEXT, formula);
            case "e" -> new SheetCell(column, value, SheetCell.Type.ERROR, formula);
            case "", "n" -> number(column, formats.get(style), value, formula);
            default -> throw WorkbookPackage.damaged();
        };
    }

    private SheetCell number(int column, CellFormat format, String value, boolean formula) throws IOException {
        if (format.date()) {
            return new SheetCell(column, CellText.date(value, format, since1904), SheetCell.Type.DATE, formula);
        }
        String number = CellText.number(value);
        return new SheetCell(column, number, format.type(number), formula);
    }

    /** Number of the row, from 1. */
    int row() {
        return row;
    }

    /** Whether the row cannot be seen. */
    boolean isHidden() {
        return hidden;
    }

    /** The cells of the row that hold something, from left to right; good until the next row. */
    List<SheetCell> cells() {
        return cells;
    }

    /** The columns that cannot be seen; known from the first row on. */
    HiddenColumns hiddenColumns() {
        return hiddenColumns;
    }

    /** The merged ranges; known at the end of the sheet. */
    MergedRanges merged() {
        return merged;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
