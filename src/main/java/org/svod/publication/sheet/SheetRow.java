package org.svod.publication.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.svod.characters.FormulaStart;

/** One row, written from left to right. If its text wraps, the row gets the height that the text needs. */
public final class SheetRow {

    private static final double LINE_POINTS = 13;
    private static final double HIGHEST = 400;

    private final Page page;
    private final RowText row;
    private int style;
    private Optional<String> text = Optional.empty();
    private int next;
    private int lines = 1;
    private int linesBefore = 1;
    private int commented = -1;

    SheetRow(Page page, RowText row) {
        this.page = page;
        this.row = row;
    }

    /** A text. It always stays a text, never a formula, a number or a date, whatever it looks like. */
    public SheetRow text(String text, Look look) {
        int style = style(FormulaStart.isOf(text) ? look.asQuoted() : look);
        row.text(next(style), style, SafeText.of(text));
        this.text = Optional.of(text);
        if (look.wrap()) {
            grow(text, page.width(next - 1), look.face().bold());
        }
        return this;
    }

    /** A text in the usual look of a table. */
    public SheetRow text(String text) {
        return text(text, Look.TEXT);
    }

    /** A number. */
    public SheetRow number(BigDecimal number, Look look) {
        return number(number.doubleValue(), look.fitting(number));
    }

    private SheetRow number(double number, Look look) {
        int style = style(look);
        row.number(next(style), style, number);
        return this;
    }

    /** A whole number. */
    public SheetRow number(long number) {
        return number(number, Look.number(0));
    }

    /** A whole number in this look. */
    public SheetRow number(long number, Look look) {
        return number(BigDecimal.valueOf(number), look);
    }

    /** A number, or an empty cell if there is none: missing is not zero. */
    public SheetRow number(Optional<BigDecimal> number, Look look) {
        return number.isPresent() ? number(number.get(), look) : blank(look);
    }

    /** A formula (without its equals sign) and its result. */
    public SheetRow formula(String formula, BigDecimal result, Look look) {
        int style = style(look.fitting(result));
        row.formula(next(style), style, formula, result.doubleValue());
        return this;
    }

    /** A formula (without its equals sign) that the program computes that opens the file. */
    public SheetRow formula(String formula, CellStyle style) {
        row.formula(next(number(style)), number(style), formula);
        return this;
    }

    /** A date. */
    public SheetRow date(LocalDate date, Look look) {
        return number(DateUtil.getExcelDate(date), look);
    }

    /** A date, or an empty cell if there is none. */
    public SheetRow date(Optional<LocalDate> date) {
        return date.isPresent() ? date(date.get(), Look.DATE) : blank(Look.DATE);
    }

    /** A link within the workbook; plain text if it has no target. */
    public SheetRow link(Link link, Look look) {
        if (link.isNone()) {
            return text(link.text(), look.face(FontRole.TEXT).align(HorizontalAlignment.CENTER));
        }
        text(link.text(), look);
        page.set(new VariedSetting.LinkedCell(row.row(), next - 1, link));
        return this;
    }

    /** An empty cell. */
    public SheetRow blank(Look look) {
        return blank(style(look));
    }

    private SheetRow blank(int style) {
        row.blank(next(style), style);
        return this;
    }

    /** A text, or an empty cell if there is none, in a style that is not a look of the toolkit. */
    public SheetRow styled(Optional<String> text, CellStyle style) {
        if (text.isEmpty()) {
            return blank(number(style));
        }
        row.text(next(number(style)), number(style), SafeText.of(text.get()));
        return this;
    }

    /** Leaves out this number of cells. */
    public SheetRow skip(int cells) {
        next += cells;
        return this;
    }

    /** Adds a comment to the cell that was written last; a cell takes one comment. */
    public SheetRow comment(String author, String text) {
        row.checkOpen();
        if (commented >= next - 1) {
            throw new IllegalArgumentException("the cell has a comment");
        }
        commented = next - 1;
        page.set(new VariedSetting.CommentedCell(row.row(), next - 1, author, SafeText.of(text)));
        return this;
    }

    /**
     * Merges the last cell with the empty cells to its right, {@code columns} in all, so that its text can use their
     * width.
     */
    public SheetRow span(int columns) {
        int first = next - 1;
        int width = page.width(first);
        int before = linesBefore;
        int joined = style;
        Optional<String> shown = text;
        for (int i = 1; i < columns; i++) {
            blank(joined);
            width += page.width(first + i);
        }
        page.set(new VariedSetting.JoinedCells(row.row(), first, first + columns - 1));
        if (shown.isPresent()) {
            lines = before;
            row.automaticHeight();
            grow(shown.get(), width, false);
        }
        return this;
    }

    /** Sets the height in points, instead of the height that the text needs. */
    public SheetRow height(double points) {
        row.height(points);
        return this;
    }

    /**
     * Makes it a detail of the nearest row above that is none, which begins the group.
     *
     * @param folded whether it is hidden until a reader opens the group
     */
    public SheetRow detail(boolean folded) {
        row.detail(folded);
        page.hasDetails();
        return this;
    }

    /** Number of the row, from 0. */
    public int row() {
        return row.row();
    }

    /** The column that is written next, from 0. */
    public int column() {
        return next;
    }

    /** The number of lines of the highest text. */
    int lines() {
        return lines;
    }

    private int style(Look look) {
        return page.style(look);
    }

    private static int number(CellStyle style) {
        return Short.toUnsignedInt(style.getIndex());
    }

    /** Takes the next column for a cell with this style. */
    private int next(int style) {
        linesBefore = lines;
        this.style = style;
        text = Optional.empty();
        return next++;
    }

    private void grow(String text, int width, boolean bold) {
        lines = Math.max(lines, Wrapping.lines(text, width, bold));
        if (lines > 1) {
            height(Math.min(HIGHEST, lines * LINE_POINTS + 4));
        }
    }
}
