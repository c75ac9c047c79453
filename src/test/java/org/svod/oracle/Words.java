package org.svod.oracle;

import java.util.List;
import java.util.Map;

/** The names of the made-up codebook, in English and Russian. */
final class Words {

    /** Code, long code and names of the States that there can be. */
    static final List<List<String>> STATES = List.of(
            List.of("XA", "XAA", "Arvonia", "Арвония"),
            List.of("XB", "XBB", "Borland", "Борландия"),
            List.of("XC", "XCC", "Cerasia", "Церазия"),
            List.of("XD", "XDD", "Dolmenia", "Дольмения"),
            List.of("XE", "XEE", "Estavia", "Эставия"),
            List.of("XF", "XFF", "Fjordmark", "Фьордмарк"));

    /** Names of indicators, units and operations, by code. */
    static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("PEOPLE", List.of("Travellers turned away", "Отказано во въезде путникам")),
            Map.entry("CRATES", List.of("Crates opened", "Вскрыто ящиков")),
            Map.entry("SPIRITS", List.of("Liquor destroyed", "Уничтожено спиртного")),
            Map.entry("GOLD", List.of("Bullion withheld", "Удержано золота")),
            Map.entry("SENT", List.of("Lorries sent back", "Возвращено грузовиков")),
            Map.entry("TAKEN", List.of("Lorries taken back", "Получено грузовиков")),
            Map.entry("HEADS", List.of("heads", "голов")),
            Map.entry("PIECES", List.of("pieces", "предметов")),
            Map.entry("DOZEN", List.of("dozens", "дюжин")),
            Map.entry("LITRE", List.of("litres", "литров")),
            Map.entry("ML", List.of("millilitres", "миллилитров")),
            Map.entry("HL", List.of("hectolitres", "гектолитров")),
            Map.entry("GRAM", List.of("grams", "граммов")),
            Map.entry("KILO", List.of("kilograms", "килограммов")),
            Map.entry("OUNCE", List.of("ounces", "унций")),
            Map.entry("GATE-1", List.of("Gate", "Ворота")),
            Map.entry("RIVER-1", List.of("River", "Река")),
            Map.entry("STEPPE-1", List.of("Steppe", "Степь")),
            Map.entry("NATIONAL", List.of("Outside any operation", "Вне операций")));

    /** The columns of a return, and their headings: canonical, SDMX, Russian. */
    static final Map<String, List<String>> HEADINGS = Map.of(
            "state", List.of("state", "REF_AREA", "Государство"),
            "period", List.of("period", "TIME_PERIOD", "Период"),
            "indicator", List.of("indicator", "INDICATOR", "Показатель"),
            "operation", List.of("operation", "OPERATION", "Операция"),
            "counterpart", List.of("counterpart", "COUNTERPART_AREA", "Контрагент"),
            "case_ref", List.of("case_ref", "CASE_REF", "Номер дела"),
            "value", List.of("value", "OBS_VALUE", "Значение"),
            "unit", List.of("unit", "UNIT_MEASURE", "Единица"),
            "status", List.of("status", "OBS_STATUS", "Статус"),
            "note", List.of("note", "COMMENT_OBS", "Примечание"));

    private static final List<String> MONTHS = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");
    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private Words() {}

    static String name(String code, boolean russian) {
        List<String> names = STATES.stream()
                .filter(s -> s.get(0).equals(code))
                .findFirst()
                .map(s -> s.subList(2, 4))
                .orElseGet(() -> NAMES.getOrDefault(code, List.of(code, code)));
        return names.get(russian ? 1 : 0);
    }

    /** A period as somebody may write it. */
    static String period(Dice dice, Span span, boolean russian) {
        int month = span.first();
        int year = span.year();
        String two = month < 10 ? "0" + month : "" + month;
        String quarter = ROMAN.get((month - 1) / 3 % 4);
        return switch (span.months()) {
            case 1 ->
                dice.of(
                        span.toString(),
                        two + "." + year,
                        month + "/" + year,
                        "01." + two + "." + year,
                        year + "-" + two + "-01",
                        year + "-M" + two,
                        russian
                                ? MONTHS.get(month - 1) + " " + year
                                : ENGLISH.get(month - 1) + "-"
                                        + String.valueOf(year).substring(2));
            case 3 -> russian ? dice.of(span.toString(), quarter + " квартал " + year) : span.toString();
            case 12 -> russian ? dice.of(span.toString(), year + " год") : span.toString();
            default -> span.toString();
        };
    }
}
