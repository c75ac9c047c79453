package org.svod.readback;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.publication.workbook.WorkbookTables;
import tools.jackson.databind.JsonNode;

/** The sheet Quality but for the counts of findings: flagged values, and decisions that match nothing. */
final class FlagSheet {

    private final Published published;
    private final Numbers numbers;

    FlagSheet(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    /** The rows of flagged values. */
    List<Grid.Line> flags() {
        return Grid.find(numbers, "Quality", WorkbookTables.DOUBTS)
                .map(Grid::rows)
                .orElse(List.of());
    }

    long waiting() {
        return flags().stream()
                .filter(line -> line.text("confirmed").equals("Waits"))
                .count();
    }

    void check() throws IOException {
        for (Grid.Line line : flags()) {
            if (line.text("confirmed").equals("Waits")) {
                waits(line);
            } else {
                confirmed(line);
            }
        }
        unmatched();
    }

    /** The state was told in the receipt of the file that holds the value. */
    private void waits(Grid.Line line) {
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
        line.expect("value", new BigDecimal(finding.path("value").asString()));
        line.expect("lower", new BigDecimal(finding.path("arguments").path(3).asString()));
        line.expect("upper", new BigDecimal(finding.path("arguments").path(4).asString()));
    }

    /** Nobody is told any more; the rule is computed again from what the state's own workbook shows. */
    private void confirmed(Grid.Line line) throws IOException {
        String state = published.stateCode(line.text("state"));
        try (Numbers own = Numbers.of(published.file("states/" + state + "-" + published.round() + ".xlsx"))) {
            Grid months = Grid.of(own, "By month", "Indicator", "Unit");
            Grid.Line values = months.row(line.first());
            line.expect("value", values.number(line.text("period")).map(BigDecimal::valueOf));
            OutlierRule rule = OutlierRule.of(
                    values, months.headings().keySet().stream().skip(2).toList(), line.text("period"));
            line.expect("lower", rule.lower());
            line.expect("upper", rule.upper());
        }
    }

    private void unmatched() throws IOException {
        Path file = published.settings("decisions.csv");
        List<Csv> decisions = Files.exists(file) ? Csv.read(file) : List.of();
        for (Grid.Line line : Grid.find(numbers, "Quality", WorkbookTables.UNMATCHED)
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
