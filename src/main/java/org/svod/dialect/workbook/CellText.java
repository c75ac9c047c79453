package org.svod.dialect.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.svod.dialect.RecordCursor;
import org.svod.observation.Decimals;

/** Texts of cells: what is stored, as the spreadsheet shows it. */
final class CellText {

    /** As many digits as a spreadsheet shows; behind them stands what the binary number could not hold. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** A whole number of the format itself; refuses the workbook where there is none. */
    static int whole(String text) throws RefusedWorkbookException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw WorkbookPackage.damaged();
        }
    }

    /** The text of an element with parts in several fonts, to its end; without what tells how to pronounce it. */
    static String rich(XmlPart xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (xml.next() && (xml.isStart() || !xml.name().equals(element))) {
            if (xml.name().equals("rPh")) {
                spoken = xml.isStart();
            } else if (xml.isStart() && xml.name().equals("t") && !spoken) {
                String part = xml.text();
                if (text.length() <= RecordCursor.LONGEST_FIELD) {
                    text.append(part);
                }
            }
        }
        return unescaped(text.toString());
    }

    /** With the characters that XML cannot hold, which the format writes as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** A number as it is shown, with a point, without an exponent; refuses the workbook where there is none. */
    static String number(String stored) throws RefusedWorkbookException {
        double number = parsed(stored);
        if (number == 0) {
            return "0";
        }
        BigDecimal exact =
                stored.strip().length() > LONGEST_NUMBER ? new BigDecimal(number) : new BigDecimal(stored.strip());
        return Decimals.text(exact.round(SHOWN));
    }

    /** Java also knows numbers like {@code 5d} and {@code 0x1p3}, which the format does not have. */
    private static double parsed(String stored) throws RefusedWorkbookException {
        if (!NUMBER.matcher(stored.strip()).matches()) {
            throw WorkbookPackage.damaged();
        }
        double number = Double.parseDouble(stored.strip());
        if (Double.isInfinite(number)) {
            throw WorkbookPackage.damaged();
        }
        return number;
    }

    /** A date with what its format shows of it, {@code 2023}, {@code 2023-05} or {@code 2023-05-01}. */
    static String date(String stored, CellFormat format, boolean since1904) throws RefusedWorkbookException {
        double number = parsed(stored);
        if (!DateUtil.isValidExcelDate(number)) {
            return number(stored);
        }
        LocalDateTime date = DateUtil.getLocalDateTime(number, since1904, true);
        if (date == null) {
            return number(stored);
        }
        if (format.timeOnly()) {
            return date.toLocalTime().toString();
        }
        if (format.day() || !(format.year() || format.month())) {
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        String year = String.format(java.util.Locale.ROOT, "%04d", date.getYear());
        return format.month() ? String.format(java.util.Locale.ROOT, "%s-%02d", year, date.getMonthValue()) : year;
    }
}
