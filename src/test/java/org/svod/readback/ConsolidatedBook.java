package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.svod.publication.workbook.WorkbookTables;

/** The consolidated workbook of a round. */
final class ConsolidatedBook {

    private static final List<String> IN_ORDER = List.of("ON_TIME", "NOT_EXPECTED");
    private static final List<String> OPEN = List.of("DISCREPANCY", "ONLY_SENDER", "ONLY_RECEIVER");

    /** As an English sheet writes a day. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Published published;
    private final VintageSheets vintages;

    ConsolidatedBook(Published published, VintageSheets vintages) {
        this.published = published;
        this.vintages = vintages;
    }

    /** Holds every number against its source, and gives how many there are. */
    int check() throws IOException {
        try (Numbers numbers = Numbers.of(published.file("consolidated-" + published.round() + "-en.xlsx"))) {
            new GlanceCheck(published, numbers).check();
            new FigureSheets(published, numbers).check();
            CaseSheetCheck cases = new CaseSheetCheck(published, numbers);
            cases.cases("Reconciliation", published.table("reconciliation"));
            cases.returns();
            List<Csv> returns = published.table("coverage");
            CoverageSheets coverage = new CoverageSheets(published, numbers);
            coverage.map(returns);
            coverage.list(
                    "Late and missing returns",
                    returns.stream()
                            .filter(r -> !IN_ORDER.contains(r.text("verdict")))
                            .toList());
            FlagSheet flags = new FlagSheet(published, numbers);
            flags.check();
            QualityReportCheck.check(published, numbers);
            DeliverySheets deliveries = new DeliverySheets(published, numbers);
            deliveries.findings();
            vintages.check(published, numbers);
            indicators(numbers);
            settings(numbers);
            contents(numbers, deliveries.files("Files that count"), returns, flags);
            numbers.nothingLeft();
            NamedTables.check(published.file("consolidated-" + published.round() + "-en.xlsx"));
            NamedTables.check(published.file("consolidated-" + published.round() + "-ru.xlsx"));
            Editions.same(
                    published.file("consolidated-" + published.round() + "-en.xlsx"),
                    published.file("consolidated-" + published.round() + "-ru.xlsx"));
            return numbers.count();
        }
    }

    private void indicators(Numbers numbers) throws IOException {
        Grid grid = Grid.of(numbers, "Code lists", WorkbookTables.CODES);
        for (Csv indicator : published.codebook("indicators.csv")) {
            Grid.Line line = grid.rows().stream()
                    .filter(row ->
                            row.first().equals("Indicators") && row.text("code").equals(indicator.text("code")))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.text("name")).isEqualTo(indicator.text("name_en"));
            line.expect("decimals", indicator.number("decimals"));
        }
    }

    /** The settings are texts, so that their column has one type. */
    private void settings(Numbers numbers) throws IOException {
        String round = Files.readString(published.settings("round.yml"));
        Path decisions = published.settings("decisions.csv");
        Grid grid = Grid.of(numbers, "Metadata", WorkbookTables.SETTINGS);
        assertThat(grid.row("When a return is due, after the end of its period").text("value"))
                .isEqualTo(setting(round, "due-days") + " days");
        assertThat(grid.row("Closing date; later changes are revisions").text("value"))
                .isEqualTo(WRITTEN.format(LocalDate.parse(setting(round, "closes"))));
        int decided = Files.exists(decisions) ? Csv.read(decisions).size() : 0;
        assertThat(grid.row("Decisions of the secretariat").text("value")).matches(decided + " decisions?");
    }

    private static String setting(String round, String key) {
        return Arrays.stream(round.split("\n", -1))
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .orElseThrow()
                .substring(key.length() + 2)
                .strip();
    }

    private void contents(Numbers numbers, List<Delivered> counting, List<Csv> returns, FlagSheet flags)
            throws IOException {
        List<String> expected = returns.stream()
                .filter(r -> !r.text("verdict").equals("NOT_EXPECTED"))
                .map(r -> r.text("state"))
                .distinct()
                .toList();
        long unmatched = Grid.find(numbers, "Decisions without effect", WorkbookTables.UNMATCHED)
                .map(g -> g.rows().size())
                .orElse(0);
        long open = published.table("reconciliation").stream()
                .filter(r -> OPEN.contains(r.text("verdict")))
                .count();
        Map<String, Long> facts = new HashMap<>(Map.of(
                "States reporting",
                        expected.stream()
                                .filter(s -> counting.stream().anyMatch(d -> d.isOf(s)))
                                .count(),
                "Returns in time", count(returns, "ON_TIME"),
                "Returns late", count(returns, "LATE"),
                "Returns missing, rejected or withdrawn",
                        count(returns, "MISSING") + count(returns, "REJECTED") + count(returns, "WITHDRAWN"),
                "Returns not yet due", count(returns, "NOT_YET_DUE"),
                "Open discrepancies", open,
                "Values waiting for confirmation", flags.waiting(),
                "Decisions without effect", unmatched,
                "Errors in delivered files",
                        published.deliveries().stream()
                                .mapToLong(d -> d.count("ERROR"))
                                .sum(),
                "Warnings in delivered files",
                        published.deliveries().stream()
                                .mapToLong(d -> d.count("WARNING"))
                                .sum()));
        facts.put("Returns with missing values", count(returns, "INCOMPLETE"));
        long crossed = Grid.find(numbers, "Case numbers", WorkbookTables.CROSSED)
                .map(g -> g.rows().size())
                .orElse(0);
        facts.put("Case numbers under several operations", crossed);
        facts.put(
                "Open questions",
                Grid.find(numbers, "Questions", WorkbookTables.QUESTIONS)
                        .map(g -> g.rows().stream()
                                .filter(r -> r.text("answer").startsWith("Open"))
                                .count())
                        .orElse(0L));
        int found = 0;
        for (Row row : numbers.sheet("Contents")) {
            Long fact = row.getCell(0) == null || row.getCell(2) == null
                    ? null
                    : facts.get(row.getCell(0).toString().lines().findFirst().orElse(""));
            if (fact != null) {
                numbers.expect(
                        row.getCell(2),
                        Optional.of(BigDecimal.valueOf(fact)),
                        row.getCell(0).toString());
                found++;
            }
        }
        assertThat(found).as("facts on Contents").isEqualTo(facts.size());
    }

    private static long count(List<Csv> returns, String verdict) {
        return returns.stream().filter(r -> r.text("verdict").equals(verdict)).count();
    }
}
