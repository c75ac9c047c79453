package org.svod.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.svod.finding.FindingCode;
import org.svod.submission.Road.Clerk;

/** For every fault of a CSV file: a file that has it, and what a clerk does who follows the receipt to the letter. */
final class Roads {

    private static final String MONTH = "KZ_2023-05.csv";
    private static final String QUARTER = "KZ_2023-Q2.csv";
    private static final String TABLE = "period;indicator;operation;counterpart;case_ref;value;unit;status;note";
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** Nothing needs to be done, as the receipt says. */
    private static final Clerk<Draft> NOTHING = (file, advice) -> file;

    private final List<Road<Draft>> roads = new ArrayList<>();

    private Roads() {}

    static List<Road<Draft>> all() {
        Roads roads = new Roads();
        roads.files();
        roads.shapes();
        roads.headings();
        roads.keys();
        roads.values();
        roads.controls();
        roads.rules();
        roads.roads.addAll(FormRoads.all());
        return roads.roads;
    }

    private void road(FindingCode code, Draft faulty, Clerk<Draft> clerk, String sums) {
        roads.add(new Road<>(code, faulty, clerk, sums));
    }

    private void month(FindingCode code, String sums, Clerk<Draft> clerk, String... lines) {
        road(code, Draft.of(MONTH, lines), clerk, sums);
    }

    private void quarter(FindingCode code, String sums, Clerk<Draft> clerk, String... lines) {
        road(code, Draft.of(QUARTER, lines), clerk, sums);
    }

    /** The program of the State writes the table again, which it still has. */
    private static Clerk<Draft> exportAgain(String... lines) {
        return (file, advice) -> Draft.of(file.name(), lines);
    }

    private static Clerk<Draft> write(int argument) {
        return (file, advice) -> file.cell(advice.line(), advice.column(), advice.says(argument));
    }

    private static Clerk<Draft> write(String text) {
        return (file, advice) -> file.cell(advice.line(), advice.column(), text);
    }

    private static Clerk<Draft> writeInColumn(String heading, String text) {
        return (file, advice) -> file.cell(advice.line(), file.column(heading), text);
    }

    private static Clerk<Draft> deleteLine(int argument) {
        return (file, advice) -> file.delete(advice.saysLine(argument));
    }

    private static Draft deleteLine(Draft file, FaultAdvice advice) {
        return file.delete(advice.line());
    }

    private void files() {
        month(FindingCode.EMPTY_FILE, "FIREARMS=12", exportAgain("indicator;value", "FIREARMS;12"), "");
        road(
                FindingCode.NAME,
                Draft.of("KZ 2023-05 (1).csv", "indicator;value", "FIREARMS;12"),
                (file, advice) -> file.named(advice.says(1)),
                "FIREARMS=12");
        month(
                FindingCode.NO_DATA_ROWS,
                "",
                (file, advice) -> file.insert(2, "FIREARMS;0").insert(3, "DETAINED;0"),
                "indicator;value");
        month(FindingCode.WITHDRAWN, "", NOTHING, "indicator;value", "#withdraw");
        month(
                FindingCode.WITHDRAWN_WITH_ROWS,
                "FIREARMS=12",
                Roads::deleteLine,
                "indicator;value",
                "FIREARMS;12",
                "#withdraw");
        month(
                FindingCode.NOTHING_REPORTED,
                "",
                (file, advice) -> file.cell(2, 2, advice.says("0")),
                "indicator;value",
                "FIREARMS;");
        road(
                FindingCode.ENCODING_ASSUMED,
                Draft.of(MONTH, "indicator;value;note", "FIREARMS;12;№ я").in(CYRILLIC),
                (file, advice) -> file.in(StandardCharsets.UTF_8),
                "FIREARMS=12");
        month(
                FindingCode.ENCODING_REPAIRED,
                "DETAINED=12",
                NOTHING,
                new String("Показатель;Значение;Примечание".getBytes(StandardCharsets.UTF_8), CYRILLIC),
                new String("Задержано лиц;12;май".getBytes(StandardCharsets.UTF_8), CYRILLIC));
        month(FindingCode.BAD_CHARACTER, "FIREARMS=12", write("май"), "indicator;value;note", "FIREARMS;12;м\uFFFDй");
        month(
                FindingCode.NUL_CHARACTER,
                "FIREARMS=12",
                exportAgain("indicator;value;note", "FIREARMS;12;a"),
                "indicator;value;note",
                "FIREARMS;12;\u0000a");
    }

