package org.svod.publication.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a sheet is printed. */
abstract sealed class Paper permits Page {

    /** Characters that are legible beside each other on a page. */
    private static final int LEGIBLE = 320;

    /** The height of a row that nothing is written into. */
    private static final double ROW_POINTS = 15;

    private int pageBegins;

    /** POI's sheet. */
    abstract XSSFSheet sheet();

    /** Sets something on the sheet. */
    abstract void set(SheetSetting setting);

    /** A column's width in characters. */
    abstract int width(int column);

    /** The page itself. */
    abstract Page self();

    /** The row that is written next. */
    abstract int next();

    /** The content of its cells. */
    abstract KeptCells kept();

    /** Prints this title in the footer, in place of that of the document: for a sheet in another language. */
    public Page footer(String title) {
        PageSetup.title(sheet(), SafeText.visible(title));
        return self();
    }

    /** Prints a row again at the top of every page after it. */
    public Page repeatRow(int row) {
        set(new SheetSetting.RepeatedRow(row));
        return self();
    }

    /** Prints only the title on every page: for a sheet whose later pages contain other things than its first table. */
    public Page repeatTitle() {
        return repeatRow(0);
    }

    /** Prints only this number of columns, and only the rows written until now; the rows after them are for charts. */
    public Page printUpToHere(int columns) {
        XSSFWorkbook book = sheet().getWorkbook();
        book.setPrintArea(book.getSheetIndex(sheet()), 0, columns - 1, 0, next() - 1);
        return self();
    }

    /**
     * Prints the sheet on as many pages side by side as its columns need to be legible, each with the first columns.
     *
     * @param columns the number of its columns
     * @param repeated the number of columns that each page begins with
     */
    public Page acrossPages(int columns, int repeated) {
        return acrossPages(columns, repeated, LEGIBLE);
    }

    /** The same with at most this number of characters beside each other on a page. */
    public Page acrossPages(int columns, int repeated, int legible) {
        int characters = 0;
        for (int column = 0; column < columns; column++) {
            characters += width(column);
        }
        int pages = (characters + legible - 1) / legible;
        if (pages > 1) {
            sheet().getPrintSetup().setFitWidth((short) pages);
            sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
        }
        return self();
    }

    /** Prints the sheet on one page, only this number of columns of it. */
    public Page onePage(int columns) {
        return onePage().printUpToHere(columns);
    }

    /** Prints all columns and rows on one page. */
    public Page onePage() {
        set(SheetSetting.Printed.ON_ONE_PAGE);
        return self();
    }

    /** Prints the sheet upright. */
    public Page upright() {
        set(SheetSetting.Printed.UPRIGHT);
        return self();
    }

    /** Prints the letters of columns and the numbers of rows. */
    public Page rowAndColumnHeadings() {
        set(SheetSetting.Printed.WITH_ROW_AND_COLUMN_HEADINGS);
        return self();
    }

    /** Begins a new printed page with the next row. */
    public Page breakPage() {
        set(new VariedSetting.BrokenPage(next() - 1));
        pageBegins = next();
        return self();
    }

    /**
     * Begins a new printed page if fewer than this number of points are left on the present page; for a sheet with this
     * number of columns that keeps its rows.
     */
    public Page keepTogether(int columns, double points) {
        if (PrintedPage.left(this::width, kept(), columns, pageBegins, next()) < points) {
            breakPage();
        }
        return self();
    }

    /**
     * Leaves this number of rows for charts, which no page break may cut; returns the first of them. For a sheet with
     * this number of columns that keeps its rows.
     */
    public int roomForCharts(int columns, int rows) {
        int top = keepTogether(columns, rows * ROW_POINTS).next();
        self().skipTo(top + rows);
        return top;
    }
}
