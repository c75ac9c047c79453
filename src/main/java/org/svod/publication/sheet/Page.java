package org.svod.publication.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.svod.codebook.Language;

/** One sheet, written from top to bottom. Rows and columns are counted from 0, as in POI. */
public final class Page extends Paper {

    private static final double HEADING_LINE = 12.75;
    private static final double HEADING_MARGIN = 3;
    private static final double FILTER_BUTTON = 12;
    /** With more, the title and the headings that stay visible would take too much of a small screen. */
    private static final double HIGHEST_WITH_BUTTON = 40.5;

    private static final double LOWEST_HEADING = 30;
    private static final double SUBTITLE_POINTS = 14;
    /** The width in characters of a column for which none is set. */
    private static final int USUAL_WIDTH = 8;

    private final Book book;
    private final LateWorkbook.Sheet sheet;
    private final Language language;
    private final ToIntFunction<Look> styles;
    private final SheetRows rows;
    private final Map<Integer, Integer> characters = new HashMap<>();
    private int next;
    private int titleRows;

    Page(Book book, LateWorkbook.Sheet sheet, Language language, SheetRows rows) {
        this.book = book;
        this.sheet = sheet;
        this.language = language;
        this.styles = book.styles().in(language);
        this.rows = rows;
        sheet.set(new PageSetup(book.title()));
    }

    /** Sets the columns' widths, from the first one on. */
    public Page widths(Width... widths) {
        for (int i = 0; i < widths.length; i++) {
            width(i, widths[i].characters());
        }
        return this;
    }

    /** Sets the columns' widths in characters, from the first one on. */
    public Page characters(List<Integer> widths) {
        for (int i = 0; i < widths.size(); i++) {
            width(i, widths.get(i));
        }
        return this;
    }

    /** Sets the width of the columns {@code from} to {@code to}, both included. */
    public Page widths(int from, int to, Width width) {
        for (int i = from; i <= to; i++) {
            width(i, width.characters());
        }
        return this;
    }

    /**
     * Writes the title block: title, the lines under it, and a link back to the sheet that lists all others.
     *
     * @param back the link's text and target; {@link Link#NONE} for none
     */
    public Page title(String title, List<String> lines, Link back) {
        line().height(20).text(title, Look.TITLE);
        lines.forEach(line -> line().height(SUBTITLE_POINTS).text(line, Look.SUBTITLE));
        if (!back.isNone()) {
            line().height(SUBTITLE_POINTS).link(back, Look.FREE_LINK);
        }
        titleRows = next;
        return this;
    }

    /** Keeps this number of rows visible when the sheet is scrolled. */
    public Page freezeRows(int rows) {
        sheet.set(new SheetSetting.Frozen(0, rows));
        return this;
    }

    /**
     * Keeps the title block visible when the sheet is scrolled: for a sheet with several tables, where no table's
     * heading can be frozen. Leaves a row empty.
     */
    public Page freezeTitle() {
        return freezeRows(titleRows).gap();
    }

    /** Writes a remark in a row of its own, over all columns. */
    public Page note(String text) {
        for (String part : text.split("\n")) {
            line().text(part, Look.NOTE);
        }
        return this;
    }

    /** Writes a remark that takes all lines that it needs within this number of columns. */
    public Page note(String text, int columns) {
        for (String part : text.split("\n")) {
            line().text(part, Look.NOTE.wrap(true)).span(columns);
        }
        return this;
    }

    /** Leaves a row empty. */
    public Page gap() {
        next++;
        return this;
    }

    /** Writes a heading within the sheet, over this number of columns. */
    public Page section(String title, int columns) {
        SheetRow line = line().height(18).text(title, Look.SECTION);
        for (int i = 1; i < columns; i++) {
            line.blank(Look.SECTION);
        }
        return this;
    }

    /** Writes the headings of a table that scroll with the rest. */
    public Page headings(SheetTable<?> table, Texts words) {
        SheetRow line = table.headings(line(), words);
        line.height(Math.max(LOWEST_HEADING, headingText(line)));
        return this;
    }

