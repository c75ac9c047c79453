package org.svod.publication.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/** The settings of a sheet that differ between workbooks of one kind, as POI saves them. */
final class SavedSheet {

    private final NavigableMap<Integer, Double> widths = new TreeMap<>();
    private final Elements joined = new Elements();
    private final Elements links = new Elements();
    private final Set<Integer> broken = new HashSet<>();
    private final Elements breaks = new Elements();
    private final Elements comments = new Elements();
    private final Elements boxes = new Elements();
    private final List<String> tables = new ArrayList<>();
    private Optional<String> footer = Optional.empty();

    /** Elements of one sort, one after the other. */
    static final class Elements {

        private final StringBuilder text = new StringBuilder();
        private int count;

        /** How many there are. */
        int count() {
            return count;
        }

        Elements add(String piece) {
            text.append(piece);
            return this;
        }

        Elements add(int number) {
            text.append(number);
            return this;
        }

        private Elements next() {
            count++;
            return this;
        }

        private boolean isEmpty() {
            return count == 0;
        }
    }

    /** Sets the width of a column. */
    void width(int column, double characters) {
        widths.put(column, characters);
    }

    /** Begins the next joined cells. */
    Elements joined() {
        return joined.next();
    }

    /** Begins the next link. */
    Elements links() {
        return links.next();
    }

    /** Adds a page break, unless the page ends there already. */
    void breakAfter(int row) {
        if (broken.add(row)) {
            breaks.next()
                    .add("<brk id=\"")
                    .add(row + 1)
                    .add("\" man=\"true\" max=\"")
                    .add(SpreadsheetVersion.EXCEL2007.getLastColumnIndex())
                    .add("\"/>");
        }
    }

    /** Begins the next comment. */
    Elements comments() {
        return comments.next();
    }

    /** Begins the box of the next comment. */
    Elements boxes() {
        return boxes.next();
    }

    /** Adds what the part of a table says twice. */
    void table(String area) {
        tables.add(area);
    }

    /** Sets the title in the footer. */
    void footer(String title) {
        footer = Optional.of(title);
    }

    boolean hasComments() {
        return !comments.isEmpty();
    }

    /** What its tables say of their places. */
    List<String> tables() {
        return tables;
    }

    /** What the part with the comments has between its beginning and its end. */
    Filling allComments() {
        return Filling.of(comments.text.toString());
    }

    /** What the part with the boxes of the comments has between its beginning and its end. */
    Filling allBoxes() {
        return Filling.of(boxes.text.toString());
    }

    /** What the part of the sheet has, from the beginning to the end. */
    List<Filling> sheet(CellRangeAddress dimension, RowStore rows) {
        StringBuilder columns = new StringBuilder();
        for (Map.Entry<Integer, Double> width : widths.entrySet()) {
            int number = width.getKey() + 1;
            columns.append("<col min=\"").append(number).append("\" max=\"").append(number);
            columns.append("\" width=\"").append(width.getValue()).append("\" customWidth=\"true\"/>");
        }
        List<Filling> fillings = new ArrayList<>();
        fillings.add(Filling.of("<dimension ref=\"" + dimension.formatAsString() + "\"/>"));
        if (!widths.isEmpty()) {
            fillings.add(Filling.of("<cols>" + columns + "</cols>"));
        }
        fillings.add(Filling.of(rows));
        if (!joined.isEmpty()) {
            fillings.add(Filling.of("<mergeCells count=\"" + joined.count + "\">" + joined.text + "</mergeCells>"));
        }
        if (!links.isEmpty()) {
            fillings.add(Filling.of("<hyperlinks>" + links.text + "</hyperlinks>"));
        }
        footer.map(Filling::of).ifPresent(fillings::add);
        if (!breaks.isEmpty()) {
            fillings.add(Filling.of("<rowBreaks count=\"" + breaks.count + "\" manualBreakCount=\"" + breaks.count
                    + "\">" + breaks.text + "</rowBreaks>"));
        }
        return fillings;
    }
}
