package org.svod.publication.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The style of a cell in a few words: letters, colours, place in the cell, number format. */
final class StyleText {

    private StyleText() {}

    static String of(XSSFCellStyle style) {
        List<String> words = new ArrayList<>();
        font(words, style.getFont());
        if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
            words.add("on " + rgb(style.getFillForegroundColorColor()));
        }
        words.add(style.getAlignment().name().toLowerCase(Locale.ROOT));
        add(words, style.getIndention() > 0, "indented");
        add(words, style.getWrapText(), "wrapped");
        add(words, style.getBorderBottom() != BorderStyle.NONE, "ruled");
        add(words, style.getQuotePrefixed(), "quoted");
        add(words, !style.getLocked(), "unlocked");
        add(words, !style.getDataFormatString().equals("General"), WorkbookText.quoted(style.getDataFormatString()));
        return String.join(", ", words);
    }

    private static void font(List<String> words, XSSFFont font) {
        words.add(font.getFontHeightInPoints() + " " + (font.getXSSFColor() == null ? "" : rgb(font.getXSSFColor())));
        add(words, font.getBold(), "bold");
        add(words, font.getItalic(), "italic");
        add(words, font.getUnderline() != FontUnderline.NONE.getByteValue(), "underlined");
    }

    /** The colour without its first byte, which says how much of it is seen. */
    private static String rgb(XSSFColor colour) {
        return colour.getARGBHex() == null ? "theme" : colour.getARGBHex().substring(2);
    }

    private static void add(List<String> words, boolean condition, String word) {
        if (condition) {
            words.add(word);
        }
    }
}
