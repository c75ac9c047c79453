package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Language;

/** What a page does for its reader on the screen and on paper. */
class PageTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 20);

    @TempDir
    private Path scratch;

    /** A record of one row: a name and a number. */
    private record Row(String name, long number) {}

    private static final SheetTable<Row> TABLE = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("name", Width.NAME, (line, row) -> line.text(row.name())),
                    SheetColumn.of("value", Width.NUMBER, (line, row) -> line.number(row.number()))));

    private static Texts words() {
        return Texts.of("org.svod.publication.workbook.workbook", Language.EN);
    }

    private void written(String title, Consumer<Page> content, Consumer<XSSFSheet> expectations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open(title, DATE, scratch)) {
            content.accept(book.page("R&D 1"));
            book.page("Other");
            book.save(out);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            expectations.accept(read.getSheetAt(0));
        }
    }

    private void written(Consumer<Page> content, Consumer<XSSFSheet> expectations) throws IOException {
        written("Figures", content, expectations);
    }

    private static String text(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(0).getStringCellValue();
    }

    /** In a footer an ampersand begins a code, and digits after a size belong to the size. */
    @ParameterizedTest
    @CsvSource({"Figures, &8Figures", "R&D, &8R&&D", "2023 round, &8 2023 round"})
    void theFooterHasTheTitleTheSheetAndTheNumberOfThePage(String title, String footer) throws IOException {
        written(title, page -> page.note("x"), sheet -> {
            assertThat(sheet.getFooter().getLeft()).isEqualTo(footer);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("&8R&&D 1");
            assertThat(sheet.getFooter().getRight()).isEqualTo("&8&P / &N");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        });
    }

    @Test
    void theTitleBlockStaysInSightAndLeadsBack() throws IOException {
        written(
                page -> page.title("Title", List.of("Round 2023", "As of today"), new Link("Back", "Other", 0))
                        .freezeTitle()
                        .repeatTitle()
                        .note("first\nsecond"),
                sheet -> {
                    assertThat(List.of(text(sheet, 0), text(sheet, 1), text(sheet, 2), text(sheet, 3)))
                            .containsExactly("Title", "Round 2023", "As of today", "Back");
                    XSSFHyperlink back = sheet.getHyperlinkList().get(0);
                    assertThat(back.getLocation()).isEqualTo("'Other'!A1");
                    assertThat(back.getCellRef()).isEqualTo("A4");
                    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .isEqualTo((short) 4);
                    assertThat(sheet.getLastRowNum()).isEqualTo(6);
                    assertThat((Object) sheet.getRow(4)).as("a row stays empty").isNull();
                    assertThat(text(sheet, 5)).isEqualTo("first");
                    assertThat(text(sheet, 6)).isEqualTo("second");
                    assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
                });
    }

    @Test
    void theHeadingsOfATableStayInSightAndAreOnEveryPrintedPage() throws IOException {
        written(
                page -> {
                    TABLE.widths(page).note("above");
                    page.tableHeadings(TABLE, words(), "value");
                    TABLE.write(page, new Row("one", 1));
                    page.table("Things", 1, TABLE, words());
                },
                sheet -> {
                    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .isEqualTo((short) 2);
                    assertThat(sheet.getPaneInformation().getVerticalSplitPosition())
                            .isEqualTo((short) 1);
                    assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(1);
                    assertThat(sheet.getTables().get(0).getArea().formatAsString())
                            .isEqualTo("A2:B3");
                    assertThat(sheet.getTables().get(0).getHeaderRowCount()).isEqualTo(1);
                    assertThat(sheet.getColumnWidth(0)).isEqualTo(Width.NAME.characters() * 256);
                });
    }

    @Test
    void aTableWithoutRowsIsNone() throws IOException {
        written(
                page -> {
                    page.headings(TABLE, words());
                    page.table("Things", 0, TABLE, words());
                },
                sheet -> assertThat(sheet.getTables()).isEmpty());
    }

    @Test
    void aTableOfABookInTwoLanguagesIsNamedByItsLanguage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Figures", DATE, scratch).inTwoLanguages()) {
            for (Language language : Language.values()) {
                Page page = book.page("Sheet " + language.code());
                page.headings(TABLE, Texts.of("org.svod.publication.workbook.workbook", language));
                TABLE.write(page, new Row("one", 1));
                page.table("Things", 0, TABLE, Texts.of("org.svod.publication.workbook.workbook", language));
            }
            book.save(out);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Language language : Language.values()) {
                assertThat(read.getTable("Things_" + language.code())).isNotNull();
            }
        }
    }

    /** The format wants another heading for every column of a table. */
    @Test
    void headingsThatAreEqualGetANumber() {
        SheetTable<Row> twice = SheetTable.of(
                "col.",
                List.of(
                        SheetColumn.<Row>of("a", (line, row) -> line.text("")).titled("Value"),
                        SheetColumn.<Row>of("b", (line, row) -> line.text("")).titled("VALUE"),
                        SheetColumn.<Row>of("c", (line, row) -> line.text("")).titled("Value")));
        assertThat(twice.headings(words())).containsExactly("Value", "VALUE (2)", "Value (3)");
    }

    @Test
    void whatStandsBesideTheChartsIsNotPrinted() throws IOException {
        written(
                page -> page.note("a").note("b").printUpToHere(3).gap().note("numbers"),
                sheet -> assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$C$2"));
        written(page -> page.note("a").onePage(2), sheet -> {
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$B$1");
        });
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 2", "9, 2", "20, 5"})
    void moreColumnsThanCanBeReadArePrintedOnPagesSideBySide(int columns, int pages) throws IOException {
        written(page -> page.widths(0, columns, Width.HASH).acrossPages(columns, 2), sheet -> {
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) pages);
            assertThat(Optional.ofNullable(sheet.getRepeatingColumns()).isPresent())
                    .isEqualTo(pages > 1);
        });
    }

    @Test
    void whatBelongsTogetherBeginsANewPageOnlyWhereItDoesNotFit() throws IOException {
        written(
                page -> {
                    for (int i = 0; i < 20; i++) {
                        page.line().height(20).text("row");
                    }
                    page.keepTogether(2, 50);
                    page.keepTogether(2, 150);
                    page.keepTogether(2, 150);
                },
                sheet -> assertThat(sheet.getRowBreaks())
                        .as("the 100 points that are left hold 50; after the break there is room for 150")
                        .containsExactly(19));
    }

    /** A page holds 500 to 530 points: programs differ, and the smaller rest counts. */
    @ParameterizedTest
    @CsvSource({"0, 20, 500", "1, 20, 480", "25, 20, 0", "26, 20, 10", "27, 20, 460"})
    void theSpaceLeftOnAPrintedPageFollowsFromTheRows(int rows, double height, double left) {
        try (Book book = Book.open("Figures", DATE, scratch)) {
            Page page = book.page("Sheet");
            for (int row = 0; row < rows; row++) {
                page.line().height(height).text("row");
            }
            assertThat(left(page, rows)).isEqualTo(left);
        }
    }

    private static double left(Page page, int rows) {
        return PrintedPage.left(page::width, page.kept(), 1, 0, rows);
    }

    @Test
    void aStreamedPageKeepsNoCells() {
        try (Book book = Book.open("Figures", DATE, scratch)) {
            Page page = book.streamedPage("Many");
            page.note("x");
            assertThatThrownBy(() -> page.keepTogether(1, 10)).hasMessage("the sheet \"Many\" remembers no cells");
        }
    }

    @Test
    void keptCellsAreTextsOrNumbersAndAFormulaIsItsResult() throws IOException {
        try (Book book = Book.open("Figures", DATE, scratch)) {
            Page page = book.page("Sheet");
            page.line()
                    .text("a")
                    .number(4)
                    .formula("B1*2", BigDecimal.valueOf(8), Look.number(0))
                    .blank(Look.TEXT);
            assertThat(page.kept().text(new CellAddress("A1"))).contains("a");
            assertThat(page.kept().number(new CellAddress("A1"))).isEmpty();
            assertThat(page.kept().number(new CellAddress("B1"))).contains(4.0);
            assertThat(page.kept().number(new CellAddress("C1"))).contains(8.0);
            assertThat(page.kept().number(new CellAddress("D1"))).isEmpty();
        }
    }

    @Test
    void aTextOverSeveralColumnsNeedsFewerLinesThanInOne() throws IOException {
        String sentence = "word ".repeat(40).strip();
        written(
                page -> {
                    page.widths(Width.SHORT, Width.SHORT, Width.SHORT, Width.SHORT);
                    page.line().text(sentence);
                    page.note(sentence, 4);
                },
                sheet -> {
                    assertThat(sheet.getMergedRegions())
                            .extracting(area -> area.formatAsString())
                            .containsExactly("A2:D2");
                    assertThat(sheet.getRow(1).getHeightInPoints())
                            .isLessThan(sheet.getRow(0).getHeightInPoints() / 2);
                });
    }

    @Test
    void aCellHasItsCommentAndARowItsDetails() throws IOException {
        written(
                page -> {
                    page.line().text("whole").comment("Svod", "since 2020");
                    page.line().text("side").detail(true);
                    page.line().text("other side").detail(false);
                },
                sheet -> {
                    assertThat(sheet.getRow(0)
                                    .getCell(0)
                                    .getCellComment()
                                    .getString()
                                    .getString())
                            .isEqualTo("since 2020");
                    assertThat(Arrays.asList(
                                    sheet.getRow(0).getZeroHeight(),
                                    sheet.getRow(1).getZeroHeight(),
                                    sheet.getRow(2).getZeroHeight()))
                            .containsExactly(false, true, false);
                    assertThat(sheet.getRowSumsBelow()).isFalse();
                });
    }

    @Test
    void aLinkWithoutATargetIsPlainText() throws IOException {
        written(page -> page.line().link(new Link("[z]", "", 0), Look.LINK), sheet -> {
            assertThat(text(sheet, 0)).isEqualTo("[z]");
            assertThat(sheet.getHyperlinkList()).isEmpty();
        });
        assertThat(new Link("x", "It's", 4, 2).address()).isEqualTo("'It''s'!C5");
    }

    @Test
    void missingIsAnEmptyCellAndNotZero() throws IOException {
        written(
                page -> page.line()
                        .number(Optional.empty(), Look.number(0))
                        .date(Optional.empty())
                        .skip(1)
                        .text("x"),
                sheet -> {
                    assertThat(sheet.getRow(0).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
                    assertThat(sheet.getRow(0).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
                    assertThat(sheet.getRow(0).getCell(2)).isNull();
                    assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("x");
                });
    }
}