    private void shapes() {
        Clerk<Draft> unquote = (file, advice) ->
                file.line(advice.line(), file.line(advice.line()).replace("\"", ""));
        month(
                FindingCode.UNCLOSED_QUOTE,
                "FIREARMS=12 DETAINED=3",
                unquote,
                "indicator;note;value",
                "FIREARMS;\"a;12",
                "DETAINED;b;3");
        month(
                FindingCode.BAD_QUOTE,
                "FIREARMS=12 DETAINED=3",
                unquote,
                "indicator;note;value",
                "FIREARMS;\"a\" b\";12",
                "DETAINED;b;3");
        month(
                FindingCode.ROWS_INSIDE_CELL,
                "FIREARMS=12 DETAINED=3 DEVICES=1",
                (file, advice) -> file.each(line -> line.replace("\"", "")),
                "indicator;note;value",
                "FIREARMS;\"a;12",
                "DETAINED;b;3",
                "DEVICES;c\";1");
        month(FindingCode.ROWS_IN_QUOTES, "FIREARMS=12", NOTHING, "\"indicator;value\"", "\"FIREARMS;12\"");
        month(FindingCode.SEP_LINE_WRONG, "FIREARMS=12", Roads::deleteLine, "sep=,", "indicator;value", "FIREARMS;12");
        month(
                FindingCode.MIXED_DELIMITERS,
                "FIREARMS=12 DETAINED=3",
                (file, advice) -> file.line(1, file.line(1).replace(',', ';')),
                "indicator,value",
                "FIREARMS;12",
                "DETAINED;3");
        month(
                FindingCode.FIELD_TOO_LONG,
                "FIREARMS=12",
                write("short"),
                "indicator;value;note",
                "FIREARMS;12;" + "x".repeat(40_000));
        month(
                FindingCode.RECORD_TOO_LONG,
                "FIREARMS=12 DETAINED=3",
                (file, advice) ->
                        file.line(advice.line(), file.line(advice.line()).replaceFirst(";{9,}$", "")),
                "indicator;value",
                "FIREARMS;12" + ";".repeat(250_000),
                "DETAINED;3");
        road(
                FindingCode.TOO_MANY_FIELDS,
                Draft.of(MONTH, "indicator,value", "EXPLOSIVES,304,5").dividedBy(","),
                (file, advice) ->
                        file.line(advice.line(), file.line(advice.line()).replace("304,5", "\"" + "304,5" + "\"")),
                "EXPLOSIVES=304.5");
        month(FindingCode.MISSING_FIELDS, "FIREARMS=12", NOTHING, "indicator;value;note", "FIREARMS;12");
        month(
                FindingCode.TITLE_LINES,
                "FIREARMS=12",
                Roads::deleteLine,
                "Отчет за май 2023",
                "indicator;value",
                "FIREARMS;12");
        month(
                FindingCode.TEXT_LINES,
                "FIREARMS=12",
                Roads::deleteLine,
                "indicator;value",
                "FIREARMS;12",
                "исп. Тестов Т.Т.;тел. 000-00-00",
                "* предварительные данные;");
        month(FindingCode.COLUMN_NUMBERS, "FIREARMS=12", Roads::deleteLine, "indicator;value", "1;2", "FIREARMS;12");
        month(
                FindingCode.DATA_ABOVE_HEADING,
                "FIREARMS=12 DETAINED=3 DEVICES=1",
                (file, advice) -> {
                    long heading = advice.saysLine(2);
                    return file.delete(heading).insert(1, file.line(heading));
                },
                "DETAINED;3",
                "DEVICES;1",
                "indicator;value",
                "FIREARMS;12");
        month(
                FindingCode.SECOND_HEADING,
                "FIREARMS=12 DETAINED=3",
                Roads::deleteLine,
                "indicator;value",
                "FIREARMS;12",
                "indicator;value",
                "DETAINED;3");
        month(
                FindingCode.HASH_RECORD,
                "FIREARMS=12 DETAINED=3",
                (file, advice) ->
                        file.line(advice.line(), file.line(advice.line()).replace("#", "")),
                "indicator;value",
                "#FIREARMS;12",
                "DETAINED;3");
    }

