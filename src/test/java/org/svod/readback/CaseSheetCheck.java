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

/** Joint cases and flows: the sheets Reconciliation, Flows between States, and Cases of a state. */
final class CaseSheetCheck {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

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
            matrix(
                    Grid.findBelow(numbers, "Flows between States", indicator + ": settled", "From (rows) to (columns)")
                            .orElseThrow(),
                    own);
            sides(
                    Grid.findBelow(numbers, "Flows between States", indicator + ": what", WorkbookTables.FLOWS)
                            .orElseThrow(),
                    own);
        }
    }

    private void matrix(Grid grid, List<Csv> flows) {
        List<String> states = grid.headings().keySet().stream()
                .skip(1)
                .filter(h -> !h.equals("Total"))
                .toList();
        int found = 0;
        for (String from : states) {
            Grid.Line line = grid.row(published.state(from));
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
        Grid.Line totals = grid.row("Total");
        states.forEach(to -> totals.expect(
                to,
                settled(flows.stream()
                        .filter(f -> f.text("reference").endsWith(">" + to))
                        .toList())));
        totals.expect("Total", settled(flows));
    }

    private static BigDecimal settled(List<Csv> flows) {
        return flows.stream().map(f -> f.amount("settled")).reduce(ZERO, BigDecimal::add);
    }

    /** A row of the year begins with the state's name, the rows of its months with the code. */
    private void sides(Grid grid, List<Csv> flows) {
        List<Grid.Line> lines = grid.rows();
        int next = 0;
        for (Csv flow : flows) {
            Grid.Line line = lines.get(next++);
            assertThat(line.first())
                    .isEqualTo(published.state(flow.list("states").get(0)));
            assertThat(line.text("destination"))
                    .isEqualTo(published.state(flow.list("states").get(1)));
            says(line, side(flow, 0), side(flow, 1));
            line.expect("settled", flow.number("settled"));
            BigDecimal sent = ZERO;
            BigDecimal received = ZERO;
            int months = next;
            for (;
                    next < lines.size()
                            && lines.get(next)
                                    .first()
                                    .equals(flow.list("states").get(0));
                    next++) {
                Optional<BigDecimal> sentNow = lines.get(next).number("sent").map(BigDecimal::valueOf);
                Optional<BigDecimal> receivedNow =
                        lines.get(next).number("received").map(BigDecimal::valueOf);
                says(lines.get(next), sentNow, receivedNow);
                sent = sent.add(sentNow.orElse(ZERO));
                received = received.add(receivedNow.orElse(ZERO));
            }
            if (next > months) {
                assertThat(sent)
                        .as(flow + ": the months add up")
                        .isEqualByComparingTo(side(flow, 0).orElse(ZERO));
                assertThat(received)
                        .as(flow + ": the months add up")
                        .isEqualByComparingTo(side(flow, 1).orElse(ZERO));
            }
        }
        assertThat(next).as("rows about no flow").isEqualTo(lines.size());
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