    /** The same for a table whose columns have filters, which {@link #table} makes. */
    public Page filterHeadings(SheetTable<?> table, Texts words) {
        filterHeight(table.headings(line(), words, Look.FILTER_HEADING));
        return this;
    }

    private static double headingText(SheetRow line) {
        return HEADING_LINE * line.lines() + HEADING_MARGIN;
    }

    /** Gives headings room for the buttons of the filters below them. */
    private static void filterHeight(SheetRow line) {
        double text = headingText(line);
        line.height(Math.max(LOWEST_HEADING, Math.max(text, Math.min(text + FILTER_BUTTON, HIGHEST_WITH_BUTTON))));
    }

    /**
     * Writes the headings of the sheet's table. They and the rows above stay visible when the sheet is scrolled, and
     * the headings are printed on every page.
     */
    public Page tableHeadings(List<String> headings, int frozenColumns) {
        int row = next;
        SheetRow line = line();
        headings.forEach(h -> line.text(h, Look.FILTER_HEADING));
        filterHeight(line);
        sheet.set(new SheetSetting.Frozen(frozenColumns, next));
        return repeatRow(row);
    }

    /** The same; the columns to the left of the one with this name stay visible too. */
    public Page tableHeadings(SheetTable<?> table, Texts words, String firstThatScrolls) {
        return tableHeadings(table.headings(words), table.at(firstThatScrolls));
    }

    /**
     * Makes the rows from {@code headingRow} to the last one written a table that other programs find by its name, with
     * a filter; nothing if no row was written. A cell takes one column.
     *
     * @param name a name in Latin letters; unique in the workbook, or among the sheets in one language
     */
    public Page table(String name, int headingRow, SheetTable<?> table, Texts words) {
        if (next > headingRow + 1) {
            sheet.set(new NamedTable(
                    book.tableName(name, words), headingRow, next - 1, table.size(), table.headings(words)));
        }
        return this;
    }

    /** Begins the next row. */
    public SheetRow line() {
        return new SheetRow(this, rows.begin(next++));
    }

    @Override
    Page self() {
        return this;
    }

    /** The row that is written next. */
    @Override
    public int next() {
        return next;
    }

    /** Continues below that row, after something was placed by other means, like a chart. */
    public Page skipTo(int row) {
        next = Math.max(next, row);
        return this;
    }

    /** The sheet's name. */
    public String name() {
        return sheet.name();
    }

    /** The POI sheet without its rows: everything else is there, and can be changed. */
    public XSSFSheet poi() {
        book.poi();
        return sheet.poi();
    }

    /** The same for this toolkit, which makes no styles with it. */
    @Override
    XSSFSheet sheet() {
        return sheet.poi();
    }

    /** Sets something on the sheet. */
    @Override
    void set(SheetSetting setting) {
        sheet.set(setting);
    }

    /** A number format as the language of the sheet writes numbers. */
    String inLanguage(String format) {
        return Look.in(language, format);
    }

    /** The number of the style of this look in the language of the sheet. */
    int style(Look look) {
        return styles.applyAsInt(look);
    }

    /** States that some rows are details of the row above them. */
    void hasDetails() {
        sheet().setRowSumsBelow(false);
        sheet().getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) 1);
    }

    /** Its rows. */
    SheetRows rows() {
        return rows;
    }

    /**
     * The content of its cells.
     *
     * @throws IllegalStateException if the sheet is a streamed one, which keeps no cells
     */
    @Override
    KeptCells kept() {
        return rows.kept()
                .orElseThrow(() -> new IllegalStateException("the sheet \"" + name() + "\" remembers no cells"));
    }

    private void width(int column, int width) {
        sheet.set(new VariedSetting.ColumnWidth(column, width));
        characters.put(column, width);
    }

    /** A column's width in characters. */
    @Override
    int width(int column) {
        return characters.getOrDefault(column, USUAL_WIDTH);
    }
}
