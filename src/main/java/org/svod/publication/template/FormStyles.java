package org.svod.publication.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.publication.sheet.FontRole;

/** The styles of the form that the other workbooks do not have: white cells to fill in, grey codes for the program. */
final class FormStyles {

    private static final short SMALL = 7;
    /** Colours with their opacity, which the file format needs. */
    private static final byte[] INK = {(byte) 0xFF, (byte) 0x9A, (byte) 0xA3, (byte) 0xAE};

    private static final byte[] RULE = {(byte) 0xFF, (byte) 0x7B, (byte) 0x87, (byte) 0x94};
    private static final byte[] SHADE = {(byte) 0xFF, (byte) 0xE9, (byte) 0xEE, (byte) 0xF4};

    /** Zero is not shown: in a row that nobody has filled in it would look like an answer. */
    private static final String TOTAL = "General;-General;;@";

    /** The program's own words and codes. */
    final XSSFCellStyle code;
    /** A value, a box or a case number. Text, so that no spreadsheet makes 12.5 a day in May. */
    final XSSFCellStyle value;
    /** A text that is chosen or written. */
    final XSSFCellStyle entry;
    /** A mark in a box. */
    final XSSFCellStyle box;
    /** What the sheet adds up. */
    final XSSFCellStyle total;

    FormStyles(XSSFWorkbook book) {
        XSSFFont small = book.createFont();
        small.setFontName(FontRole.TYPEFACE);
        small.setFontHeightInPoints(SMALL);
        small.setColor(new XSSFColor(INK));
        code = book.createCellStyle();
        code.setFont(small);
        code.setVerticalAlignment(VerticalAlignment.CENTER);
        value = open(book, HorizontalAlignment.RIGHT);
        entry = open(book, HorizontalAlignment.LEFT);
        box = open(book, HorizontalAlignment.CENTER);
        total = shaded(book, HorizontalAlignment.RIGHT);
        total.setDataFormat(book.createDataFormat().getFormat(TOTAL));
    }

    private static XSSFCellStyle open(XSSFWorkbook book, HorizontalAlignment align) {
        XSSFCellStyle style = ruled(book, align);
        style.setLocked(false);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        return style;
    }

    private static XSSFCellStyle shaded(XSSFWorkbook book, HorizontalAlignment align) {
        XSSFCellStyle style = ruled(book, align);
        style.setFillForegroundColor(new XSSFColor(SHADE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle ruled(XSSFWorkbook book, HorizontalAlignment align) {
        XSSFCellStyle style = book.createCellStyle();
        style.setAlignment(align);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setIndention((short) (align == HorizontalAlignment.CENTER ? 0 : 1));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        XSSFColor rule = new XSSFColor(RULE);
        style.setTopBorderColor(rule);
        style.setBottomBorderColor(rule);
        style.setLeftBorderColor(rule);
        style.setRightBorderColor(rule);
        return style;
    }
}
