package org.svod.publication.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;

/** A workbook as its reader sees it: rows of texts. */
final class ReadWorkbook implements AutoCloseable {

    private final XSSFWorkbook book;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);

    private ReadWorkbook(byte[] bytes) throws IOException {
        book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        shown.setUseCachedValuesForFormulaCells(true);
    }

    /** Some sheets of the consolidated workbook in English. */
    static ReadWorkbook of(RoundReport report, Path scratch, Tab... tabs) throws IOException {
        return of(report, scratch, Language.EN, tabs);
    }

    /** The same in this language. */
    static ReadWorkbook of(RoundReport report, Path scratch, Language language, Tab... tabs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report, new Edition(language, Set.copyOf(Arrays.asList(tabs))), out);
        return new ReadWorkbook(out.toByteArray());
    }

    /** The workbook of a State, which lists no more than these limits allow. */
    static ReadWorkbook ofState(RoundReport report, State state, StateWorkbook.Limits limits, Path scratch)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch, limits).write(report, state, out);
        return new ReadWorkbook(out.toByteArray());
    }

    List<String> sheets() {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    XSSFSheet sheet(String name) {
        return book.getSheet(name);
    }

    /** The rows of a sheet that show anything; cells that show nothing are left out. */
    List<List<String>> rows(String sheet) {
        return StreamSupport.stream(book.getSheet(sheet).spliterator(), false)
                .map(row -> texts(row).filter(text -> !text.isEmpty()).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** The first row of a sheet that begins with this text. */
    List<String> row(String sheet, String first) {
        return rows(sheet).stream()
                .filter(row -> row.get(0).equals(first))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no row " + first + " in " + rows(sheet)));
    }

    /** Every text of a sheet. */
    List<String> texts(String sheet) {
        return rows(sheet).stream().flatMap(List::stream).toList();
    }

    /** The rows of a named table below its headings, all cells; none if there is no such table. */
    List<List<String>> table(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            for (XSSFTable table : book.getSheetAt(i).getTables()) {
                if (table.getName().equals(name)) {
                    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
                        rows.add(texts(table.getXSSFSheet().getRow(row)).toList());
                    }
                }
            }
        }
        return rows;
    }

    private Stream<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false).map(this::text);
    }

    private String text(Cell cell) {
        return shown.formatCellValue(cell).strip();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
