package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.svod.publication.workbook.WorkbookTables;

/** The consolidated workbook of a round. */
final class ConsolidatedBook {

    private static final List<String> IN_ORDER = List.of("ON_TIME", "NOT_EXPECTED");
    private static final List<String> OPEN = List.of("DISCREPANCY", "ONLY_SENDER", "ONLY_RECEIVER");

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
            new CoverageSheets(published, numbers, "Coverage")
                    .check(
                            returns,
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
            contents(numbers, deliveries.files("Metadata"), returns, flags);
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
        Grid grid = Grid.of(numbers, "Metadata", WorkbookTables.INDICATORS);
        for (Csv indicator : published.codebook("indicators.csv")) {
            grid.row(indicator.text("name_en")).expect("decimals", indicator.number("decimals"));
        }
    }

    private void settings(Numbers numbers) throws IOException {
        String round = Files.readString(published.settings("round.yml"));
        Path decisions = published.settings("decisions.csv");
        setting(
                numbers,
                "Days after the period's end",
                cell -> numbers.expect(cell, Optional.of(new BigDecimal(setting(round, "due-days"))), "due days"));
        setting(
                numbers,
                "Closing date",
                cell -> numbers.expectDate(
                        cell, Optional.of(LocalDate.parse(setting(round, "closes"))), "closing date"));
        int decided = Files.exists(decisions) ? Csv.read(decisions).size() : 0;
        setting(
                numbers,
                "Decisions of the secretariat",
                cell -> numbers.expect(cell, Optional.of(BigDecimal.valueOf(decided)), "decisions"));
    }

    private static String setting(String round, String key) {
        return Arrays.stream(round.split("\n", -1))
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .orElseThrow()
                .substring(key.length() + 2)
                .strip();
    }

    private static void setting(Numbers numbers, String label, Consumer<Cell> check) {
        Row row = StreamSupport.stream(numbers.sheet("Metadata").spliterator(), false)
                .filter(r -> r.getCell(0) != null && r.getCell(0).toString().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no setting " + label));
        check.accept(row.getCell(1));
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
