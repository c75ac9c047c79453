package org.svod.dialect.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.dialect.workbook.Xlsx.cell;
import static org.svod.dialect.workbook.Xlsx.number;
import static org.svod.dialect.workbook.Xlsx.row;
import static org.svod.dialect.workbook.Xlsx.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.dialect.ByteSource;

/** Which sheet of a workbook is read, what its cells say, and which workbooks are refused. */
class WorkbookFormTest {

    private static final String HEADING = text(1, "period", "indicator", "value", "unit");

    private static String refusal(byte[] workbook) throws IOException {
        return WorkbookForm.of(ByteSource.of(workbook), Xlsx.VOCABULARY)
                .refusal()
                .map(Records::text)
                .orElse("");
    }

    @Test
    void aCellIsAFieldAndARowALine() throws IOException {
        Xlsx xlsx = Xlsx.of(
                HEADING, text(2, "2023-05", "DRUGS"), row(5, number("C5", "3"), cell("D5", "t=\"b\"", "<v>1</v>")));

        assertThat(xlsx.records())
                .containsExactly("1: period|indicator|value|unit", "2: 2023-05|DRUGS||", "5: ||*3|TRUE");
        assertThat(xlsx.form().refusal()).isEmpty();
        assertThat(xlsx.form().remarks()).isEmpty();
        assertThat(xlsx.form().headingLine()).isEqualTo(OptionalLong.of(1));
        assertThat(xlsx.form().headingLines()).isEqualTo(1);
        assertThat(xlsx.form().delimiter()).isEqualTo('\t');
        assertThat(xlsx.form().description().sheet()).isEqualTo("Return");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        t="s"         | <v>0</v>                     | first
        t="s"         | <v> 1 </v>                   | Бер
        t="str"       | <f>A1</f><v>shown</v>        | shown
        t="str"       | <v>a_x0041_b</v>             | aAb
        t="inlineStr" | <is><t>in</t><r><t>line</t></r></is> | inline
        t="inlineStr" | <is><t>кан</t><rPh><t>spoken</t></rPh></is> | кан
        t="b"         | <v>1</v>                     | TRUE
        t="b"         | <v>0</v>                     | FALSE
        t="d"         | <v>2023-05-01</v>            | 2023-05-01
        t="n"         | <v>5</v>                     | *5
        ~~            | <v>5.0</v>                   | *5
        ~~            | <v>0.30000000000000004</v>   | *0.3
        ~~            | <v>1E+3</v>                  | *1000
        ~~            | <v>-0</v>                    | *0
        ~~            | <v>123456789012345678</v>    | *123456789012346000
        s="1"         | <v>0.5</v>                   | *0.5
        s="2"         | <v>45047</v>                 | 2023-05-01
        s="2"         | <v>45047.5</v>               | 2023-05-01T12:00
        s="3"         | <v>45047</v>                 | 2023-05
        s="4"         | <v>45047</v>                 | 2023
        s="5"         | <v>0.5</v>                   | 12:00
        s="2"         | <v>-1</v>                    | -1
        s="9"         | <v>5</v>                     | *5
        """)
    void aCellSaysWhatItShows(String attributes, String content, String shown) throws IOException {
        Xlsx xlsx = Xlsx.of(HEADING, row(2, cell("C2", attributes, content)))
                .texts("<si><t>first</t></si>", "<si><r><t>Б</t></r><r><t>ер</t></r></si>")
                .styles(
                        "<numFmt numFmtId=\"164\" formatCode=\"mmm.yy\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\"/>",
                        0,
                        10,
                        14,
                        164,
                        165,
                        20);

        assertThat(xlsx.records().get(1)).startsWith("2: ||" + shown + "|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5d", "5f", "0x10p0", "1_0", "NaN", "Infinity", "-Infinity", "1e400", "five", "5,5", "--5"})
    void anotherTextThanANumberIsNoNumber(String stored) throws IOException {
        assertThat(refusal(Xlsx.of(HEADING, row(2, number("C2", stored))).bytes()))
                .isEqualTo("WORKBOOK_DAMAGED@[]");
    }

    @Test
    void blankCellsAndRowsArePassedOver() throws IOException {
        assertThat(Xlsx.of(
                                HEADING,
                                row(2, cell("A2", "t=\"inlineStr\"", "<is><t> \u00A0</t></is>"), cell("B2", "", "")),
                                row(3, cell("C3", "t=\"str\"", "<v></v>")),
                                "<row/>",
                                "<row><c><v>1</v></c><c/><c><v>2</v></c></row>")
                        .records())
                .containsExactly("1: period|indicator|value|unit", "5: *1||*2|");
    }

    @Test
    void aCellBeyondTheHeadingIsAFieldToo() throws IOException {
        assertThat(Xlsx.of(text(1, "period", "value"), row(2, number("B2", "1"), number("E2", "2")))
                        .records())
                .containsExactly("1: period|value|||", "2: |*1|||*2");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        <c r="C2" t="e"><v>#DIV/0!</v></c>               | ERROR_CELL@C2[#DIV/0!]
        <c r="C2"><f>1/4</f></c>                         | FORMULA_WITHOUT_VALUE@C2[]
        <c r="C2" s="1"><v>0.5</v></c>                   | PERCENT_CELL@C2[0.5]
        <c r="C2" t="e"><v>#REF!</v></c><c r="D2"><f>x</f></c> | ERROR_CELL@C2[#REF!] FORMULA_WITHOUT_VALUE@D2[]
        """)
    void aCellWhoseValueIsNotWhatItShowsIsNamed(String cells, String said) throws IOException {
        assertThat(Xlsx.of(HEADING, row(2, cells)).styles("", 0, 9).records().get(1))
                .endsWith(said);
    }

