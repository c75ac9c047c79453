package org.svod.publication.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.CODEBOOK;
import static org.svod.publication.UnionCodebook.KZ;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Coded;
import org.svod.codebook.Column;
import org.svod.codebook.Language;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

class TemplateTest {

    private static final Period QUARTER = Period.of("2023-Q2");
    private static final List<Column> COLUMNS = List.of(Column.values());

    private final Path folder;

    TemplateTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyColumnThatIsACodeListOffersItsCodesFromTheHiddenSheet() throws IOException {
        try (XSSFWorkbook book = open(QUARTER)) {
            assertThat(offered(book, Column.INDICATOR))
                    .containsExactlyElementsOf(
                            CODEBOOK.indicators().stream().map(Coded::code).toList());
            assertThat(offered(book, Column.OPERATION)).containsExactly("NATIONAL", "ARMS-2023");
            assertThat(offered(book, Column.COUNTERPART)).containsExactly("AM", "RU");
            assertThat(offered(book, Column.UNIT)).containsExactly("PERSONS", "ITEMS", "KG", "G");
            assertThat(offered(book, Column.STATUS)).containsExactly("A", "P", "E", "M");
            assertThat(offered(book, Column.STATE)).containsExactly("KZ");
            assertThat(offered(book, Column.PERIOD)).containsExactly("2023-04", "2023-05", "2023-06", "2023-Q2");
            assertThat(book.isSheetHidden(2)).isTrue();
            assertThat(book.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void aRowIsReadyForEveryMonthAndEveryIndicatorThatIsNoFlow() throws IOException {
        try (XSSFWorkbook book = open(QUARTER)) {
            List<String> keys = IntStream.range(1, 10)
                    .mapToObj(r -> text(book, r, Column.PERIOD) + " " + text(book, r, Column.INDICATOR))
                    .toList();
            assertThat(keys)
                    .containsExactly(
                            "2023-04 DETAINED",
                            "2023-04 FIREARMS",
                            "2023-04 EXPLOSIVES",
                            "2023-05 DETAINED",
                            "2023-05 FIREARMS",
                            "2023-05 EXPLOSIVES",
                            "2023-06 DETAINED",
                            "2023-06 FIREARMS",
                            "2023-06 EXPLOSIVES");
            assertThat(text(book, 3, Column.UNIT)).isEqualTo("KG");
            assertThat(text(book, 10, Column.INDICATOR)).isEmpty();
        }
    }

    @Test
    void headingsAreLockedAndEverythingBelowIsOpen() throws IOException {
        try (XSSFWorkbook book = open(QUARTER)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isDeleteRowsLocked()).isFalse();
            for (int c = 0; c < COLUMNS.size(); c++) {
                assertThat(sheet.getRow(0).getCell(c).getStringCellValue())
                        .isEqualTo(COLUMNS.get(c).heading());
                assertThat(sheet.getRow(0).getCell(c).getCellStyle().getLocked())
                        .isTrue();
                for (int r = 1; r <= 9 + FormSheet.SPARE_ROWS; r++) {
                    assertThat(sheet.getRow(r).getCell(c).getCellStyle().getLocked())
                            .isFalse();
                    assertThat(sheet.getRow(r).getCell(c).getCellStyle().getDataFormatString())
                            .isEqualTo(COLUMNS.get(c) == Column.VALUE ? "General" : "@");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theInstructionsNameEveryColumnAndEveryCodeInTheLanguageOfTheForm(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(form(QUARTER, language), folder, out);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TemplateCsv.write(form(QUARTER, language), csv);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            StringBuilder all = new StringBuilder();
            book.getSheetAt(1)
                    .forEach(row -> row.forEach(cell -> all.append(new DataFormatter(Locale.ROOT).formatCellValue(cell))
                            .append('\n')));
            assertThat(all.toString())
                    .contains("KZ_2023-Q2.csv", KZ.name().in(language.locale()))
                    .contains(COLUMNS.stream().map(Column::heading).toList());
            CODEBOOK.indicators()
                    .forEach(i -> assertThat(all.toString())
                            .contains(i.code(), i.name().in(language.locale()))
                            .doesNotContain(i.name().in(language.other().locale())));
            CODEBOOK.indicators()
                    .forEach(i -> assertThat(csv.toString(UTF_8).replace("\"\"", "\""))
                            .contains(i.name().in(language.locale()))
                            .doesNotContain(i.name().in(language.other().locale())));
        }
    }

    @Test
    void theCsvTemplateHasHeadingsThatAreUnderstoodAndNoDataYet() throws IOException {
        Reading reading = read(csv(QUARTER), QUARTER);

        assertThat(reading.findings().listed()).extracting(Finding::code).containsExactly(FindingCode.NO_DATA_ROWS);
        assertThat(reading.understanding().columns())
                .extracting(c -> c.column())
                .containsExactlyElementsOf(COLUMNS.stream().map(Column::heading).toList());
    }

    @Test
    void theExamplesOfTheCsvTemplateAreAcceptedOnceTheyAreNoComments() throws IOException {
        String[] lines = new String(csv(QUARTER), UTF_8).split("\r\n");
        StringBuilder examples = new StringBuilder(lines[0]).append("\r\n");
        for (String line : lines) {
            if (line.contains("state = KZ, ")) {
                assertThat(line).as("no row that a # hides").doesNotContain(";");
                Map<String, String> fields = Stream.of(
                                line.replaceFirst("^#\\s*", "").split(", "))
                        .map(field -> field.split(" = ", 2))
                        .collect(Collectors.toMap(field -> field[0], field -> field[1]));
                examples.append(COLUMNS.stream()
                                .map(column -> fields.getOrDefault(column.heading(), ""))
                                .collect(Collectors.joining(";")))
                        .append("\r\n");
            }
        }
        // The second example is about the same cell as the first; it says how to write that a number is not known.
        Reading reading = read(
                examples.toString().replaceFirst("(?m)^.*;;PERSONS;M;\r\n", "").getBytes(UTF_8), QUARTER);

        assertThat(reading.findings().listed()).isEmpty();
        assertThat(reading.counts().accepted()).isEqualTo(3);
    }

    @Test
    void theBytesDependOnNothingButTheCodebookTheStateAndThePeriod() throws IOException {
        byte[] workbook = workbook(QUARTER);
        byte[] csv = csv(QUARTER);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(workbook(QUARTER)).isEqualTo(workbook);
            assertThat(csv(QUARTER)).isEqualTo(csv);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> offered(XSSFWorkbook book, Column column) {
        XSSFDataValidation validation = book.getSheetAt(0).getDataValidations().stream()
                .filter(v -> v.getRegions().getCellRangeAddress(0).getFirstColumn() == COLUMNS.indexOf(column))
                .findFirst()
                .orElseThrow();
        AreaReference area =
                new AreaReference(validation.getValidationConstraint().getFormula1(), book.getSpreadsheetVersion());
        return List.of(area.getAllReferencedCells()).stream()
                .map((CellReference c) -> book.getSheet(c.getSheetName())
                        .getRow(c.getRow())
                        .getCell(c.getCol())
                        .getStringCellValue())
                .toList();
    }

    private static String text(XSSFWorkbook book, int row, Column column) {
        XSSFRow found = book.getSheetAt(0).getRow(row);
        return found.getCell(COLUMNS.indexOf(column)).getStringCellValue();
    }

    private XSSFWorkbook open(Period scope) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook(scope)));
    }

    private byte[] workbook(Period scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(form(scope, Language.RU), folder, out);
        return out.toByteArray();
    }

    private static byte[] csv(Period scope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateCsv.write(form(scope, Language.RU), out);
        return out.toByteArray();
    }

    private static Reading read(byte[] bytes, Period scope) throws IOException {
        return new SubmissionReader(CODEBOOK, LocalDate.of(2023, 7, 10), 1_000)
                .read(ByteSource.of(bytes), new SubmissionName(KZ, scope, OptionalInt.empty()));
    }

    private static BlankForm form(Period scope, Language language) {
        return new BlankForm(CODEBOOK, KZ, scope, Optional.empty(), Optional.empty(), language);
    }
}
