package org.svod.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.svod.codebook.Indicator;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.CellKey;
import org.svod.observation.Decimals;

/**
 * Finds rows that look like totals: one with a blank operation, counterpart or case number, or with a wider period,
 * stands directly above or below the rows that differ from it in that alone, and equals their sum. All of it is added
 * up, so a total counts twice. Two rows of one value tell nothing: twice a value is a common number.
 */
final class SuspectedTotals {

    private static final BigDecimal LARGE = BigDecimal.TEN;
    private static final int FEWEST = 2;
    private static final int MANY = 3;

    private final List<Run> runs = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** In what a total differs from the rows that it adds up. */
    private enum Dimension {
        OPERATION,
        COUNTERPART,
        PERIOD
    }

    /**
     * Values in the order in which they stand: those of all rows, or those of one column of a wide table.
     *
     * @param byOrder whether values stand side by side only if their rows follow each other; in a column of a wide
     *     table blank cells between them say nothing
     */
    private record Run(List<Cell> cells, boolean byOrder) {}

    /** Rows beside one that may be their total. */
    private record Block(Cell total, BigDecimal sum, long rows, boolean cases) {

        boolean holds() {
            return total.valueWithoutCase().compareTo(sum) == 0;
        }

        Indicator indicator() {
            return total.key().indicator();
        }
    }

    private SuspectedTotals(List<Cell> cells) {
        List<Cell> all = cells.stream()
                .filter(cell -> cell.withoutCase().isPresent())
                .sorted(Comparator.comparingLong(Cell::order))
                .toList();
        runs.add(new Run(all, true));
        Map<Integer, List<Cell>> columns = new TreeMap<>();
        for (Cell cell : all) {
            cell.valueCell()
                    .ifPresent(place -> columns.computeIfAbsent(place.column(), c -> new ArrayList<>())
                            .add(cell));
        }
        columns.values().forEach(column -> runs.add(new Run(column, false)));
    }

    /**
     * One finding for each row that looks like a total, at its line: the sum, and how many rows have it. A row that may
     * be no total is marked as doubted.
     */
    static List<Finding> in(List<Cell> cells) {
        SuspectedTotals totals = new SuspectedTotals(cells);
        for (Run run : totals.runs) {
            for (int i = 0; i < run.cells().size(); i++) {
                totals.look(run, i);
            }
        }
        return totals.findings();
    }

    private void look(Run run, int at) {
        Cell cell = run.cells().get(at);
        if (cell.valueWithoutCase().signum() <= 0) {
            return;
        }
        Optional<Long> cases = run.byOrder() ? cell.caseBlock() : Optional.empty();
        cases.ifPresent(rows -> blocks.add(new Block(cell, cell.caseSum(), rows, true)));
        for (Dimension dimension : Dimension.values()) {
            for (int step : new int[] {-1, 1}) {
                block(run, at, step, dimension).ifPresent(blocks::add);
            }
        }
    }

    private static Optional<Block> block(Run run, int at, int step, Dimension dimension) {
        List<Cell> lines = run.cells();
        Cell total = lines.get(at);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal first = BigDecimal.ZERO;
        boolean different = false;
        int rows = 0;
        long order = total.order();
        for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
            Cell row = lines.get(i);
            if ((run.byOrder() && row.order() != order + step) || !isPart(row, total, dimension)) {
                break;
            }
            order = row.order();
            sum = sum.add(row.valueWithoutCase());
            first = rows == 0 ? row.valueWithoutCase() : first;
            different |= row.valueWithoutCase().compareTo(first) != 0;
            rows++;
        }
        boolean twice = rows == FEWEST && !different;
        return rows < FEWEST || twice ? Optional.empty() : Optional.of(new Block(total, sum, rows, false));
    }

    /** Whether a row differs from another in one dimension alone, in which only the other is blank, or wider. */
    private static boolean isPart(Cell row, Cell total, Dimension dimension) {
        CellKey part = row.key();
        CellKey whole = total.key();
        boolean operation = part.operation().equals(whole.operation());
        boolean counterpart = part.counterpart().equals(whole.counterpart());
        boolean period = part.period().equals(whole.period());
        return part.indicator().equals(whole.indicator())
                && switch (dimension) {
                    case OPERATION -> total.isOperationBlank() && !operation && counterpart && period;
                    case COUNTERPART ->
                        whole.counterpart().isEmpty() && part.counterpart().isPresent() && operation && period;
                    case PERIOD ->
                        operation && counterpart && !period && whole.period().covers(part.period());
                };
    }

    private List<Finding> findings() {
        Set<Indicator> holding = new HashSet<>();
        Set<Cell> equal = new HashSet<>();
        blocks.stream().filter(Block::holds).forEach(b -> {
            holding.add(b.indicator());
            equal.add(b.total());
        });
        boolean fails = blocks.stream().anyMatch(b -> !equal.contains(b.total()));
        boolean certain = holding.size() >= MANY && !fails;
        List<Finding> findings = new ArrayList<>();
        Set<Cell> told = new HashSet<>();
        for (Block block : blocks) {
            boolean strong = certain
                    || block.cases()
                    || block.rows() >= MANY
                    || block.sum().compareTo(LARGE) >= 0
                    || holding.size() >= FEWEST;
            if (block.holds() && strong && told.add(block.total())) {
                findings.add(finding(block, certain));
            }
        }
        return findings;
    }

    private static Finding finding(Block block, boolean certain) {
        long line = block.total().withoutCase().orElseThrow().line();
        if (!certain) {
            block.total().doubt(FindingCode.TOTAL_SUSPECTED, line);
        }
        return Finding.at(
                block.total().valueCell().orElse(new Place(line, 0, 0, "")),
                certain ? FindingCode.TOTAL_OF_ROWS : FindingCode.TOTAL_SUSPECTED,
                Decimals.text(block.sum()),
                Long.toString(line),
                Long.toString(block.rows()),
                block.indicator().code(),
                block.total().valueCell().map(Place::heading).orElse("none"));
    }
}
