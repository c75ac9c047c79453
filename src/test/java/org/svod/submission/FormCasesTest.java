package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;

/** What is read from a statistical form, and what is found in it. */
class FormCasesTest {

    private static final String HEAD = "#form;1;KZ;2023-05\n#;Title\n";
    private static final String MATRIX = "#block;matrix;unit;NATIONAL;TRAL-2023;total;nil\n#;Indicator;Unit;a;b;c;d\n";
    private static final String CASES = "#block;cases;case_ref;NATIONAL;TRAL-2023\n#;Indicator;Number;a;b\n";
    private static final String OTHERS =
            "#block;counterpart;counterpart;NATIONAL;TRAL-2023;total;nil\n#;Indicator;State;a;b;c;d\n";
    private static final String END = "#end\n";

    private record Case(String name, String file, String rows, String findings) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case reads(String name, String file, String rows) {
        return new Case(name, HEAD + file + END, rows, "");
    }

    private static Case finds(String name, String file, String findings) {
        return new Case(name, file, "any", findings);
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        read(cases);
        faulty(cases);
        changed(cases);
        return cases;
    }

    private static void read(List<Case> cases) {
        cases.add(reads(
                "each value is a row, and a blank cell is silent",
                MATRIX + "DETAINED;Persons;PERSONS;7;;7;\nEXPLOSIVES;x;кг;304,5;0;;\nDEVICES;Devices;;;;;\n",
                "DETAINED/NATIONAL=7@5 EXPLOSIVES/NATIONAL=304.5@6 EXPLOSIVES/TRAL-2023=0@6"));
        cases.add(reads(
                "a box makes nil of what is blank",
                MATRIX + "DETAINED;;;7;;;x\nDEVICES;;;;;;Да\n",
                "DETAINED/NATIONAL=7@5 DETAINED/TRAL-2023=0@5 DEVICES/NATIONAL=0@6 DEVICES/TRAL-2023=0@6"));
        cases.add(reads(
                "the matrix includes the joint cases, in whatever order the blocks stand",
                MATRIX + "FIREARMS;;;;12;;\n" + CASES + ";Изъято огнестрельного оружия из незаконного оборота;T-1;;3\n"
                        + ";FIREARMS;T-2;;4\n",
                "FIREARMS/TRAL-2023#T-1=3@8 FIREARMS/TRAL-2023#T-2=4@9 FIREARMS/TRAL-2023=5@5"));
        cases.add(reads(
                "nothing is left when all of it is in cases",
                CASES + ";FIREARMS;T-1;;3\n" + MATRIX + "FIREARMS;;;;3;3;\n",
                "FIREARMS/TRAL-2023#T-1=3@5 FIREARMS/TRAL-2023=0@8"));
        cases.add(reads(
                "other States stand in their own block",
                OTHERS + "WANTED_RETURNED;;Россия;2;;2;\nWANTED_RETURNED;;UZ;;;;\n",
                "WANTED_RETURNED/NATIONAL/RU=2@5"));
        cases.add(reads(
                "a box says nil of all other States",
                "#block;counterpart;counterpart;NATIONAL;nil\nWANTED_RETURNED;;;;x\nWANTED_RETURNED;;RU;2;\n",
                Stream.of("AM", "AZ", "BY", "KG", "MD", "RU", "TJ", "TM", "UZ")
                        .map(s -> "WANTED_RETURNED/NATIONAL/" + s + (s.equals("RU") ? "=2@5" : "=0@4"))
                        .collect(Collectors.joining(" "))));
        cases.add(
                reads("the unit of the row counts", MATRIX + "EXPLOSIVES;;г;500;;500;\n", "EXPLOSIVES/NATIONAL=0.5@5"));
        cases.add(reads(
                "a number that is not known is missing",
                MATRIX + "DEVICES;;;н/д;;;\nDETAINED;;;1;;1;\n",
                "DETAINED/NATIONAL=1@6 DEVICES/NATIONAL=M@5"));
    }

