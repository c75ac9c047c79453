package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetRowsTest {

    private static final int LAST = 1_048_575;

    private final Path scratch;

    SheetRowsTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @Test
    void theSheetSaysFromWhichCellToWhichItGoes() throws IOException {
        written(
                book -> {
                    Page page = book.streamedPage("Sheet");
                    page.skipTo(2).line().skip(1).text("B3").skip(1).text("D3");
                    page.line().skip(2).text("C4");
                    page.gap().line();
                },
                sheet -> assertThat(sheet.getCTWorksheet().getDimension().getRef())
                        .isEqualTo("B3:D6"));
    }

    @Test
    void aSheetWithoutRowsIsASheet() throws IOException {
        written(
                book -> book.streamedPage("Sheet"),
                sheet -> assertThat(sheet.getPhysicalNumberOfRows()).isZero());
    }

    @Test
    void aHeightIsTheOneThatWasSetLastAndOthersAreLeftToTheProgram() throws IOException {
        written(
                book -> {
                    Page page = book.streamedPage("Sheet");
                    page.line().text("low");
                    page.line().height(20).height(26.25).text("high");
                    page.line()
                            .text("a text of several lines\nthat is joined with many columns\nand so\nneeds four lines")
                            .span(9);
                },
                sheet -> {
                    assertThat(sheet.getRow(0).getCTRow().isSetHt()).isFalse();
                    assertThat(sheet.getRow(1).getHeightInPoints()).isEqualTo(26.25f);
                    assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(56f);
                });
    }

    @Test
    void aFormulaHasWhatItComesTo() throws IOException {
        written(
                book -> book.page("Sheet")
                        .line()
                        .formula("IF(\"<&>\"=\"<&>\",1,2)", new BigDecimal("0.1"), Look.number(1)),
                sheet -> {
                    XSSFRow row = sheet.getRow(0);
                    assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.FORMULA);
                    assertThat(row.getCell(0).getCellFormula()).isEqualTo("IF(\"<&>\"=\"<&>\",1,2)");
                    assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(0.1);
                });
    }

    @Test
    void columnsBeyondZHaveTwoLetters() throws IOException {
        written(book -> book.streamedPage("Sheet").line().skip(25).text("Z").text("AA"), sheet -> {
            assertThat(sheet.getRow(0).getCell(25).getStringCellValue()).isEqualTo("Z");
            assertThat(sheet.getRow(0).getCell(26).getStringCellValue()).isEqualTo("AA");
        });
    }

    @Test
    void aRowOfASheetThatIsKeptCanBeGoneOnWithLater() throws IOException {
        written(
                book -> {
                    Page page = book.page("Sheet");
                    SheetRow first = page.line().text("a");
                    page.line().text("b");
                    first.text("c");
                },
                sheet -> assertThat(sheet.getRow(0).getCell(1).getStringCellValue())
                        .isEqualTo("c"));
    }

    @Test
    void aRowOfASheetThatStreamsEndsWithTheNextOne() {
        for (Consumer<SheetRow> late : List.<Consumer<SheetRow>>of(
                line -> line.text("c"), line -> line.height(30), line -> line.comment("Svod", "c"))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> written(
                            book -> {
                                Page page = book.streamedPage("Sheet");
                                SheetRow first = page.line().text("a");
                                page.line();
                                late.accept(first);
                            },
                            sheet -> {}))
                    .withMessage("row 0 has been written");
        }
    }

    @Test
    void nothingIsWrittenThatTheFormatDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        written(book -> book.page("Sheet").line().skip(16_384).text("x"), sheet -> {}))
                .withMessageContaining("a sheet has 16384");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(
                        book -> book.page("Sheet").line().number(BigDecimal.TEN.pow(400), Look.number(0)), sheet -> {}))
                .withMessageContaining("Infinity");
    }

    @Test
    void aSheetHasNoMoreRowsThanAProgramShows() throws IOException {
        written(
                book -> book.streamedPage("Sheet").skipTo(LAST).line().text("the last one"),
                sheet -> assertThat(sheet.getRow(LAST).getCell(0).getStringCellValue())
                        .isEqualTo("the last one"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(
                        book -> book.streamedPage("Sheet").skipTo(LAST + 1).line(), sheet -> {}))
                .withMessageContaining("a sheet has 1048576");
    }

    private void written(Consumer<Book> content, Consumer<XSSFSheet> expectations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Test", LocalDate.of(2024, 2, 20), scratch)) {
            content.accept(book);
            book.save(out);
        }
        assertThat(scratch).isEmptyDirectory();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            expectations.accept(read.getSheetAt(0));
        }
    }
}
