package org.svod.publication.sheet;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.codebook.Language;

/** Makes the styles of one workbook with POI, in the order in which the looks are given. */
final class StyleMaker {

    private static final String RULE = "C5CED8";
    private static final String LINK_INK = "1B5E9B";

    /** The file format needs four bytes for a colour; the first one is its opacity (ECMA-376, part 1, 18.18.86). */
    private static final String OPAQUE = "FF";

    private final XSSFWorkbook book;
    private final Map<Map.Entry<FontRole, String>, XSSFFont> fonts = new HashMap<>();
    private final Map<String, XSSFCellStyle> filled = new HashMap<>();
    private Optional<XSSFCellStyle> ruled = Optional.empty();

    StyleMaker(XSSFWorkbook book) {
        this.book = book;
        XSSFFont standard = book.getFontAt(0);
        standard.setFontName(FontRole.TYPEFACE);
        standard.setFontHeightInPoints((short) FontRole.TEXT.points());
    }

    /**
     * Makes the styles of these looks, numbered from 1 in their order.
     *
     * @throws IllegalStateException if POI numbers them otherwise, because cells have these numbers already
     */
    void make(List<StyleRegistry.SheetLook> looks) {
        int number = 0;
        for (StyleRegistry.SheetLook look : looks) {
            number++;
            if (make(look) != number) {
                throw new IllegalStateException("style " + number + " has another number");
            }
        }
    }

    /**
     * Makes the style of a look.
     *
     * @return its number in the workbook
     */
    int make(StyleRegistry.SheetLook look) {
        return Short.toUnsignedInt(create(look.look(), look.language()).getIndex());
    }

    private XSSFCellStyle create(Look look, Language language) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setAlignment(look.align());
        style.setVerticalAlignment(
                look.tone() == Tone.FILTER_HEADING ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setIndention((short) (look.ruled() && look.align() == HorizontalAlignment.LEFT ? 1 : 0));
        style.setWrapText(look.wrap());
        style.setQuotePrefixed(look.quoted());
        style.setDataFormat(book.createDataFormat().getFormat(look.formatIn(language)));
        look.tone().fill().ifPresent(fill -> fill(style, fill));
        if (look.ruled()) {
            rule(style);
        }
        return style;
    }

    /**
     * POI stores every intermediate step of a fill or a border as one more style, and compares it with all others.
     * Therefore each is made once and then referred to.
     */
    private void fill(XSSFCellStyle style, String fill) {
        XSSFCellStyle like = filled.putIfAbsent(fill, style);
        if (like == null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        } else {
            style.getCoreXf().setFillId(like.getCoreXf().getFillId());
            style.getCoreXf().setApplyFill(like.getCoreXf().getApplyFill());
        }
    }

    private void rule(XSSFCellStyle style) {
        if (ruled.isPresent()) {
            style.getCoreXf().setBorderId(ruled.get().getCoreXf().getBorderId());
            style.getCoreXf().setApplyBorder(true);
            return;
        }
        ruled = Optional.of(style);
        XSSFColor colour = colour(RULE);
        for (BiConsumer<XSSFCellStyle, BorderStyle> side : List.<BiConsumer<XSSFCellStyle, BorderStyle>>of(
                XSSFCellStyle::setBorderTop,
                XSSFCellStyle::setBorderBottom,
                XSSFCellStyle::setBorderLeft,
                XSSFCellStyle::setBorderRight)) {
            side.accept(style, BorderStyle.THIN);
        }
        style.setTopBorderColor(colour);
        style.setBottomBorderColor(colour);
        style.setLeftBorderColor(colour);
        style.setRightBorderColor(colour);
    }

    private XSSFFont font(Look look) {
        String ink = look.face() == FontRole.LINK ? LINK_INK : look.tone().ink();
        return fonts.computeIfAbsent(Map.entry(look.face(), ink), key -> {
            FontRole face = key.getKey();
            XSSFFont font = book.createFont();
            font.setFontName(FontRole.TYPEFACE);
            font.setFontHeightInPoints((short) face.points());
            font.setBold(face.bold());
            font.setItalic(face.italic());
            font.setUnderline(face.underlined() ? FontUnderline.SINGLE : FontUnderline.NONE);
            font.setColor(colour(key.getValue()));
            return font;
        });
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(OPAQUE + rgb));
    }
}