    private static void faulty(List<Case> cases) {
        cases.add(finds(
                "less than the joint cases",
                HEAD + MATRIX + "FIREARMS;;;;2;;\n" + CASES + ";FIREARMS;T-1;;3\n" + END,
                "FORM_BELOW_CASES@5"));
        cases.add(finds(
                "a blank cell with joint cases",
                HEAD + MATRIX + "FIREARMS;;;1;;;x\n" + CASES + ";FIREARMS;T-1;;3\n" + END,
                "FORM_WITHOUT_TOTAL@5"));
        cases.add(finds(
                "joint cases without a row in the matrix",
                HEAD + MATRIX + "DETAINED;;;1;;;\n" + CASES + ";FIREARMS;T-1;;3\n" + END,
                "FORM_WITHOUT_TOTAL@3"));
        cases.add(finds(
                "joint cases without any matrix", HEAD + CASES + ";FIREARMS;T-1;;3\n" + END, "FORM_WITHOUT_TOTAL@3"));
        cases.add(finds(
                "a case without number or value, or with neither known",
                HEAD + MATRIX + "FIREARMS;;;;9;;\n" + CASES + ";FIREARMS;;;3\n;FIREARMS;T-1;;\n;FIREARMS;T-2;;н/д\n"
                        + END,
                "FORM_CASES_REFUSED@6 FORM_CASE_INCOMPLETE@10 FORM_CASE_INCOMPLETE@8 FORM_CASE_INCOMPLETE@9"));
        cases.add(finds(
                "a case that comes twice",
                HEAD + MATRIX + "FIREARMS;;;;9;;\n" + CASES + ";FIREARMS;T-1;;3\n;FIREARMS;T-1;;4\n" + END,
                "FORM_CASES_REFUSED@6 KEY_TWICE@9"));
        cases.add(finds(
                "indicators in the wrong block",
                HEAD + MATRIX + "WANTED_RETURNED;;;1;;;\nDETAINED;;;1;;;\n" + OTHERS + "FIREARMS;;RU;1;;;\n" + CASES
                        + ";WANTED_RETURNED;T-1;1;\n" + END,
                "FORM_CASES_REFUSED@10 FORM_WRONG_BLOCK@12 FORM_WRONG_BLOCK@5 FORM_WRONG_BLOCK@9"));
        cases.add(finds(
                "a total that differs, or is none",
                HEAD + MATRIX + "FIREARMS;;;1;2;4;\nDETAINED;;;1;;#ЗНАЧ!;\nDEVICES;;;1;1;2;\n" + END,
                "FORM_TOTAL@5 FORM_TOTAL@6"));
        cases.add(finds("a text in a box", HEAD + MATRIX + "FIREARMS;;;1;;;нет\n" + END, "FORM_BOX@5"));
        cases.add(finds(
                "what is no number",
                HEAD + MATRIX + "FIREARMS;;;12.май;;;\nDEVICES;;;1,5;;;\nDETAINED;;;-3;;;\n" + END,
                "VALUE_FORMAT@5 VALUE_FRACTION@6 VALUE_NEGATIVE@7"));
        cases.add(finds(
                "an unknown State, or none, or the own one",
                HEAD + OTHERS + "WANTED_RETURNED;;Atlantis;1;;;\nWANTED_RETURNED;;;1;;;\nWANTED_RETURNED;;KZ;1;;;\n"
                        + END,
                "COUNTERPART_MISSING@6 COUNTERPART_SELF@7 COUNTERPART_UNKNOWN@5"));
        cases.add(finds("nothing filled in", HEAD + MATRIX + "DETAINED;;;;;;\n" + CASES + END, "NOTHING_REPORTED@0"));
    }

