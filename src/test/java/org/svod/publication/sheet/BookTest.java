package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 20);

    private static final int MANY = 20_000;

    private final Path scratch;

    BookTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "00123",
                "1e5",
                "2023-05-01",
                "TRUE",
                "_x000D_",
                "\u200F\u202Eabc",
                "👍🏽",
                "a\nb",
                "Ёлка",
                "",
                "<t a=\"b\">&amp;'</t>",
                "before\u00A0👍 < after",
                " blanks "
            })
    void aTextStaysTheTextThatItIs(String text) throws IOException {
        Cell cell = onlyCell(line -> line.text(text));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysTextWhenSomebodyEditsIt() throws IOException {
        assertThat(onlyCell(line -> line.text("=1+1")).getCellStyle().getQuotePrefixed())
                .isTrue();
        assertThat(onlyCell(line -> line.text("1+1")).getCellStyle().getQuotePrefixed())
                .isFalse();
    }

    @Test
    void charactersThatTheFormatForbidsAreShown() throws IOException {
        Cell cell = onlyCell(line -> line.text("a\u0000b\u001Bc\u007Fd\uD800e\uFFFFf\r\ng"));

        assertThat(cell.getStringCellValue()).isEqualTo("a␀b␛c␡d\uFFFDe\uFFFDf\ng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍", "_x0041_"})
    void aTextLongerThanACellIsCutAndSaysSo(String unit) throws IOException {
        Cell cell = onlyCell(line -> line.text(unit.repeat(40_000)));

        assertThat(cell.getStringCellValue())
                .startsWith(unit)
                .endsWith(SafeText.CUT)
                .hasSizeLessThanOrEqualTo(32_767)
                .doesNotContain("\uFFFD");
    }

    @Test
    void numbersAndDatesAreNumbersAndDates() throws IOException {
        Cell number = onlyCell(line -> line.number(new BigDecimal("152112.125"), Look.number(3)));
        Cell date = onlyCell(line -> line.date(DATE, Look.DATE));

        assertThat(number.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(number.getNumericCellValue()).isEqualTo(152112.125);
        assertThat(number.getCellStyle().getDataFormatString()).startsWith("[$-809]#,##0.000");
        assertThat(DateUtil.isCellDateFormatted(date)).isTrue();
        assertThat(date.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DATE);
    }

    @Test
    void sheetNamesArePermittedAndUnique() {
        SheetNames names = new SheetNames();

        assertThat(Stream.of(
                                "a/b:[c]*?\\",
                                "A_b__c____",
                                "'quoted'",
                                "x".repeat(40),
                                "x".repeat(40),
                                "y".repeat(30) + "👍",
                                "")
                        .map(names::take))
                .containsExactly(
                        "a_b__c____",
                        "A_b__c____ 2",
                        "_quoted_",
                        "x".repeat(31),
                        "x".repeat(29) + " 2",
                        "y".repeat(30),
                        "empty");
    }

    @Test
    void thereAreNoMoreStylesForMoreRows() throws IOException {
        assertThat(styles(5_000)).isEqualTo(styles(5)).isLessThan(20);
    }

    private int styles(int rows) throws IOException {
        byte[] bytes = book(book -> {
            Page page = book.streamedPage("Rows");
            for (int i = 0; i < rows; i++) {
                page.line()
                        .text("text " + i)
                        .text("=" + i)
                        .number(i)
                        .number(BigDecimal.valueOf(i), Look.number(3))
                        .date(DATE, Look.DATE)
                        .text("x", Look.TEXT.tone(i % 2 == 0 ? Tone.GOOD : Tone.BAD));
            }
        });
        try (XSSFWorkbook read = read(bytes)) {
            return read.getNumCellStyles();
        }
    }

    @Test
    void streamedAndOrdinarySheetsKeepTheirOrderAndRows() throws IOException {
        byte[] bytes = book(book -> {
            book.page("First").line().text("one");
            Page streamed = book.streamedPage("Second");
            for (int i = 0; i < 1_000; i++) {
                streamed.line().number(i);
            }
            book.page("Third").line().link(new Link("to the second", "Second", 4), Look.LINK);
        });

        try (XSSFWorkbook read = read(bytes)) {
            assertThat(List.of(read.getSheetName(0), read.getSheetName(1), read.getSheetName(2)))
                    .containsExactly("First", "Second", "Third");
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("one");
            assertThat(read.getSheetAt(1).getLastRowNum()).isEqualTo(999);
            assertThat(read.getSheetAt(2).getRow(0).getCell(0).getHyperlink().getAddress())
                    .isEqualTo("'Second'!A5");
        }
    }

    @Test
    void theBytesDependOnTheContentAlone() throws IOException {
        byte[] here = sample();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ru-RU"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(sample()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private byte[] sample() throws IOException {
        return book(book -> {
            Page page = book.page("Sheet & more")
                    .widths(Width.NAME, Width.NUMBER)
                    .title("Title", List.of("Subtitle", "Подзаголовок"), Link.NONE);
            page.tableHeadings(List.of("Name\nНаименование", "Value"), 1);
            page.line().text("a").number(1);
            book.streamedPage("Rows").line().text("b").number(2);
        });
    }

    @Test
    void everyProgramCanReadTheFileFromItsBeginning() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sample()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
                assertThat(zip.readAllBytes()).isNotEmpty();
            }
        }

        assertThat(names)
                .startsWith("[Content_Types].xml")
                .contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(names.subList(1, names.size())).isSorted();
    }

    @Test
    void temporaryFilesDoNotStayAndTheirRowsArrive() throws IOException {
        byte[] bytes = book(this::manyRows);

        assertThat(scratch).isEmptyDirectory();
        try (XSSFWorkbook read = read(bytes)) {
            assertThat(read.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(MANY);
            assertThat(read.getSheetAt(0).getRow(MANY - 1).getCell(1).getNumericCellValue())
                    .isEqualTo(MANY - 1);
        }
    }

    private void manyRows(Book book) {
        Page page = book.streamedPage("Rows");
        for (int row = 0; row < MANY; row++) {
            page.line().text("a row that needs some space until it is written").number(row);
        }
        assertThat(scratch).isNotEmptyDirectory();
    }

    @Test
    void nothingStaysWhereTheWorkbookCannotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };

        assertThatIOException()
                .isThrownBy(() -> {
                    try (Book book = Book.open("Test", DATE, scratch)) {
                        manyRows(book);
                        book.save(full);
                    }
                })
                .withMessage("the disk is full")
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
        assertThat(scratch).isEmptyDirectory();
    }

    private Cell onlyCell(Consumer<SheetRow> content) throws IOException {
        try (XSSFWorkbook read =
                read(book(book -> content.accept(book.page("Sheet").line())))) {
            Cell cell = read.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell).isNotNull();
            return cell;
        }
    }

    private byte[] book(Consumer<Book> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Test", DATE, scratch)) {
            content.accept(book);
            book.save(out);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
