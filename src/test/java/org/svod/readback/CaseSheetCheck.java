package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.readback.Published.difference;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.publication.workbook.WorkbookTables;

/** Joint cases and flows: the sheets of reconciliation, of flows, and Cases of a state. */
final class CaseSheetCheck {

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final String FROM = "From (rows) to (columns)";

    private final Published published;
    private final Numbers numbers;

    CaseSheetCheck(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    /** The cases on the sheets whose names begin so must be these. */
    void cases(String sheets, List<Csv> expected) throws IOException {
        List<Csv> left = new ArrayList<>(expected);
        for (String sheet :
                numbers.sheets().stream().filter(s -> s.startsWith(sheets)).toList()) {
            Optional<Grid> grid = Grid.find(
                    numbers,
                    sheet,
                    sheet.startsWith("Reconciliation") ? WorkbookTables.DECIDING : WorkbookTables.CASES);
            List<Grid.Line> lines = grid.map(Grid::rows).orElse(List.of());
            for (int from = 0; from < lines.size(); ) {
                Csv row = remove(left, lines, from);
                int sides = row.list("states").size();
                whole(row, lines.get(from));
                check(row, lines.subList(from + 1, from + 1 + sides));
                from += 1 + sides;
            }
        }
        assertThat(left).as("cases missing on " + sheets).isEmpty();
    }

    private Csv remove(List<Csv> left, List<Grid.Line> lines, int from) {
        for (Csv row : left) {
            int to = from + 1 + row.list("states").size();
            if (to <= lines.size() && isAbout(row, lines.subList(from + 1, to))) {
                left.remove(row);
                return row;
            }
        }
        throw new AssertionError(
                "no case like " + lines.get(from) + " " + lines.get(from).text("reference"));
    }

    private boolean isAbout(Csv row, List<Grid.Line> sides) {
        String states =
                sides.stream().map(s -> s.text("state").split(" · ", 2)[0]).collect(Collectors.joining("|"));
        return states.equals(row.text("states"))
                && sides.stream().allMatch(s -> s.text("reference").equals(row.text("reference")))
                && sides.stream().allMatch(s -> s.text("indicator").equals(published.indicator(row)));
    }

    /** The case as a whole: what counts, and, for the secretariat, what an open one could change. */
    private void whole(Csv row, Grid.Line line) throws IOException {
        line.expect("counts", row.number("settled"));
        line.expect("adjustment", row.number("settled").map(s -> row.amount("adjustment")));
        if (!line.has("effect")) {
            return;
        }
        boolean open = List.of("DISCREPANCY", "ONLY_SENDER", "ONLY_RECEIVER").contains(row.text("verdict"));
        List<BigDecimal> said = new ArrayList<>(List.of(row.number("settled").orElse(ZERO)));
        row.list("values").forEach(v -> said.add(v.isEmpty() ? ZERO : new BigDecimal(v)));
        BigDecimal range = Collections.max(said).subtract(Collections.min(said));
        line.expect("effect", Optional.of(range).filter(r -> open));
        Optional<BigDecimal> figure = published.table("annual-figures").stream()
                .filter(f -> f.text("indicator").equals(row.text("indicator")))
                .findFirst()
                .flatMap(f -> f.number("value"))
                .filter(v -> open && v.signum() != 0);
        line.expect("effect.percent", figure.map(f -> range.divide(f, MathContext.DECIMAL64)));
        assertThat(line.text("decide"))
                .isEqualTo(
                        open
                                ? row.text("kind") + "," + row.text("indicator") + "," + row.text("reference") + ","
                                        + row.number("settled")
                                                .map(BigDecimal::toPlainString)
                                                .orElse("VALUE")
                                        + ",NAME,YYYY-MM-DD,REASON"
                                : "[z]");
    }

    private static void check(Csv row, List<Grid.Line> sides) {
        boolean joint = row.text("kind").equals("joint");
        BigDecimal adjustment = ZERO;
        BigDecimal counted = ZERO;
        for (int i = 0; i < sides.size(); i++) {
            Grid.Line side = sides.get(i);
            Optional<BigDecimal> says = Optional.of(row.list("values").get(i))
                    .filter(v -> !v.isEmpty())
                    .map(BigDecimal::new);
            side.expect("says", says);
            boolean counts = (joint || i == 0) && !row.text("settled").isEmpty();
            BigDecimal adjusted =
                    counts ? BigDecimal.valueOf(side.number("adjustment").orElseThrow()) : ZERO;
            side.expect("adjustment", Optional.of(adjusted).filter(a -> counts));
            side.expect("counts", Optional.of(says.orElse(ZERO).add(adjusted)).filter(c -> counts));
            adjustment = adjustment.add(adjusted);
            counted = counted.add(counts ? says.orElse(ZERO).add(adjusted) : ZERO);
        }
        assertThat(adjustment).as(row + ": adjustments").isEqualByComparingTo(row.amount("adjustment"));
        assertThat(counted)
                .as(row + ": what counts")
                .isEqualByComparingTo(row.number("settled").orElse(ZERO));
    }

    void returns() throws IOException {
        List<Csv> flows = published.table("reconciliation").stream()
                .filter(r -> r.text("kind").equals("mirror"))
                .toList();
        for (String indicator :
                flows.stream().map(published::indicator).distinct().toList()) {
            List<Csv> own = flows.stream()
                    .filter(r -> published.indicator(r).equals(indicator))
                    .toList();
            matrix(Grid.of(numbers, "Flows between States", "Indicator", FROM), indicator, own);
            sides(Grid.of(numbers, "Both sides of flows", WorkbookTables.FLOWS), indicator, own);
            periods(indicator, own);
        }
    }

    private void matrix(Grid grid, String indicator, List<Csv> flows) {
        List<String> states = grid.headings().keySet().stream()
                .skip(2)
                .filter(h -> !h.equals("Total"))
                .toList();
        int found = 0;
        for (String from : states) {
            Grid.Line line = row(grid, indicator, FROM, published.state(from));
            for (String to : states) {
                Optional<Csv> flow = flows.stream()
                        .filter(f -> f.text("reference").equals(from + ">" + to))
                        .findFirst();
                line.expect(to, flow.flatMap(f -> f.number("settled")));
                found += flow.isPresent() ? 1 : 0;
            }
            line.expect(
                    "Total",
                    settled(flows.stream()
                            .filter(f -> f.text("reference").startsWith(from + ">"))
                            .toList()));
        }
        assertThat(found).as("flows in the matrix").isEqualTo(flows.size());
        Grid.Line totals = row(grid, indicator, FROM, "Total");
        states.forEach(to -> totals.expect(
                to,
                settled(flows.stream()
                        .filter(f -> f.text("reference").endsWith(">" + to))
                        .toList())));
        totals.expect("Total", settled(flows));
    }

    /** The only row of an indicator with this text in a column. */
    private static Grid.Line row(Grid grid, String indicator, String column, String text) {
        List<Grid.Line> found = grid.rows().stream()
                .filter(line ->
                        line.first().equals(indicator) && line.text(column).equals(text))
                .toList();
        assertThat(found).as(indicator + " " + text).hasSize(1);
        return found.get(0);
    }

    private static BigDecimal settled(List<Csv> flows) {
        return flows.stream().map(f -> f.amount("settled")).reduce(ZERO, BigDecimal::add);
    }

    private void sides(Grid grid, String indicator, List<Csv> flows) {
        List<Grid.Line> lines =
                grid.rows().stream().filter(l -> l.first().equals(indicator)).toList();
        assertThat(lines).as("flows of " + indicator).hasSameSizeAs(flows);
        for (int i = 0; i < lines.size(); i++) {
            Csv flow = flows.get(i);
            assertThat(lines.get(i).text("origin"))
                    .isEqualTo(published.state(flow.list("states").get(0)));
            assertThat(lines.get(i).text("destination"))
                    .isEqualTo(published.state(flow.list("states").get(1)));
            says(lines.get(i), side(flow, 0), side(flow, 1));
            lines.get(i).expect("settled", flow.number("settled"));
        }
    }

    /** The periods of a flow, if they are listed, add up to what its sides report. */
    private void periods(String indicator, List<Csv> flows) {
        List<Grid.Line> lines = Grid.find(numbers, "Flows by period", WorkbookTables.FLOW_PERIODS)
                .map(Grid::rows)
                .orElse(List.of())
                .stream()
                .filter(l -> l.first().equals(indicator))
                .toList();
        int listed = 0;
        for (Csv flow : flows) {
            List<Grid.Line> own = lines.stream()
                    .filter(l -> l.text("origin")
                                    .equals(published.state(flow.list("states").get(0)))
                            && l.text("destination")
                                    .equals(published.state(flow.list("states").get(1))))
                    .toList();
            BigDecimal sent = ZERO;
            BigDecimal received = ZERO;
            for (Grid.Line line : own) {
                Optional<BigDecimal> sentNow = line.number("sent").map(BigDecimal::valueOf);
                Optional<BigDecimal> receivedNow = line.number("received").map(BigDecimal::valueOf);
                says(line, sentNow, receivedNow);
                sent = sent.add(sentNow.orElse(ZERO));
                received = received.add(receivedNow.orElse(ZERO));
            }
            if (!own.isEmpty()) {
                assertThat(sent)
                        .as(flow + ": the periods add up")
                        .isEqualByComparingTo(side(flow, 0).orElse(ZERO));
                assertThat(received)
                        .as(flow + ": the periods add up")
                        .isEqualByComparingTo(side(flow, 1).orElse(ZERO));
            }
            if (!flow.text("verdict").equals("AGREED")) {
                assertThat(own)
                        .as(flow + ": periods of a flow that is not agreed")
                        .isNotEmpty();
            }
            listed += own.size();
        }
        assertThat(listed).as("rows about no flow").isEqualTo(lines.size());
    }

    private static Optional<BigDecimal> side(Csv flow, int n) {
        return Optional.of(flow.list("values").get(n)).filter(v -> !v.isEmpty()).map(BigDecimal::new);
    }

    private static void says(Grid.Line line, Optional<BigDecimal> sent, Optional<BigDecimal> received) {
        line.expect("sent", sent);
        line.expect("received", received);
        line.expect("difference", difference(Optional.of(sent.orElse(ZERO)), Optional.of(received.orElse(ZERO))));
    }
}
