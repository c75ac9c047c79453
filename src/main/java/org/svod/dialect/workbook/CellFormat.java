package org.svod.dialect.workbook;

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
 * @param type how the number is shown: as a number, a date, a percentage, or in another measure than it is stored
 * @param day whether the date is shown with its day
 * @param month whether with its month
 * @param year whether with its year
 */
record CellFormat(SheetCell.Type type, boolean day, boolean month, boolean year) {

    /** A number without a special format. */
    static final CellFormat NUMBER = new CellFormat(SheetCell.Type.NUMBER, false, false, false);

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
        String shown = known.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        boolean date = known.isEmpty() ? DateUtil.isInternalDateFormat(number) : DateUtil.isADateFormat(number, known);
        if (!date) {
            return new CellFormat(numberType(known.split(";", 2)[0], shown, vocabulary), false, false, false);
        }
        boolean day = shown.contains("d");
        boolean year = shown.contains("y");
        boolean time = shown.contains("h") || shown.contains("s");
        boolean month = shown.contains("m") && (day || year || !time);
        return known.isEmpty()
                ? new CellFormat(SheetCell.Type.DATE, true, true, true)
                : new CellFormat(SheetCell.Type.DATE, day, month, year);
    }

    private static SheetCell.Type numberType(String code, String shown, Vocabulary vocabulary) {
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
