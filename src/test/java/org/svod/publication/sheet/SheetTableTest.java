package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Language;
import org.svod.publication.sheet.SheetColumn.Formula;

class SheetTableTest {

    private static final Look NUMBER = Look.number(0);

    @TempDir
    private Path scratch;

    private static SheetColumn<Integer> number(String name, int plus) {
        return SheetColumn.<Integer>of(name, Width.NUMBER, (line, n) -> line.number(n + plus))
                .titled(name);
    }

    private static SheetColumn<Integer> formula(String name, String expression) {
        return SheetColumn.<Integer>of(
                        name,
                        Width.NUMBER,
                        new Formula<>(
                                expression,
                                n -> Optional.of(BigDecimal.valueOf(n)).filter(r -> n > 0),
                                n -> NUMBER,
                                (line, n) -> line.text("none")))
                .titled(name);
    }

    private static SheetTable<Integer> table(List<SheetColumn<Integer>> columns) {
        return SheetTable.of("", columns);
    }

    private XSSFWorkbook written(Consumer<Page> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Test", LocalDate.EPOCH, scratch)) {
            rows.accept(book.page("Sheet"));
            book.save(out);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void aFormulaNamesColumnsAndFollowsThemWhenOneIsInserted() throws IOException {
        SheetTable<Integer> before = table(List.of(
                number("a", 1), number("b", 2), formula("all", "SUM([a:b])"), formula("difference", "[b]-[a]")));
        SheetTable<Integer> after = before.insertAfter("a", number("between", 3));
        try (XSSFWorkbook book = written(page -> {
            before.write(page, 5);
            after.write(page, 5);
        })) {
            XSSFRow first = book.getSheetAt(0).getRow(0);
            XSSFRow second = book.getSheetAt(0).getRow(1);
            assertThat(first.getCell(before.at("all")).getCellFormula()).isEqualTo("SUM(A1:B1)");
            assertThat(first.getCell(before.at("difference")).getCellFormula()).isEqualTo("B1-A1");
            assertThat(second.getCell(after.at("all")).getCellFormula()).isEqualTo("SUM(A2:C2)");
            assertThat(second.getCell(after.at("difference")).getCellFormula()).isEqualTo("C2-A2");
        }
    }

    @Test
    void aRowWithoutAResultHasWhatTheColumnSaysInstead() throws IOException {
        SheetTable<Integer> table = table(List.of(number("a", 0), formula("twice", "2*[a]")));
        try (XSSFWorkbook book = written(page -> table.write(page, 0))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("none");
        }
    }

    @Test
    void columnsToTheRightOfAWideOneStandBehindAllItsColumns() throws IOException {
        SheetTable<Integer> table = table(List.of(number("a", 0).span(3), number("b", 1)));
        assertThat(table.at("b")).isEqualTo(3);
        assertThat(table.size()).isEqualTo(4);
        try (XSSFWorkbook book = written(page -> {
            table.headings(page.line(), Texts.of("org.svod.publication.workbook.workbook", Language.EN));
            table.write(page, 7);
        })) {
            assertThat(book.getSheetAt(0).getMergedRegions())
                    .extracting(r -> r.formatAsString())
                    .containsExactly("A1:C1", "A2:C2");
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(8);
        }
    }

    @Test
    void whatNamesNoColumnIsRefusedBeforeARowIsWritten() {
        assertThatThrownBy(() -> table(List.of(number("a", 0), formula("b", "[a]+[c]"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column c in [a, b]");
        assertThatThrownBy(() -> table(List.of(number("a", 0), number("a", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two columns are named a");
    }

    @Test
    void aColumnThatWritesTwoCellsIsRefused() {
        SheetTable<Integer> table = table(List.of(SheetColumn.<Integer>of(
                        "a", Width.NUMBER, (line, n) -> line.number(n).number(n))
                .titled("a")));
        assertThatThrownBy(() -> written(page -> table.write(page, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("column a does not write one cell");
    }
}