    private void headings() {
        month(
                FindingCode.HEADING_INSIDE_CELL,
                "FIREARMS=12",
                (file, advice) -> file.each(line -> line.replace(' ', ';')),
                "indicator value",
                "FIREARMS 12");
        Map<String, String> meant = Map.of("Korsatkich", "indicator", "Qiymat", "value");
        month(
                FindingCode.HEADING_UNKNOWN,
                "FIREARMS=12",
                (file, advice) -> {
                    Draft draft = file;
                    for (int column = 1; column <= 2; column++) {
                        draft = draft.cell(
                                advice.line(),
                                column,
                                advice.says(Objects.requireNonNull(meant.get(file.cell(advice.line(), column)))));
                    }
                    return draft;
                },
                "Korsatkich;Qiymat",
                "FIREARMS;12");
        month(
                FindingCode.NO_HEADER,
                "FIREARMS=12",
                (file, advice) -> file.insert(1, advice.says("indicator, value").replace(", ", ";")),
                "FIREARMS;12",
                "DETAINED;0");
        month(
                FindingCode.UNKNOWN_COLUMN,
                "FIREARMS=12",
                (file, advice) -> file.deleteColumn(advice.column()),
                "indicator;Руководитель;value",
                "FIREARMS;ясно;12");
        month(FindingCode.HEADING_NEAR, "FIREARMS=12", write(1), "indicator;value;case_reff", "FIREARMS;12;A-1");
        month(FindingCode.CODES_UNREAD, "EXPLOSIVES=0.012", write(1), "indicator;value;Размер", "EXPLOSIVES;12;г");
        month(
                FindingCode.CODES_UNREAD,
                "FIREARMS=12 DETAINED=7",
                write(1),
                "indicator;value;campaign",
                "FIREARMS;12;TRAL-2023",
                "DETAINED;7;");
        month(
                FindingCode.UNIT_LINE,
                "EXPLOSIVES=0.012",
                (file, advice) -> file.cell(2, 2, advice.says(1) + " (" + advice.says(2) + ")"),
                "Масса в граммах",
                "indicator;value",
                "EXPLOSIVES;12");
        month(
                FindingCode.UNIT_LINE,
                "EXPLOSIVES=0.012",
                (file, advice) -> file.cell(1, 2, advice.says(1) + " (" + advice.says(2) + ")")
                        .delete(advice.line()),
                "indicator;value",
                ";г",
                "EXPLOSIVES;12");
        month(
                FindingCode.UNIT_LINE,
                "FIREARMS=7 EXPLOSIVES=0.012",
                (file, advice) -> file.cell(1, advice.column(), "EXPLOSIVES " + advice.says("(" + advice.says(2) + ")"))
                        .delete(advice.line()),
                "operation;EXPLOSIVES;FIREARMS",
                ";г;",
                "TRAL-2023;12;7");
        month(
                FindingCode.HEADING_UNIT,
                "EXPLOSIVES=0.012",
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says(2))
                        .addColumn(advice.says("unit"), "g"),
                "indicator;value (мешков)",
                "EXPLOSIVES;12");
        month(
                FindingCode.VALUE_COLUMN_DOUBTED,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> file.cell(1, Integer.parseInt(advice.says(1)), advice.says("value"))
                        .cell(1, advice.column(), advice.says("№")),
                "Number;indicator;Штуки всех",
                "4;FIREARMS;12",
                "2;DETAINED;7");
        month(
                FindingCode.WIDE_MIXED,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> file.deleteColumn(advice.column()),
                "period;FIREARMS;DETAINED;Итого",
                "2023-05;12;7;19");
        month(
                FindingCode.WIDE_UNKNOWN,
                "FIREARMS=12 DETAINED=7",
                write(1),
                "period;FIREARMS;DETAINEDX",
                "2023-05;12;7");
        month(
                FindingCode.COLUMN_TWICE,
                "FIREARMS=12",
                (file, advice) -> file.deleteColumn(advice.column()),
                "indicator;value;value",
                "FIREARMS;12;12");
        quarter(
                FindingCode.COLUMN_MISSING,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> file.addColumn(advice.says(1), "2023-04", "2023-05"),
                "indicator;value",
                "FIREARMS;12",
                "DETAINED;7");
    }

    private void keys() {
        month(FindingCode.STATE_UNKNOWN, "FIREARMS=12", write(1), "state;indicator;value", "Kazakstan;FIREARMS;12");
        month(
                FindingCode.STATE_MISMATCH,
                "FIREARMS=12",
                Roads::deleteLine,
                "state;indicator;value",
                "RU;FIREARMS;5",
                "KZ;FIREARMS;12");
        month(FindingCode.PERIOD_FORMAT, "FIREARMS=12", write(1), "period;indicator;value", "15.05.2023;FIREARMS;12");
        quarter(
                FindingCode.PERIOD_MERGED,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> {
                    long above = advice.line() - 1;
                    while (file.cell(above, 1).isEmpty()) {
                        above--;
                    }
                    return file.cell(advice.line(), advice.column(), file.cell(above, 1));
                },
                "period;indicator;value",
                "2023-05;FIREARMS;12",
                ";DETAINED;7");
        month(
                FindingCode.FILE_OF_OTHER_PERIOD,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> file.cell(2, 1, advice.says(2)).cell(3, 1, advice.says(2)),
                "period;indicator;value",
                "2023-06;FIREARMS;12",
                "2023-06;DETAINED;7");
        month(
                FindingCode.FILE_OF_OTHER_STATE,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> file.cell(2, 1, advice.says(2)).cell(3, 1, advice.says(2)),
                "state;indicator;value",
                "RU;FIREARMS;12",
                "RU;DETAINED;7");
        month(
                FindingCode.PERIOD_OUTSIDE_SCOPE,
                "FIREARMS=12",
                write(1),
                "period;indicator;value",
                "2023-06;FIREARMS;12");
        quarter(
                FindingCode.PERIOD_NESTED,
                "FIREARMS=12",
                Roads::deleteLine,
                "period;indicator;value",
                "2023-04;FIREARMS;12",
                "2023-Q2;FIREARMS;8");
        Clerk<Draft> fillDown = (file, advice) -> {
            Draft draft = file;
            int column = file.column(advice.says(1));
            for (long line = advice.saysLine(2); line <= file.lines().size(); line++) {
                if (draft.cell(line, column).isEmpty()) {
                    draft = draft.cell(line, column, draft.cell(line - 1, column));
                }
            }
            return draft;
        };
        month(
                FindingCode.MERGED_CELLS,
                "FIREARMS=7 DETAINED=4",
                fillDown,
                "indicator;period;operation;value",
                "FIREARMS;2023-05;ARMS-2023;5",
                "DETAINED;;;1",
                "FIREARMS;2023-05;NATIONAL;2",
                "DETAINED;;;3");
        month(
                FindingCode.CASE_REF_NAME,
                "DETAINED=7",
                (file, advice) -> file.cell(
                        advice.line(),
                        advice.column(),
                        file.cell(advice.line(), advice.column()).replaceAll("/?[A-Z]{5,}", "")),
                "indicator;case_ref;value",
                "DETAINED;12/2023/PETROV;7");
        month(
                FindingCode.TOTAL_SUSPECTED,
                "FIREARMS=12",
                deleteLine(1),
                "indicator;operation;value",
                "FIREARMS;;12",
                "FIREARMS;ARMS-2023;5",
                "FIREARMS;TRAL-2023;7");
        Clerk<Draft> clear = (file, advice) -> file.cell(advice.line(), advice.column(), "");
        quarter(
                FindingCode.TOTAL_SUSPECTED,
                "FIREARMS=12 DETAINED=3",
                clear,
                "indicator;2023-04;2023-05;2023-06;2023-Q2",
                "FIREARMS;3;4;5;12",
                "DETAINED;0;1;2;");
        month(
                FindingCode.TOTAL_OF_ROWS,
                "FIREARMS=12 DETAINED=14 DEVICES=16",
                clear,
                "operation;FIREARMS;DETAINED;DEVICES",
                ";12;14;16",
                "ARMS-2023;5;6;7",
                "TRAL-2023;7;8;9");
        month(
                FindingCode.KEY_TWICE,
                "FIREARMS=12 DETAINED=7",
                clear,
                "indicator;NATIONAL;Вне совместных операций",
                "FIREARMS;12;12",
                "DETAINED;7;");
        month(
                FindingCode.TOTAL_OF_ROWS,
                "FIREARMS=12 DETAINED=14 DEVICES=16",
                deleteLine(1),
                "indicator;operation;value",
                "FIREARMS;;12",
                "FIREARMS;ARMS-2023;5",
                "FIREARMS;TRAL-2023;7",
                "DETAINED;;14",
                "DETAINED;ARMS-2023;6",
                "DETAINED;TRAL-2023;8",
                "DEVICES;;16",
                "DEVICES;ARMS-2023;7",
                "DEVICES;TRAL-2023;9");
        road(
                FindingCode.PERIOD_FUTURE,
                Draft.of("KZ_2024.csv", "period;indicator;value", "2024-01;FIREARMS;12", "2024-12;FIREARMS;1"),
                Roads::deleteLine,
                "FIREARMS=12");
        month(
                FindingCode.INDICATOR_MISSING,
                "FIREARMS=19",
                (file, advice) ->
                        file.cell(advice.line(), advice.column(), file.cell(advice.line() - 1, advice.column())),
                "indicator;operation;value",
                "FIREARMS;ARMS-2023;12",
                ";TRAL-2023;7");
        month(FindingCode.INDICATOR_UNKNOWN, "FIREARMS=12", write(1), "indicator;value", "FIREARMZ;12");
        month(
                FindingCode.INDICATOR_UNIT,
                "EXPLOSIVES=0.012",
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says(1))
                        .addColumn(advice.says("unit"), advice.says(2)),
                "indicator;value",
                "Изъято взрывчатых веществ (г);12");
        month(
                FindingCode.TOTAL_ROW,
                "FIREARMS=12 DETAINED=7",
                deleteLine(1),
                "indicator;value",
                "FIREARMS;12",
                "DETAINED;7",
                "Итого;19");
        month(
                FindingCode.PART_ROW,
                "FIREARMS=12",
                (file, advice) -> file.cell(
                                advice.saysLine(2),
                                advice.column(),
                                file.cell(advice.line(), advice.column()).replace("в т. ч. ", ""))
                        .delete(advice.saysLine(1)),
                "indicator;operation;value",
                "FIREARMS;;12",
                "FIREARMS;в т. ч. ARMS-2023;5",
                "FIREARMS;TRAL-2023;7");
        month(
                FindingCode.INDICATOR_NOT_ASKED,
                "FIREARMS=12",
                Roads::deleteLine,
                "indicator;value",
                "FIREARMS;12",
                "DRONES;3");
        month(
                FindingCode.OPERATION_UNKNOWN,
                "FIREARMS=12",
                write(1),
                "indicator;operation;value",
                "FIREARMS;TRAL-2032;12");
        month(
                FindingCode.OPERATION_AMBIGUOUS,
                "FIREARMS=12",
                (file, advice) ->
                        file.cell(advice.line(), advice.column(), advice.says(1).split(", ")[0]),
                "indicator;operation;value",
                "FIREARMS;Harvest;12");
        road(
                FindingCode.OPERATION_NOT_PARTICIPANT,
                Draft.of("AM_2023-05.csv", "indicator;operation;value", "FIREARMS;TRAL-2023;12"),
                NOTHING,
                "FIREARMS=12");
        road(
                FindingCode.OPERATION_OUTSIDE_DATES,
                Draft.of("KZ_2023-04.csv", "indicator;operation;value", "FIREARMS;TRAL-2023;12"),
                NOTHING,
                "FIREARMS=12");
        month(
                FindingCode.COUNTERPART_MISSING,
                "WANTED_RETURNED=2",
                write("UZ"),
                "indicator;counterpart;value",
                "WANTED_RETURNED;;2");
        month(
                FindingCode.COUNTERPART_UNKNOWN,
                "WANTED_RETURNED=2",
                write(1),
                "indicator;counterpart;value",
                "WANTED_RETURNED;Uzbekstan;2");
        month(
                FindingCode.COUNTERPART_SELF,
                "WANTED_RETURNED=2",
                write("UZ"),
                "indicator;counterpart;value",
                "WANTED_RETURNED;KZ;2");
        month(
                FindingCode.COUNTERPART_UNUSUAL,
                "FIREARMS=12",
                write(""),
                "indicator;counterpart;value",
                "FIREARMS;UZ;12");
        month(
                FindingCode.CASE_REF_FORMAT,
                "FIREARMS=12",
                write("23/017"),
                "indicator;case_ref;value",
                "FIREARMS;Иванов;12");
        month(
                FindingCode.CASE_REF_CHANGED,
                "FIREARMS=12",
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says("12/2023")),
                "indicator;case_ref;value",
                "FIREARMS;дек.23;12");
        month(
                FindingCode.CASE_REF_LETTERS,
                "FIREARMS=12",
                NOTHING,
                "indicator;case_ref;value",
                "FIREARMS;ТРАЛ-23/017;12");
        month(
                FindingCode.KEY_TWICE,
                "FIREARMS=12 DETAINED=7",
                deleteLine(2),
                "indicator;value",
                "FIREARMS;12",
                "DETAINED;7",
                "FIREARMS;12");
        month(
                FindingCode.SDMX_ACTION,
                "FIREARMS=12",
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says("R")),
                "STRUCTURE;ACTION;INDICATOR;OBS_VALUE",
                "dataflow;X;FIREARMS;12");
    }

    private void values() {
        month(FindingCode.VALUE_FORMAT, "AMMUNITION=1234567", write(2), "indicator;value", "AMMUNITION;1.234.567");
        month(
                FindingCode.VALUE_NIL_OR_MISSING,
                "",
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says("0")),
                "indicator;value",
                "FIREARMS;нет");
        month(
                FindingCode.VALUE_NEGATIVE,
                "FIREARMS=12",
                (file, advice) -> file.cell(
                        advice.line(),
                        advice.column(),
                        file.cell(advice.line(), advice.column()).replace("-", "")),
                "indicator;value",
                "FIREARMS;-12");
        month(FindingCode.VALUE_FRACTION, "AMMUNITION=1234", write(2), "indicator;value", "AMMUNITION;1.234");
        Clerk<Draft> round = (file, advice) -> file.cell(
                advice.line(),
                advice.column(),
                new BigDecimal(file.cell(advice.line(), advice.column()))
                        .setScale(3, RoundingMode.HALF_UP)
                        .toPlainString());
        month(FindingCode.VALUE_TOO_LONG, "EXPLOSIVES=1.235", round, "indicator;value", "EXPLOSIVES;1.23456789");
        month(
                FindingCode.VALUE_TOO_FINE,
                "",
                (file, advice) -> file.cell(advice.line(), advice.column(), "0")
                        .cell(advice.line(), file.column("UNIT_MULT"), "0")
                        .cell(advice.line(), file.column("UNIT_MEASURE"), advice.says(2)),
                "STRUCTURE;INDICATOR;OBS_VALUE;UNIT_MEASURE;UNIT_MULT",
                "dataflow;EXPLOSIVES;0.123456;G;-9");
        month(
                FindingCode.DECIMAL_SIGN_MIXED,
                "EXPLOSIVES=4",
                (file, advice) -> file.each(line -> line.replace(',', '.')),
                "indicator;case_ref;value",
                "EXPLOSIVES;A-1;1.5",
                "EXPLOSIVES;A-2;2,5");
        road(
                FindingCode.GROUPING_AMBIGUOUS,
                Draft.of("MD_2023-05.csv", "indicator;value", "EXPLOSIVES;1.234"),
                write(1),
                "EXPLOSIVES=1234");
        road(
                FindingCode.GROUPING_DOUBTED,
                Draft.of("AZ_2023-05.csv", "indicator;value", "EXPLOSIVES;1.234"),
                write(1),
                "EXPLOSIVES=1234");
        road(
                FindingCode.VALUE_SPILT,
                Draft.of(MONTH, "indicator,value,note", "EXPLOSIVES,304,5").dividedBy(","),
                (file, advice) -> file.line(advice.line(), "EXPLOSIVES," + advice.says(2) + ","),
                "EXPLOSIVES=304.5");
        month(
                FindingCode.VALUE_NOT_AVAILABLE,
                "DETAINED=7",
                writeInColumn("status", "M"),
                "indicator;value;status",
                "FIREARMS;;",
                "DETAINED;7;");
        month(
                FindingCode.VALUE_MISSING,
                "DETAINED=7",
                writeInColumn("status", "M"),
                "indicator;value;status",
                "FIREARMS;;P",
                "DETAINED;7;");
        month(
                FindingCode.VALUE_WITH_MISSING,
                "DETAINED=7",
                write(""),
                "indicator;value;status",
                "FIREARMS;12;M",
                "DETAINED;7;");
        month(FindingCode.UNIT_UNKNOWN, "FIREARMS=12", write(1), "indicator;value;unit", "FIREARMS;12;itemz");
        month(
                FindingCode.UNIT_NOT_CONVERTIBLE,
                "FIREARMS=12",
                (file, advice) ->
                        file.cell(advice.line(), advice.column(), advice.says(2).split(", ")[0]),
                "indicator;value;unit",
                "FIREARMS;12;KG");
        month(
                FindingCode.UNIT_NOT_CONVERTIBLE,
                "FIREARMS=7 EXPLOSIVES=0.012",
                (file, advice) -> file.cell(1, advice.column(), "value").addColumn(advice.says("unit"), "g", ""),
                "indicator;value (g)",
                "EXPLOSIVES;12",
                "FIREARMS;7");
        month(FindingCode.STATUS_UNKNOWN, "FIREARMS=12", write(""), "indicator;value;status", "FIREARMS;12;Q");
        month(
                FindingCode.SDMX_MULTIPLIER,
                "FIREARMS=12",
                write("0"),
                "STRUCTURE;INDICATOR;OBS_VALUE;UNIT_MULT",
                "dataflow;FIREARMS;12;thousand");
    }

    private void rules() {
        Clerk<Draft> enterTheRightSide = (file, advice) -> file.cell(2, 2, advice.says(9));
        month(
                FindingCode.RULE_BROKEN,
                "WANTED_IN_PRISON=7 AMMUNITION=7",
                enterTheRightSide,
                "indicator;value",
                "WANTED_IN_PRISON;12",
                "AMMUNITION;7");
        month(
                FindingCode.PARTS_ABOVE_WHOLE,
                "DETAINED=7 FINANCING=7",
                enterTheRightSide,
                "indicator;value",
                "FINANCING;12",
                "DETAINED;7");
        month(FindingCode.RULE_DOUBT, "WANTED_IN_PRISON=150", NOTHING, "indicator;value", "WANTED_IN_PRISON;150");
        month(FindingCode.RULE_NOTE, "WANTED_IN_PRISON=250", NOTHING, "indicator;value", "WANTED_IN_PRISON;250");
    }

    private void controls() {
        Clerk<Draft> withoutControls = (file, advice) -> {
            Draft draft = file;
            for (int line = file.lines().size(); line > 0; line--) {
                draft = draft.line(line).startsWith("#") ? draft.delete(line) : draft;
            }
            return draft;
        };
        month(
                FindingCode.CONTROL_FORMAT,
                "FIREARMS=12",
                withoutControls,
                TABLE,
                "2023-05;FIREARMS;;;;12;;;",
                "#rows;many",
                "#end");
        Clerk<Draft> whole =
                exportAgain("indicator;value", "FIREARMS;12", "DETAINED;7", "#rows;2", "#total;DETAINED;7", "#end");
        month(
                FindingCode.CONTROL_ROWS,
                "FIREARMS=12 DETAINED=7",
                whole,
                "indicator;value",
                "DETAINED;7",
                "#rows;2",
                "#total;DETAINED;7",
                "#end");
        month(
                FindingCode.CONTROL_TOTAL,
                "FIREARMS=12 DETAINED=7",
                whole,
                "indicator;value",
                "FIREARMS;12",
                "DETAINED;1",
                "#rows;2",
                "#total;DETAINED;7",
                "#end");
        month(
                FindingCode.CONTROL_END_MISSING,
                "FIREARMS=12 DETAINED=7",
                whole,
                "indicator;value",
                "FIREARMS;12",
                "DETAINED;7",
                "#rows;2");
        month(
                FindingCode.CONTROL_AFTER_END,
                "FIREARMS=12 DETAINED=7",
                (file, advice) -> {
                    long end = advice.saysLine(1);
                    return file.delete(end).insert(file.lines().size(), file.line(end));
                },
                "indicator;value",
                "FIREARMS;12",
                "#rows;2",
                "#end",
                "DETAINED;7");
    }
}
