package org.svod.dialect.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.svod.dialect.Vocabulary;

/**
 * What the number format of a cell makes of its number.
 *
 * @param type how the number is shown: as a number, a date, a percentage, or in another measure than it is stored;
 *     where that depends on the number, how the first section shows it
 * @param day whether the date is shown with its day
 * @param month whether with its month
 * @param year whether with its year
 * @param sections the sections of the format if they show numbers in different ways, otherwise none
 */
record CellFormat(SheetCell.Type type, boolean day, boolean month, boolean year, List<FormatSection> sections) {

    /** A number without a special format. */
    static final CellFormat NUMBER = new CellFormat(SheetCell.Type.NUMBER, false, false, false, List.of());

    /** What a format shows literally: in quotation marks, or behind a backslash. */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");

    /** Commas behind the last digit of a format; each divides the number by a thousand. */
    private static final Pattern THOUSANDS = Pattern.compile("[0#?](,+)(?![0#?,])");

    /**
     * The format with this number and code.
     *
     * @param number as the workbook counts formats
     * @param code blank where the workbook does not give it, as for formats that every spreadsheet knows
     * @param vocabulary tells whether words in a format name another measure
     */
    static CellFormat of(int number, String code, Vocabulary vocabulary) {
        String builtin = code.isEmpty() ? BuiltinFormats.getBuiltinFormat(number) : code;
        String known = builtin == null ? "" : builtin;
        List<String> codes = FormatSection.split(known);
        String shown = shown(codes.get(0));
        boolean date = known.isEmpty() ? DateUtil.isInternalDateFormat(number) : DateUtil.isADateFormat(number, known);
        if (!date) {
            List<SheetCell.Type> types =
                    codes.stream().map(c -> numberType(c, vocabulary)).toList();
            boolean same = types.stream().distinct().count() == 1;
            List<FormatSection> sections = same ? List.of() : FormatSection.of(codes, types);
            return new CellFormat(types.get(0), false, false, false, sections);
        }
        boolean day = shown.contains("d");
        boolean year = shown.contains("y");
        boolean time = shown.contains("h") || shown.contains("s");
        boolean month = shown.contains("m") && (day || year || !time);
        return known.isEmpty()
                ? new CellFormat(SheetCell.Type.DATE, true, true, true, List.of())
                : new CellFormat(SheetCell.Type.DATE, day, month, year, List.of());
    }

    /** How this number is shown. */
    SheetCell.Type type(String number) {
        return sections.isEmpty() ? type : FormatSection.type(sections, new BigDecimal(number));
    }

    /** What a section shows of the number itself. */
    private static String shown(String code) {
        return code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static SheetCell.Type numberType(String code, Vocabulary vocabulary) {
        String shown = shown(code);
        if (shown.contains("%")) {
            return SheetCell.Type.PERCENT;
        }
        String literal = LITERAL.matcher(code)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .collect(Collectors.joining());
        Matcher scaled = THOUSANDS.matcher(shown);
        int thousands = scaled.find() ? scaled.group(1).length() : 0;
        return vocabulary.isSameShown(literal.strip(), thousands) ? SheetCell.Type.NUMBER : SheetCell.Type.SCALED;
    }

    /** Whether it shows a date or a time. */
    boolean date() {
        return type == SheetCell.Type.DATE;
    }

    /** Whether only a time of day is shown. */
    boolean timeOnly() {
        return date() && !day && !month && !year;
    }
}
