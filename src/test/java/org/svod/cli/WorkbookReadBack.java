package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Compares the workbooks of a round with its tables, cell by cell and both ways: no number is missing, none is too much. */
final class WorkbookReadBack {

    private final Path round;
    private final String name;
    private final Map<String, String> indicators;
    private final Map<String, String> operations;

    WorkbookReadBack(Path round, Path codebook) throws IOException {
        this.round = round;
        this.name = round.getFileName().toString();
        this.indicators = CsvRows.map(codebook.resolve("indicators.csv"), "code", "name_en");
        this.operations = CsvRows.map(codebook.resolve("operations.csv"), "code", "name_en");
    }

    private List<Map<String, String>> table(String stem) throws IOException {
        return CsvRows.of(round.resolve(stem + "-" + name + ".csv"));
    }

    private static String of(Map<String, String> map, String key) {
        return java.util.Objects.requireNonNull(map.get(key), key);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    void consolidated() throws IOException {
        try (XSSFWorkbook book = open(round.resolve("consolidated-" + name + ".xlsx"))) {
            annual(book);
            bridge(book);
            spread(ShownTable.of(book.getSheet("By state"), "Indicator", 0), "figures-by-state", row -> of(row, "state"));
            spread(ShownTable.of(book.getSheet("By operation"), "Indicator", 0), "figures-by-operation", row -> of(operations, of(row, "operation")));
            spread(ShownTable.of(book.getSheet("By month"), "Indicator", 0), "figures-by-month", row -> of(row, "period"));
        }
    }

    private void annual(XSSFWorkbook book) throws IOException {
        ShownTable shown = ShownTable.of(book.getSheet("Annual figures"), "Indicator", 0);
        Map<String, String> columns = Map.of("value", "Value", "vintage", "Publication No.", "previous", "Last year", "states_reporting", "States reporting",
                "states_expected", "States expected");
        List<Map<String, String>> table = table("annual-figures");
        assertThat(shown.rows()).hasSameSizeAs(table);
        for (Map<String, String> row : table) {
            columns.forEach((column, heading) -> same(shown, row, column, heading));
        }
    }

    private void bridge(XSSFWorkbook book) throws IOException {
        ShownTable shown = ShownTable.of(book.getSheet("Bridge"), "Indicator", 0);
        Map<String, String> columns = Map.of("reported", "Reported by states", "joint", "Joint cases counted once", "mirror", "Flows settled", "decision",
                "Decisions of the secretariat", "value", "Published");
        List<Map<String, String>> table = table("annual-figures");
        assertThat(shown.rows()).hasSameSizeAs(table);
        for (Map<String, String> row : table) {
            columns.forEach((column, heading) -> same(shown, row, column, heading));
        }
    }

    private void same(ShownTable shown, Map<String, String> row, String column, String heading) {
        String indicator = of(indicators, of(row, "indicator"));
        String text = of(row, column);
        assertThat(shown.at(indicator, heading).map(BigDecimal::stripTrailingZeros)).as("%s: %s", indicator, heading)
                .isEqualTo(text.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new BigDecimal(text).stripTrailingZeros()));
    }

    private void spread(ShownTable shown, String table, java.util.function.Function<Map<String, String>, String> heading) throws IOException {
        List<Map<String, String>> rows = table(table).stream().filter(row -> shown.rows().containsKey(of(indicators, of(row, "indicator")))).toList();
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> same(shown, row, "value", heading.apply(row)));
        assertThat(shown.count(column -> !column.equals("Total"))).as(table).isEqualTo(rows.size());
        for (Map<String, String> figure : table("annual-figures")) {
            same(shown, figure, "value", "Total");
        }
    }

    void states() throws IOException {
        List<Path> books;
        try (Stream<Path> list = Files.list(round.resolve("states"))) {
            books = list.sorted().toList();
        }
        assertThat(books).isNotEmpty();
        for (Path file : books) {
            String state = file.getFileName().toString().replaceFirst("-.*", "");
            try (XSSFWorkbook book = open(file)) {
                ShownTable shown = ShownTable.of(book.getSheet("Figures"), "Indicator", 0);
                for (Map<String, String> row : table("figures-by-state")) {
                    if (of(row, "state").equals(state)) {
                        same(shown, row, "reported", "Reported by states");
                        same(shown, row, "value", "Counts");
                    }
                }
            }
        }
    }
}