    @Test
    void ofAColumnWithoutHeadingNothingIsSaid() throws IOException {
        assertThat(Xlsx.of(
                                text(1, "period", "", "value"),
                                row(
                                        2,
                                        cell("B2", "t=\"e\"", "<v>#N/A</v>"),
                                        number("C2", "1"),
                                        cell("E2", "", "<f>x</f>")))
                        .records())
                .containsExactly("1: period||value||", "2: |#N/A|*1||");
    }

    @Test
    void formulasAreCountedAndTheFirstIsNamed() throws IOException {
        String formula = "<f>1+1</f><v>2</v>";
        assertThat(Xlsx.of(HEADING, row(2, cell("C2", "", formula)), row(3, cell("C3", "", formula)))
                        .records())
                .endsWith("2: ||*2|", "3: ||*2|", "FORMULA_VALUES@C2[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden=\"1\"", "hidden=\"true\"", "ht=\"0\""})
    void aRowThatCannotBeSeenIsNamedOnce(String attribute) throws IOException {
        String hidden = "<row r=\"2\" " + attribute + ">" + number("A2", "1") + number("C2", "1") + "</row>";
        assertThat(Xlsx.of(HEADING, hidden, row(3, number("C3", "1"))).records())
                .containsExactly("1: period|indicator|value|unit", "2: *1||*1| HIDDEN_CELLS@A2[ROW]", "3: ||*1|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <col min="3" max="3" hidden="1"/> | C2
        <col min="2" max="4" width="0"/>  | C2
        <col min="4" max="9" hidden="1"/> | D3
        """)
    void aColumnThatCannotBeSeenIsNamedOnce(String column, String place) throws IOException {
        Xlsx xlsx = new Xlsx()
                .sheet(
                        "R",
                        "",
                        "<cols>" + column + "</cols><sheetData>" + HEADING + row(2, number("C2", "1"))
                                + row(3, number("C3", "1"), number("D3", "1")) + "</sheetData>");
        assertThat(xlsx.records())
                .filteredOn(r -> r.startsWith("HIDDEN"))
                .contains("HIDDEN_CELLS@" + place + "[COLUMN]");
        assertThat(Records.of(xlsx)).filteredOn(r -> r.startsWith("HIDDEN")).doesNotHaveDuplicates();
    }

    @Test
    void aColumnThatCanBeSeenIsNotNamed() throws IOException {
        Xlsx xlsx = new Xlsx()
                .sheet(
                        "R",
                        "",
                        "<cols><col min=\"1\" max=\"4\" width=\"9\"/></cols><sheetData>" + HEADING
                                + row(2, number("C2", "1")) + "</sheetData>");
        assertThat(xlsx.records()).noneMatch(r -> r.startsWith("HIDDEN"));
    }

    private static Xlsx merged(String ranges) {
        return new Xlsx()
                .sheet(
                        "R",
                        "",
                        "<sheetData>" + HEADING + text(2, "2023-05", "DRUGS")
                                + row(3, number("C3", "1")) + row(4, number("C4", "2")) + row(5, number("D5", "3"))
                                + "</sheetData><mergeCells>" + ranges + "</mergeCells>");
    }

    @Test
    void aMergedTextHoldsForAllItsRows() throws IOException {
        assertThat(merged("<mergeCell ref=\"A2:A4\"/>").records())
                .containsExactly(
                        "1: period|indicator|value|unit",
                        "2: 2023-05|DRUGS||",
                        "3: 2023-05||*1|",
                        "4: 2023-05||*2|",
                        "5: |||*3",
                        "MERGED_FILLED@A3[2]");
    }

    @Test
    void aMergedNumberOfTheValuesIsRefusedInAllItsRows() throws IOException {
        assertThat(merged("<mergeCell ref=\"C3:C4\"/>").records())
                .contains("3: ||*1| MERGED_VALUE@C3[1]", "4: ||*1| MERGED_VALUE@C4[1]");
    }

    @Test
    void aRangeWithinOneRowOrWithoutAValueChangesNothing() throws IOException {
        assertThat(merged("<mergeCell ref=\"A2:B2\"/><mergeCell ref=\"B3:B5\"/>")
                        .records())
                .containsExactly(
                        "1: period|indicator|value|unit", "2: 2023-05|DRUGS||", "3: ||*1|", "4: ||*2|", "5: |||*3");
    }

    @Test
    void theFirstVisibleSheetWithAHeadingIsRead() throws IOException {
        String table = "<sheetData>" + HEADING + row(2, number("C2", "1")) + "</sheetData>";
        String heading = "<sheetData>" + text(1, "period", "value") + "</sheetData>";
        Xlsx xlsx = new Xlsx()
                .sheet("Hidden", "hidden", table)
                .sheet("Very", "veryHidden", table)
                .sheet("Title", "", "<sheetData>" + text(1, "Return of 2023") + "</sheetData>")
                .sheet("Second", "visible", table)
                .sheet("Form", "", heading);

        assertThat(xlsx.form().description().sheet()).isEqualTo("Second");
        assertThat(xlsx.form().refusal()).isEmpty();
    }

    @Test
    void aSecondTableWithValuesIsRefused() throws IOException {
        String table = "<sheetData>" + HEADING + row(2, number("C2", "1")) + "</sheetData>";
        assertThat(refusal(new Xlsx()
                        .sheet("April", "", table)
                        .sheet("May", "", table)
                        .sheet("June", "", table)
                        .bytes()))
                .isEqualTo("SEVERAL_SHEETS@[April, May, June]");
    }

    @Test
    void aSecondFormIsRefusedEvenIfItIsFilledInFarBelow() throws IOException {
        String start = text(1, "#form", "1", "KZ", "2023-05") + text(2, "#block", "matrix", "unit", "NATIONAL");
        String blank = Stream.iterate(3, i -> i + 1)
                .limit(60)
                .map(i -> text(i, "DRUGS"))
                .collect(Collectors.joining());
        String form = "<sheetData>" + start + blank + text(63, "DRUGS", "", "", "1") + "</sheetData>";
        assertThat(refusal(new Xlsx()
                        .sheet("May", "", form)
                        .sheet("June", "", form)
                        .bytes()))
                .isEqualTo("SEVERAL_SHEETS@[May, June]");
    }

    @Test
    void aSheetWithoutHeadingHasNoRecords() throws IOException {
        Xlsx xlsx = Xlsx.of(text(1, "period"), text(2, "something", "else"));

        assertThat(xlsx.form().headingLine()).isEmpty();
        assertThat(xlsx.form().refusal()).isEmpty();
        assertThat(xlsx.form().description().sheet()).isEmpty();
        assertThat(xlsx.records()).isEmpty();
    }

    @Test
    void theHeadingIsTheFirstOfTheLeadingRowsWithMostHeadings() throws IOException {
        Xlsx titled = Xlsx.of(
                text(1, "period", "value"),
                text(2, "#period", "indicator", "value", "unit"),
                text(4, "period", "indicator", "value"),
                text(5, "period", "indicator", "value"));
        assertThat(titled.form().headingLine()).isEqualTo(OptionalLong.of(4));

        String[] late = Stream.concat(
                        java.util.stream.IntStream.rangeClosed(1, 20).mapToObj(i -> text(i, "title")),
                        Stream.of(text(21, "period", "value")))
                .toArray(String[]::new);
        assertThat(Xlsx.of(late).form().headingLine()).isEmpty();
        assertThat(Xlsx.of(Arrays.copyOfRange(late, 1, 21)).form().headingLine())
                .isEqualTo(OptionalLong.of(21));
        assertThat(Xlsx.of(text(1, "period", "period", "period")).form().headingLine())
                .as("one heading three times is one")
                .isEmpty();
        assertThat(Xlsx.of(text(1, "period", "value" + " ".repeat(95))).form().headingLine())
                .isPresent();
    }

    @Test
    void aLinkedWorkbookIsRefusedIfAFormulaStandsInTheTable() throws IOException {
        String formula = cell("C2", "", "<f>[1]A!A1</f><v>2</v>");
        Xlsx linked = Xlsx.of(HEADING, row(2, formula)).relation("x", "externalLink", "externalLinks/e1.xml");
        assertThat(refusal(linked.bytes())).isEqualTo("WORKBOOK_LINKS@C2[]");

        Xlsx harmless = Xlsx.of(HEADING, row(2, number("C2", "2"), cell("E2", "", "<f>x</f><v>1</v>")))
                .relation("x", "externalLink", "externalLinks/e1.xml");
        assertThat(refusal(harmless.bytes())).isEmpty();
        assertThat(refusal(Xlsx.of(HEADING, row(2, formula)).bytes())).isEmpty();
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        Xlsx xlsx =
                Xlsx.of(HEADING, row(2, cell("C2", "s=\"0\"", "<v>43585</v>"))).styles("", 14);
        assertThat(xlsx.records().get(1)).startsWith("2: ||2019-04-30|");

        xlsx.part(
                Xlsx.WORKBOOK,
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
                        + "<sheet name=\"R\" r:id=\"s1\"/></sheets></workbook>");
        assertThat(xlsx.records().get(1)).startsWith("2: ||2023-05-01|");
    }

    static Stream<Object[]> refused() throws IOException {
        String row = row(2, number("C2", "1"));
        Xlsx macros = Xlsx.of(HEADING);
        byte[] good = Xlsx.of(HEADING, row).bytes();
        return Stream.of(
                new Object[] {"text", "period;value\n".getBytes(StandardCharsets.UTF_8), "OTHER_KIND@[TEXT, none]"},
                new Object[] {"cut off", Arrays.copyOf(good, good.length - 30), "WORKBOOK_DAMAGED@[]"},
                new Object[] {"no types", Xlsx.of(HEADING).part(Xlsx.TYPES, "").bytes(), "WORKBOOK_DAMAGED@[]"},
                new Object[] {
                    "macros",
                    macros.part(Xlsx.TYPES, "<Types><Override ContentType=\"x.sheet.MacroEnabled.main+xml\"/></Types>")
                            .bytes(),
                    "WORKBOOK_MACROS@[]"
                },
                new Object[] {
                    "a project",
                    Xlsx.of(HEADING).relation("v", "vbaProject", "vba.bin").bytes(),
                    "WORKBOOK_MACROS@[]"
                },
                new Object[] {
                    "old macros",
                    Xlsx.of(HEADING).relation("v", "xlMacrosheet", "m.xml").bytes(),
                    "WORKBOOK_MACROS@[]"
                },
                new Object[] {
                    "old macros of another language",
                    Xlsx.of(HEADING).relation("v", "xlIntlMacrosheet", "m.xml").bytes(),
                    "WORKBOOK_MACROS@[]"
                },
                new Object[] {"rows back", Xlsx.of(HEADING, row, row).bytes(), "WORKBOOK_DAMAGED@[]"},
                new Object[] {
                    "a row too far",
                    Xlsx.of(HEADING, row(1_048_577, number("A1", "1"))).bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "columns back",
                    Xlsx.of(HEADING, row(2, number("B2", "1"), number("A2", "1")))
                            .bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "no column", Xlsx.of(HEADING, row(2, number("2", "1"))).bytes(), "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "a column too far",
                    Xlsx.of(HEADING, row(2, number("XFE2", "1"))).bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "a long column",
                    Xlsx.of(HEADING, row(2, number("AAAAAAAAAAAAAA2", "1"))).bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "many columns",
                    Xlsx.of(HEADING, row(2, number("ALM2", "1"))).bytes(),
                    "WORKBOOK_TOO_LARGE@[]"
                },
                new Object[] {
                    "an unknown type",
                    Xlsx.of(HEADING, row(2, cell("A2", "t=\"z\"", "<v>1</v>"))).bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "no text 2",
                    Xlsx.of(HEADING, row(2, cell("A2", "t=\"s\"", "<v>2</v>")))
                            .texts("<si><t>a</t></si>")
                            .bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "no text -1",
                    Xlsx.of(HEADING, row(2, cell("A2", "t=\"s\"", "<v>-1</v>")))
                            .texts("<si><t>a</t></si>")
                            .bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "a wrong style",
                    Xlsx.of(HEADING, row(2, cell("A2", "s=\"x\"", "<v>1</v>"))).bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "no XML",
                    Xlsx.of(HEADING)
                            .part(Xlsx.SHEET, "<worksheet><a></worksheet>")
                            .bytes(),
                    "WORKBOOK_DAMAGED@[]"
                },
                new Object[] {
                    "an entity",
                    Xlsx.of(HEADING)
                            .part(Xlsx.SHEET, "<!DOCTYPE x [<!ENTITY e \"5\">]><worksheet>&e;</worksheet>")
                            .bytes(),
                    "WORKBOOK_ENTITIES@[]"
                },
                new Object[] {"a hidden column 0", wrongColumn("min=\"0\" max=\"1\""), "WORKBOOK_DAMAGED@[]"},
                new Object[] {"hidden columns back", wrongColumn("min=\"3\" max=\"2\""), "WORKBOOK_DAMAGED@[]"},
                new Object[] {"a hidden column too far", wrongColumn("min=\"3\" max=\"16385\""), "WORKBOOK_DAMAGED@[]"},
                new Object[] {"a wrong range", merged("<mergeCell ref=\"A2\"/>").bytes(), "WORKBOOK_DAMAGED@[]"});
    }

    private static byte[] wrongColumn(String bounds) throws IOException {
        return new Xlsx()
                .sheet("R", "", "<cols><col hidden=\"1\" " + bounds + "/></cols>")
                .bytes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void itIsRefused(String what, byte[] workbook, String finding) throws IOException {
        assertThat(refusal(workbook)).as(what).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/SHEET1.xml"})
    void aTargetIsResolvedAsAnAddress(String target) throws IOException {
        Xlsx xlsx = Xlsx.of(HEADING)
                .part(
                        Xlsx.RELATIONS,
                        "<Relationships><Relationship Id=\"s1\" Type=\"x/worksheet\" Target=\"" + target
                                + "\"/></Relationships>");
        assertThat(xlsx.records()).hasSize(1);
    }

    @Test
    void aSheetElsewhereIsNotRead() throws IOException {
        Xlsx xlsx = Xlsx.of(HEADING)
                .part(
                        Xlsx.RELATIONS,
                        "<Relationships><Relationship Id=\"s1\" Type=\"x/chartsheet\""
                                + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
        assertThat(xlsx.form().headingLine()).isEmpty();
    }

    @Test
    void manyTextsAreGivenBackAsTheyAre() throws IOException {
        String[] texts = new String[5_000];
        List<String> expected = new java.util.ArrayList<>();
        StringBuilder rows = new StringBuilder(text(1, "period", "value"));
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "<si><t>" + i + "é".repeat(i % 700) + "</t></si>";
        }
        for (int i = 2; i < 400; i++) {
            int number = (i * 4_093) % texts.length;
            rows.append(row(i, cell("A" + i, "t=\"s\"", "<v>" + number + "</v>")));
            expected.add(i + ": " + number + "é".repeat(number % 700) + "|");
        }
        List<String> records = Xlsx.of(rows.toString()).texts(texts).records();
        assertThat(records.subList(1, records.size())).isEqualTo(expected);
    }
}
