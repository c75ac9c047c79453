package org.svod.publication.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;

/** One row, written from left to right. Wrapped text makes it as high as it needs. */
public final class Line {

    private static final double LINE_POINTS = 13;
    private static final double HIGHEST = 400;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 12;

    private final Book book;
    private final Page page;
    private final SXSSFRow row;
    private Optional<Cell> last = Optional.empty();
    private String text = "";
    private int next;
    private int lines = 1;
    private int linesBefore = 1;

    Line(Book book, Page page, SXSSFRow row) {
        this.book = book;
        this.page = page;
        this.row = row;
    }

    /** A text, always a text: never a formula, a number or a date, whatever it looks like. */
    public Line text(String text, Look look) {
        Cell cell = cell(SafeText.looksLikeFormula(text) ? look.asQuoted() : look);
        cell.setCellValue(SafeText.of(text));
        this.text = text;
        if (look.wrap()) {
            grow(text, page.width(next - 1), look.face().bold());
        }
        return this;
    }

    /** A text in the ordinary look of a table. */
    public Line text(String text) {
        return text(text, Look.TEXT);
    }

    /** A number. */
    public Line number(BigDecimal number, Look look) {
        cell(look).setCellValue(number.doubleValue());
        return this;
    }

    /** A whole number. */
    public Line number(long number) {
        return number(number, Look.number(0));
    }

    /** A whole number in this look. */
    public Line number(long number, Look look) {
        return number(BigDecimal.valueOf(number), look);
    }

    /** A number, or an empty cell where there is none: missing is not zero. */
    public Line number(Optional<BigDecimal> number, Look look) {
        return number.isPresent() ? number(number.get(), look) : blank(look);
    }

    /** A formula (without its equals sign) and what it comes to. */
    public Line formula(String formula, BigDecimal result, Look look) {
        Cell cell = cell(look);
        cell.setCellFormula(formula);
        cell.setCellValue(result.doubleValue());
        return this;
    }

    /** A date. */
    public Line date(LocalDate date, Look look) {
        cell(look).setCellValue(date);
        return this;
    }

    /** A date, or an empty cell where there is none. */
    public Line date(Optional<LocalDate> date) {
        return date.isPresent() ? date(date.get(), Look.DATE) : blank(Look.DATE);
    }

    /** A link within the workbook; plain text where it leads nowhere. */
    public Line link(Link link, Look look) {
        if (link.isNone()) {
            return text(link.text(), look.face(Face.TEXT).align(HorizontalAlignment.CENTER));
        }
        text(link.text(), look);
        Hyperlink hyperlink = book.plain().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        hyperlink.setAddress(link.address());
        last().setHyperlink(hyperlink);
        return this;
    }

    /** An empty cell. */
    public Line blank(Look look) {
        cell(look);
        return this;
    }

    /** Leaves so many cells out. */
    public Line skip(int cells) {
        next += cells;
        return this;
    }

    /** Pins a comment to the cell written last; a cell takes one. */
    public Line comment(String author, String text) {
        int column = next - 1;
        ClientAnchor anchor = book.plain().getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setRow1(row.getRowNum());
        anchor.setCol2(column + COMMENT_COLUMNS);
        anchor.setRow2(row.getRowNum() + COMMENT_ROWS);
        Comment comment = page.sheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.plain().getCreationHelper().createRichTextString(SafeText.of(text)));
        comment.setAuthor(author);
        last().setCellComment(comment);
        return this;
    }

    /** Joins the last cell with as many empty ones to its right as make {@code columns}, and lets its text spread over them. */
    public Line span(int columns) {
        int first = next - 1;
        int width = page.width(first);
        int before = linesBefore;
        Cell cell = last();
        String shown = text;
        for (int i = 1; i < columns; i++) {
            cell(cell.getCellStyle());
            width += page.width(first + i);
        }
        page.plain().addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, first + columns - 1));
        if (cell.getCellType() == CellType.STRING) {
            lines = before;
            row.setHeight((short) -1);
            grow(shown, width, false);
        }
        return this;
    }

    /** Sets the height in points, instead of the one that the text needs. */
    public Line height(double points) {
        row.setHeightInPoints((float) points);
        return this;
    }

    /** Number of the row, from 0. */
    public int row() {
        return row.getRowNum();
    }

    /** Column that is written next, from 0. */
    public int column() {
        return next;
    }

    /** The cell written last, for what the toolkit does not cover. */
    public Cell last() {
        return last.orElseThrow();
    }

    /** How many lines the highest text takes. */
    int lines() {
        return lines;
    }

    private Cell cell(Look look) {
        return cell(book.styles().style(look));
    }

    private Cell cell(CellStyle style) {
        linesBefore = lines;
        Cell cell = row.createCell(next++);
        last = Optional.of(cell);
        cell.setCellStyle(style);
        return cell;
    }

    private void grow(String text, int width, boolean bold) {
        lines = Math.max(lines, Wrapping.lines(text, width, bold));
        if (lines > 1) {
            height(Math.min(HIGHEST, lines * LINE_POINTS + 4));
        }
    }
}