    private static void changed(List<Case> cases) {
        String good = MATRIX + "DETAINED;;;1;;;\n";
        cases.add(finds("another State", "#form;1;UZ;2023-05\n" + good + END, "FORM_SCOPE@1"));
        cases.add(finds("another period", "#form;1;KZ;2023-06\n" + good + END, "FORM_SCOPE@1"));
        cases.add(finds("a period that a spreadsheet changed", "#form;1;KZ;май.23\n" + good + END, ""));
        cases.add(finds("another version", "#form;2;KZ;2023-05\n" + good + END, "FORM_CHANGED@1"));
        cases.add(finds("no end", HEAD + good, "CONTROL_END_MISSING@1"));
        cases.add(finds("rows below the end", HEAD + good + END + "DEVICES;;;1;;;\n", "CONTROL_AFTER_END@7"));
        cases.add(finds(
                "two blocks of one kind",
                HEAD + good + MATRIX + "DEVICES;;;1;;;\n" + END,
                "FORM_CHANGED@6 FORM_CHANGED@8"));
        cases.add(finds(
                "two blocks of cases",
                HEAD + good + CASES + CASES + ";DEVICES;T-1;1;\n" + END,
                "FORM_CASES_REFUSED@6 FORM_CHANGED@10 FORM_CHANGED@8"));
        cases.add(finds(
                "a block that nobody knows",
                HEAD + good + "#block;extra;unit;NATIONAL\nDEVICES;;;1\n" + END,
                "FORM_CHANGED@6 FORM_CHANGED@7"));
        cases.add(finds(
                "a column that nobody knows, or that is there twice",
                HEAD + "#block;matrix;unit;NATIONAL;NATIONAL;HARVEST;total\nDETAINED;;;1;;2;1\n" + END,
                "FORM_CHANGED@3 FORM_CHANGED@3 FORM_CHANGED@4"));
        cases.add(finds(
                "a row for the same indicator once more", HEAD + good + "DETAINED;;;4;;;\n" + END, "KEY_TWICE@6"));
        cases.add(finds(
                "an added row that names nothing",
                HEAD + good + ";;;4;;;\n;Дроны;;4;;;\n" + END,
                "INDICATOR_MISSING@6 INDICATOR_UNKNOWN@7"));
        cases.add(finds("cells beside the form", HEAD + MATRIX + "DETAINED;;;1;;;;;3\n" + END, "FORM_CHANGED@5"));
        cases.add(finds("rows above all blocks", HEAD + "DETAINED;;;1\n" + good + END, "FORM_CHANGED@3"));
        cases.add(finds(
                "a column before the codes",
                "#form;1;KZ;2023-05\n;#block;matrix;unit;NATIONAL\n;DETAINED;;;1\n" + END,
                "FORM_CHANGED@2 FORM_CHANGED@3"));
        cases.add(finds(
                "a signature below the units, or below the other States",
                HEAD + good + ";;Исполнитель: Иванов И.И., тел. 8-701-1234567;;;;\n" + OTHERS
                        + "WANTED_RETURNED;;RU;1;;;\n;;UZ;;;;\n;;Иванов;;;;\n" + END,
                "TEXT_LINES@11 TEXT_LINES@6"));
        cases.add(finds(
                "a code beside the name of another indicator",
                HEAD + MATRIX + "DETAINED;FIREARMS;;1;;;\nDEVICES;An old name;;1;;;\n" + CASES
                        + "DETAINED;DEVICES;T-1;1;\n" + END,
                "FORM_CASES_REFUSED@7 FORM_CHANGED@5 FORM_CHANGED@9"));
        cases.add(finds(
                "a row with cases in another unit than its indicator",
                HEAD + MATRIX + "EXPLOSIVES;;т;1;;;\n" + CASES + ";EXPLOSIVES;T-1;0,5;\n" + END,
                "FORM_CHANGED@5"));
        cases.add(finds(
                "a box in a row that names no indicator",
                HEAD + good + "DEVICSE;;;;;;x\n;;;;;;x\n" + END,
                "INDICATOR_MISSING@7 INDICATOR_UNKNOWN@6"));
        cases.add(finds(
                "a decimal comma that divides a number of a form with commas",
                (HEAD + MATRIX + "EXPLOSIVES;;;304;;;\n" + CASES + END)
                        .replace(';', ',')
                        .replace(",304", ",304,5"),
                "TOO_MANY_FIELDS@5"));
        cases.add(finds(
                "a case number that begins as a line for people",
                HEAD + good + CASES + ";;#12/2023;3 чел.;\n" + END,
                "HASH_RECORD@8"));
        cases.add(finds(
                "a signature",
                HEAD + good + "Исполнитель: Иванов И.И., тел. 8-701-1234567;;;;;;\n" + END,
                "TEXT_LINES@6"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isReadAsTheCaseSays(Case wanted) throws IOException {
        Reading reading = read(wanted.file());

        assertThat(findings(reading)).isEqualTo(wanted.findings());
        if (!wanted.rows().equals("any")) {
            assertThat(rows(reading)).isEqualTo(wanted.rows());
        }
    }

    @Test
    void aValueInALineForPeopleIsNeverLost() throws IOException {
        Reading reading = read(HEAD + MATRIX + "#DETAINED;;;1;;;\n" + END);

        assertThat(findings(reading)).isEqualTo("HASH_RECORD@5");
        assertThat(reading.counts().refused()).isEqualTo(1);
    }

    @Test
    void theValuesOfARefusedRowAreMissingAndNotSilent() throws IOException {
        String spoilt = ";Zähler\uFFFD;;4;;;\n";

        Reading known = read(HEAD + MATRIX + "DEVICES;;;1;;;\nDETAINED" + spoilt + END);
        Reading unknown = read(HEAD + MATRIX + "DEVICES;;;1;;;\nNOTHING" + spoilt + END);

        assertThat(rows(known)).isEqualTo("DETAINED/NATIONAL=M@6 DEVICES/NATIONAL=1@5");
        assertThat(known.fatal()).isFalse();
        assertThat(unknown.fatal()).isTrue();
        assertThat(read(HEAD + MATRIX + "DEVICES;;;1;;;\nWANTED_RETURNED;;;1;;;\n" + END)
                        .fatal())
                .isTrue();
    }

    @Test
    void ofMergedCellsNamesHoldForAllTheirRowsAndValuesAreRefused() throws IOException {
        Object[][] rows = Stream.of((HEAD + MATRIX + "FIREARMS;;;5;;;\n" + CASES + ";FIREARMS;T-1;2;\n;;T-2;1;\n" + END)
                        .split("\n"))
                .map(line -> (Object[]) line.split(";"))
                .toArray(Object[][]::new);

        Reading names = workbook(rows, "B8:B9");
        Reading values = workbook(rows, "B8:B9", "D8:D9");

        assertThat(findings(names)).isEmpty();
        assertThat(rows(names)).isEqualTo("FIREARMS/NATIONAL#T-1=2@8 FIREARMS/NATIONAL#T-2=1@9 FIREARMS/NATIONAL=2@5");
        assertThat(findings(values)).contains("MERGED_VALUE@8", "MERGED_VALUE@9");
        assertThat(values.fatal()).isTrue();
    }

    private static Reading workbook(Object[][] rows, String... merged) throws IOException {
        byte[] bytes = Workbooks.of(book -> {
            Sheet sheet = book.createSheet("Form");
            Workbooks.fill(sheet, rows);
            for (String range : merged) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
        });
        return new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(bytes), Fixtures.name("KZ_2023-05.xlsx"));
    }

    /** The State that was meant may be any: neither its value nor the box may become a nil of it. */
    @ParameterizedTest
    @CsvSource({
        "'WANTED_RETURNED;;Rusia;;;;x', COUNTERPART_UNKNOWN@5",
        "'WANTED_RETURNED;;Rusia;5;;;x', COUNTERPART_UNKNOWN@5",
        "'WANTED_RETURNED;;Rusia;5;;;|WANTED_RETURNED;;;;;;x', COUNTERPART_UNKNOWN@5",
        "'WANTED_RETURNED;;;;;;x|WANTED_RETURNED;;Rusia;5;;;', COUNTERPART_UNKNOWN@6",
    })
    void aMisspeltStateBesideABoxIsNamedAndNothingBecomesNil(String lines, String findings) throws IOException {
        Reading reading = read(HEAD + OTHERS + lines.replace("|", "\n") + "\nWANTED_RETURNED;;UZ;2;;;\n" + END);

        assertThat(findings(reading)).isEqualTo(findings);
        assertThat(rows(reading).split(" "))
                .as("what counts if the round takes the other rows")
                .contains("WANTED_RETURNED/NATIONAL/UZ=2@" + (5 + lines.split("\\|").length))
                .filteredOn(row -> !row.contains("/UZ="))
                .hasSizeGreaterThan(10)
                .allMatch(row -> row.contains("=M@"));
    }

    /**
     * What is not what it shows is found at its cell, in a value, a State, a unit and a box; nothing of it is a figure.
     */
    @ParameterizedTest
    @CsvSource({
        "E5, ERROR, ERROR_CELL@5",
        "E5, PERCENT, PERCENT_CELL@5",
        "G5, ERROR, FORM_TOTAL@5",
        "H5, ERROR, ERROR_CELL@5",
        "C8, ERROR, COUNTERPART_UNKNOWN@8",
        "D8, PERCENT, PERCENT_CELL@8",
        "A5, ROW, HIDDEN_CELLS@5 HIDDEN_CELLS@5 HIDDEN_CELLS@5",
        "A8, ROW, HIDDEN_CELLS@8",
        "E1, COLUMN, HIDDEN_CELLS@5",
        "H1, COLUMN, HIDDEN_CELLS@5",
    })
    void ofACellThatIsNotWhatItShowsTheFormSaysSo(String at, Spoilt how, String findings) throws IOException {
        Object[][] rows = Stream.of((HEAD
                                + "#block;matrix;unit;NATIONAL;TRAL-2023;ARMS-2023;total;nil\n#;Indicator;Unit;a;b;e;c;d\n"
                                + "FIREARMS;;;5;2;;7;x\n" + OTHERS + "WANTED_RETURNED;;RU;1;;1;\n" + END)
                        .split("\n"))
                .map(line -> (Object[]) line.split(";"))
                .toArray(Object[][]::new);
        byte[] bytes = Workbooks.of(book -> {
            Sheet sheet = book.createSheet("Form");
            Workbooks.fill(sheet, rows);
            how.spoil(sheet, new CellAddress(at));
        });
        Reading reading = new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(bytes), Fixtures.name("KZ_2023-05.xlsx"));

        assertThat(findings(reading)).isEqualTo(findings);
        assertThat(reading.findings().hasErrors()).isTrue();
    }

    /** What a person or a program may do to a cell of a form. */
    private enum Spoilt {
        ERROR {
            @Override
            void spoil(Sheet sheet, CellAddress at) {
                sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellErrorValue(FormulaError.REF.getCode());
            }
        },
        PERCENT {
            @Override
            void spoil(Sheet sheet, CellAddress at) {
                CellStyle percent = sheet.getWorkbook().createCellStyle();
                percent.setDataFormat((short) BuiltinFormats.getBuiltinFormat("0%"));
                org.apache.poi.ss.usermodel.Cell cell =
                        sheet.getRow(at.getRow()).getCell(at.getColumn());
                cell.setCellValue(0.5);
                cell.setCellStyle(percent);
            }
        },
        ROW {
            @Override
            void spoil(Sheet sheet, CellAddress at) {
                sheet.getRow(at.getRow()).setZeroHeight(true);
            }
        },
        COLUMN {
            @Override
            void spoil(Sheet sheet, CellAddress at) {
                sheet.setColumnHidden(at.getColumn(), true);
            }
        };

        abstract void spoil(Sheet sheet, CellAddress at);
    }

    @Test
    void everyRecordIsCounted() throws IOException {
        Reading reading = read(HEAD + "\n" + MATRIX + "DETAINED;;;1;2;3;\nDEVICES;;;;;;\n" + END);

        assertThat(reading.counts()).isEqualTo(new RowCounts(2, 2, 0, 2, 5));
        assertThat(reading.understanding().isForm()).isTrue();
        assertThat(reading.understanding().values()).hasSize(2);
    }

    @Test
    void nothingOfASignatureIsShown() throws IOException {
        Reading reading = read(HEAD + MATRIX + "Исполнитель: Иванов;тел. 8-701-1234567;;;;;\n" + END);

        assertThat(reading.findings().listed()).extracting(Finding::code).contains(FindingCode.TEXT_LINES);
        assertThat(reading.toString()).doesNotContain("Иванов", "8-701");
    }

    @Test
    void aBlockOfAnySizeEndsSoon() throws IOException {
        String operations = ";NATIONAL".repeat(100_000);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("DETAINED;;;").append(i).append(";;;\n");
        }

        Reading wide = read(HEAD + "#block;matrix;unit" + operations + "\n" + END);
        Reading high = read(HEAD + MATRIX + rows + END);

        assertThat(wide.fatal()).isTrue();
        assertThat(wide.findings().count(FindingCode.FORM_CHANGED)).isEqualTo(997);
        assertThat(high.findings().count(FindingCode.KEY_TWICE)).isEqualTo(19_999);
        assertThat(high.counts().read()).isEqualTo(20_000);
    }

    static Reading read(String file) throws IOException {
        return new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(file.getBytes(StandardCharsets.UTF_8)), Fixtures.name("KZ_2023-05.csv"));
    }

    static String findings(Reading reading) {
        return String.join(
                " ",
                reading.findings().listed().stream()
                        .map(f -> f.code() + "@" + f.place().line())
                        .sorted()
                        .toList());
    }

    /** The rows in the order of their cells, with their lines. */
    static String rows(Reading reading) {
        return String.join(
                " ",
                Stream.concat(
                                reading.observations().stream(),
                                StreamSupport.stream(reading.cases().spliterator(), false))
                        .map(FormCasesTest::row)
                        .sorted()
                        .toList());
    }

    private static String row(Observation row) {
        return row.cell().indicator().code()
                + "/"
                + row.cell().operation().code()
                + row.cell().counterpart().map(s -> "/" + s.code()).orElse("")
                + (row.caseRef().isEmpty() ? "" : "#" + row.caseRef())
                + "="
                + row.value().map(Decimals::text).orElse("M")
                + "@"
                + row.line();
    }
}
