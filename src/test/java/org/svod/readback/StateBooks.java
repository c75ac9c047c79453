package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.publication.workbook.WorkbookTables;

/** The workbooks of all states of a round. Month by month they must add up to the figures of the round. */
final class StateBooks {

    private static final List<String> ADJUSTED = List.of("joint", "mirror", "decision");

    private final Published published;
    private final Map<String, BigDecimal> months = new HashMap<>();

    StateBooks(Published published) {
        this.published = published;
    }

    /** Holds every number against its source, and gives how many there are. */
    int check() throws IOException {
        int count = 0;
        Path folder = published.file("states");
        if (Files.exists(folder)) {
            List<Path> books;
            try (Stream<Path> list = Files.list(folder)) {
                books = list.sorted().toList();
            }
            for (Path book : books) {
                count += check(book, book.getFileName().toString().replaceFirst("-.*", ""));
            }
        }
        for (Csv row : published.table("figures-by-month")) {
            assertThat(months.remove(row.text("indicator") + " " + row.text("period")))
                    .as("all states, " + row)
                    .isEqualByComparingTo(row.amount("value"));
        }
        assertThat(months.keySet()).as("months in no table").allMatch(m -> m.startsWith("WANTED_RECEIVED"));
        return count;
    }

    private int check(Path file, String state) throws IOException {
        try (Numbers numbers = Numbers.of(file)) {
            figures(numbers, state);
            months(numbers);
            List<Csv> returns = published.table("coverage").stream()
                    .filter(r -> r.text("state").equals(state))
                    .toList();
            new CoverageSheets(published, numbers).list("Returns", returns);
            new CaseSheetCheck(published, numbers)
                    .cases(
                            "Cases",
                            published.table("reconciliation").stream()
                                    .filter(r -> r.list("states").contains(state))
                                    .toList());
            DeliverySheets deliveries = new DeliverySheets(published, numbers);
            List<Delivered> own =
                    published.deliveries().stream().filter(d -> d.isOf(state)).toList();
            assertThat(deliveries.files("Files")).containsExactlyInAnyOrderElementsOf(own);
            deliveries.listed("Findings", own);
            Map.of(
                            "Figures", "Показатели",
                            "By month", "По месяцам",
                            "Returns", "Отчёты",
                            "Files", "Файлы",
                            "Findings", "Замечания",
                            "Cases", "Дела и передачи")
                    .forEach(numbers::same);
            numbers.nothingLeft();
            return numbers.count();
        }
    }

    private void figures(Numbers numbers, String state) throws IOException {
        Grid grid = Grid.of(numbers, "Figures", WorkbookTables.STATE_FIGURES);
        List<Csv> own = published.table("figures-by-state").stream()
                .filter(r -> r.text("state").equals(state))
                .toList();
        for (Csv indicator : published.codebook("indicators.csv")) {
            Grid.Line line = grid.row(indicator.text("name_en"));
            if (indicator.text("published").equals("yes")) {
                Optional<Csv> row = own.stream()
                        .filter(r -> r.text("indicator").equals(indicator.text("code")))
                        .findFirst();
                line.expect("reported", row.flatMap(r -> r.number("reported")));
                ADJUSTED.forEach(part -> line.expect(part, row.flatMap(r -> r.number(part))));
                line.expect("counted", row.flatMap(r -> r.number("value")));
            } else {
                mirrored(line, indicator, state);
            }
        }
    }

    /**
     * What is not published stands in no table of figures; what was received from other States is the other side of
     * their flows.
     */
    private void mirrored(Grid.Line line, Csv indicator, String state) throws IOException {
        Optional<BigDecimal> received = published.table("reconciliation").stream()
                .filter(r -> r.text("indicator").equals(indicator.text("mirror_of"))
                        && r.text("reference").endsWith(">" + state))
                .map(r -> r.list("values").get(1))
                .filter(v -> !v.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal::add);
        line.expect("counted", received);
        line.expect("reported", received);
        ADJUSTED.stream()
                .filter(part -> line.number(part).isPresent())
                .forEach(part -> line.expect(part, BigDecimal.ZERO));
    }

    private void months(Numbers numbers) {
        Grid grid = Grid.of(numbers, "By month", "Indicator", "Unit");
        Grid figures = Grid.of(numbers, "Figures", WorkbookTables.STATE_FIGURES);
        for (Grid.Line line : grid.rows()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String period : grid.headings().keySet().stream().skip(2).toList()) {
                Optional<BigDecimal> value = line.number(period).map(BigDecimal::valueOf);
                line.expect(period, value);
                value.ifPresent(
                        v -> months.merge(published.indicatorCode(line.first()) + " " + period, v, BigDecimal::add));
                sum = sum.add(value.orElse(BigDecimal.ZERO));
            }
            assertThat(sum)
                    .as(line + ": the months add up")
                    .isEqualByComparingTo(figures.row(line.first())
                            .number("counted")
                            .map(BigDecimal::valueOf)
                            .orElse(BigDecimal.ZERO));
        }
    }
}
