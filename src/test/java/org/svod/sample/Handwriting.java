package org.svod.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.svod.period.Period;

/**
 * How a state writes its files.
 *
 * @param charset encoding
 * @param bom whether a byte order mark comes first
 * @param delimiter between fields
 * @param sepLine whether a first line tells the delimiter to a spreadsheet
 * @param columns canonical names of its columns, in its order
 * @param headings how it heads them
 * @param months how it writes a month
 * @param names how it names an indicator
 * @param comma whether it writes a decimal comma
 * @param grouping what groups its thousands; blank for nothing
 * @param nil how it writes nothing at all
 * @param weight the unit in which it weighs explosives, as it writes it
 * @param controls whether it adds control records
 * @param folder its own folder with a slash, or blank
 * @param lineEnd at the end of a line
 */
record Handwriting(
        Charset charset,
        boolean bom,
        String delimiter,
        boolean sepLine,
        List<String> columns,
        List<String> headings,
        Months months,
        Names names,
        boolean comma,
        String grouping,
        String nil,
        String weight,
        boolean controls,
        String folder,
        String lineEnd) {

    /** How a month is written. */
    enum Months {
        CANONICAL,
        SDMX,
        POINTED,
        FIRST_DAY,
        RUSSIAN_SHORT
    }

    /** How an indicator is named. */
    enum Names {
        CODE,
        ENGLISH,
        RUSSIAN
    }

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
    private static final List<String> FULL = List.of(
            "state", "period", "indicator", "operation", "counterpart", "case_ref", "value", "unit", "status", "note");
    private static final List<String> SHORT =
            List.of("period", "indicator", "operation", "counterpart", "case_ref", "value", "unit", "note", "status");
    private static final List<String> WITHOUT_PERIOD =
            List.of("indicator", "operation", "counterpart", "case_ref", "value", "unit", "status", "note");
    private static final List<String> RUSSIAN = List.of(
            "Государство",
            "Период",
            "Показатель",
            "Операция",
            "Контрагент",
            "Номер дела",
            "Значение",
            "Единица",
            "Статус",
            "Примечание");
    private static final List<String> RUSSIAN_SHORT = List.of(
            "Отчётный период",
            "Показатель",
            "Операция",
            "Контрагент",
            "№ дела",
            "Количество",
            "Ед. изм.",
            "Примечание",
            "Статус");
    private static final List<String> RUSSIAN_WITHOUT_SIGNS = List.of(
            "Месяц",
            "Показатель",
            "Операция",
            "Контрагент",
            "Номер дела",
            "Количество",
            "Единица",
            "Примечание",
            "Статус");
    private static final List<String> SDMX = List.of(
            "REF_AREA",
            "TIME_PERIOD",
            "INDICATOR",
            "OPERATION",
            "COUNTERPART_AREA",
            "CASE_REF",
            "OBS_VALUE",
            "UNIT_MEASURE",
            "OBS_STATUS",
            "COMMENT_OBS");

    private static final Map<String, Handwriting> BY_STATE = Map.of(
            "AM",
            new Handwriting(
                    StandardCharsets.UTF_8,
                    false,
                    ",",
                    false,
                    FULL,
                    FULL,
                    Months.CANONICAL,
                    Names.CODE,
                    false,
                    "",
                    "0",
                    "KG",
                    false,
                    "",
                    "\n"),
            "AZ",
            new Handwriting(
                    StandardCharsets.UTF_8,
                    true,
                    ";",
                    true,
                    FULL,
                    FULL,
                    Months.CANONICAL,
                    Names.CODE,
                    true,
                    " ",
                    "0",
                    "kg",
                    true,
                    "",
                    "\r\n"),
            "BY",
            new Handwriting(
                    WINDOWS,
                    false,
                    ";",
                    false,
                    FULL,
                    RUSSIAN,
                    Months.POINTED,
                    Names.RUSSIAN,
                    true,
                    "\u00A0",
                    "0",
                    "кг",
                    false,
                    "",
                    "\r\n"),
            "KG",
            new Handwriting(
                    Charset.forName("KOI8-R"),
                    false,
                    ";",
                    false,
                    SHORT,
                    RUSSIAN_WITHOUT_SIGNS,
                    Months.RUSSIAN_SHORT,
                    Names.RUSSIAN,
                    true,
                    "",
                    "-",
                    "кг",
                    false,
                    "",
                    "\n"),
            "KZ",
            new Handwriting(
                    StandardCharsets.UTF_8,
                    true,
                    "\t",
                    false,
                    FULL,
                    RUSSIAN,
                    Months.SDMX,
                    Names.CODE,
                    false,
                    " ",
                    "-",
                    "КГ",
                    false,
                    "KZ/",
                    "\r\n"),
            "MD",
            new Handwriting(
                    StandardCharsets.UTF_8,
                    false,
                    "|",
                    false,
                    WITHOUT_PERIOD,
                    WITHOUT_PERIOD,
                    Months.CANONICAL,
                    Names.ENGLISH,
                    false,
                    "",
                    "0",
                    "kg",
                    false,
                    "",
                    "\n"),
            "RU",
            new Handwriting(
                    StandardCharsets.UTF_16LE,
                    true,
                    "\t",
                    false,
                    FULL,
                    RUSSIAN,
                    Months.POINTED,
                    Names.RUSSIAN,
                    true,
                    "\u00A0",
                    "0",
                    "г",
                    true,
                    "",
                    "\r\n"),
            "TJ",
            new Handwriting(
                    StandardCharsets.UTF_8,
                    false,
                    ",",
                    false,
                    FULL,
                    SDMX,
                    Months.CANONICAL,
                    Names.CODE,
                    false,
                    "",
                    "0",
                    "KG",
                    false,
                    "",
                    "\n"),
            "UZ",
            new Handwriting(
                    WINDOWS,
                    false,
                    ";",
                    false,
                    SHORT,
                    RUSSIAN_SHORT,
                    Months.FIRST_DAY,
                    Names.RUSSIAN,
                    true,
                    " ",
                    "0",
                    "кг",
                    true,
                    "UZ/",
                    "\r\n"));

    /** How this state writes. */
    static Handwriting of(String state) {
        Handwriting handwriting = BY_STATE.get(state);
        if (handwriting == null) {
            throw new IllegalArgumentException("no handwriting of " + state);
        }
        return handwriting;
    }

    String indicator(String code) {
        return switch (names) {
            case CODE -> code;
            case ENGLISH -> Indicators.english(code);
            case RUSSIAN -> Indicators.russian(code);
        };
    }

    String period(Period period) {
        if (!period.isMonth()) {
            return period.toString();
        }
        String month = period.toString().substring(5);
        return switch (months) {
            case CANONICAL -> period.toString();
            case SDMX -> "2023-M" + month;
            case POINTED -> month + ".2023";
            case FIRST_DAY -> "01." + month + ".2023";
            case RUSSIAN_SHORT -> MONTHS.get(period.firstMonth() - 1) + ".23";
        };
    }

    boolean grams() {
        return weight.equals("г");
    }

    String number(BigDecimal value) {
        if (value.signum() == 0) {
            return nil;
        }
        String plain = value.setScale(Math.max(0, value.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", grouping);
        return point < 0 ? grouped : grouped + (comma ? "," : ".") + plain.substring(point + 1);
    }
}
