package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.publication.workbook.WorkbookTables;
import tools.jackson.databind.JsonNode;

/** Flagged values, and decisions that match nothing. */
final class FlagSheet {

    private final Published published;
    private final Numbers numbers;

    FlagSheet(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    private List<Grid.Line> rows(String sheet) {
        return Grid.find(numbers, sheet, WorkbookTables.DOUBTS).map(Grid::rows).orElse(List.of());
    }

    long waiting() {
        return rows("Quality").size();
    }

    void check() throws IOException {
        for (Grid.Line line : rows("Quality")) {
            assertThat(line.text("remark"))
                    .startsWith("confirm," + published.indicatorCode(line.first()) + ","
                            + published.stateCode(line.text("state")) + " " + line.text("period") + ",");
            waits(line);
        }
        for (Grid.Line line : rows("Confirmed values")) {
            confirmed(line);
        }
        unmatched();
    }

    /** The receipt of the file that holds the value told the state. */
    private void waits(Grid.Line line) throws IOException {
        String state = published.stateCode(line.text("state"));
        JsonNode finding = published.deliveries().stream()
                .filter(d -> d.isOf(state))
                .flatMap(d -> d.findings().stream())
                .filter(f -> List.of("OUTLIER", "YEAR_CHANGE")
                                .contains(f.path("code").asString())
                        && f.path("arguments").path(0).asString().equals(published.indicatorCode(line.first()))
                        && f.path("arguments").path(1).asString().equals(line.text("period")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no receipt tells of " + line));
        BigDecimal value = new BigDecimal(finding.path("value").asString());
        BigDecimal lower = new BigDecimal(finding.path("arguments").path(3).asString());
        BigDecimal upper = new BigDecimal(finding.path("arguments").path(4).asString());
        line.expect("value", value);
        line.expect("lower", lower);
        line.expect("upper", upper);
        if (finding.path("code").asString().equals("OUTLIER")) {
            outside(line, value, lower, upper);
        }
    }

    private void outside(Grid.Line line, BigDecimal value, BigDecimal lower, BigDecimal upper) throws IOException {
        BigDecimal figure = published.table("annual-figures").stream()
                .filter(f -> f.text("indicator").equals(published.indicatorCode(line.first())))
                .findFirst()
                .orElseThrow()
                .amount("value");
        line.expect(
                "distance.percent",
                lower.subtract(value).max(value.subtract(upper)).divide(figure, MathContext.DECIMAL64));
        String state = published.stateCode(line.text("state"));
        assertThat(line.text("file.receipt")).startsWith(state + "_");
    }

    /** Nobody gets a message any more; the rule is computed again from what the state's own workbook shows. */
    private void confirmed(Grid.Line line) throws IOException {
        String state = published.stateCode(line.text("state"));
        try (Numbers own = Numbers.of(published.file("states/" + state + "-" + published.round() + ".xlsx"))) {
            Grid months = Grid.of(own, "By month", "Indicator", "Unit");
            Grid.Line values = months.row(line.first());
            BigDecimal value =
                    BigDecimal.valueOf(values.number(line.text("period")).orElseThrow());
            line.expect("value", value);
            OutlierRule rule = OutlierRule.of(
                    values, months.headings().keySet().stream().skip(2).toList(), line.text("period"));
            line.expect("lower", rule.lower());
            line.expect("upper", rule.upper());
            outside(line, value, rule.lower(), rule.upper());
        }
    }

    private void unmatched() throws IOException {
        Path file = published.settings("decisions.csv");
        List<Csv> decisions = Files.exists(file) ? Csv.read(file) : List.of();
        for (Grid.Line line : Grid.find(numbers, "Decisions without effect", WorkbookTables.UNMATCHED)
                .map(Grid::rows)
                .orElse(List.of())) {
            Csv decision = decisions.stream()
                    .filter(d -> d.text("reference").equals(line.text("reference"))
                            && published.indicator(d).equals(line.first()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody decided " + line));
            line.expect("settled", decision.number("value"));
            line.expectDate("decided.on", Optional.of(LocalDate.parse(decision.text("decided_on"))));
            line.expect("line", decision.line());
        }
    }
}
