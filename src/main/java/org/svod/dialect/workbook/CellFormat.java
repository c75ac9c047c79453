package org.svod.dialect.workbook;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What the number format of a cell makes of its number.
 *
 * @param date whether it shows a date or a time
 * @param day whether the date is shown with its day
 * @param month whether with its month
 * @param year whether with its year
 * @param percent whether the number is shown as a percentage
 */
record CellFormat(boolean date, boolean day, boolean month, boolean year, boolean percent) {

    /** A number without a special format. */
    static final CellFormat NUMBER = new CellFormat(false, false, false, false, false);

    /**
     * The format with this number and code.
     *
     * @param number as the workbook counts formats
     * @param code blank where the workbook does not give it, as for formats that every spreadsheet knows
     */
    static CellFormat of(int number, String code) {
        String builtin = code.isEmpty() ? BuiltinFormats.getBuiltinFormat(number) : code;
        String known = builtin == null ? "" : builtin;
        String shown = known.split(";", 2)[0]
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        boolean date = known.isEmpty() ? DateUtil.isInternalDateFormat(number) : DateUtil.isADateFormat(number, known);
        if (!date) {
            return new CellFormat(false, false, false, false, shown.contains("%"));
        }
        boolean day = shown.contains("d");
        boolean year = shown.contains("y");
        boolean time = shown.contains("h") || shown.contains("s");
        boolean month = shown.contains("m") && (day || year || !time);
        return known.isEmpty()
                ? new CellFormat(true, true, true, true, false)
                : new CellFormat(true, day, month, year, false);
    }

    /** Whether only a time of day is shown. */
    boolean timeOnly() {
        return date && !day && !month && !year;
    }
}
