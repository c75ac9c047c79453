package org.svod.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;

/** All cells that a file mentions, found by small integers, since every row asks for one. */
final class Cells {

    private static final int PERIODS = 12 + 4 + 2 + 1;

    private final Codebook codebook;
    private final State state;
    private final int partners;
    private final Cell[][] cells;
    private final List<Cell> byId = new ArrayList<>();
    private final KeyTails tails;

    Cells(Codebook codebook, State state) {
        this.codebook = codebook;
        this.state = state;
        this.tails = new KeyTails(codebook);
        this.partners = codebook.states().size() + 1;
        this.cells = new Cell[codebook.indicators().size() * PERIODS][];
    }

    /** The cell of these; the counterpart's index is -1 where there is none. */
    Cell at(int indicator, Period period, int operation, int counterpart) {
        int block = indicator * PERIODS + place(period);
        Cell[] row = cells[block];
        if (row == null) {
            row = new Cell[codebook.operations().size() * partners];
            cells[block] = row;
        }
        int place = operation * partners + counterpart + 1;
        Cell cell = row[place];
        if (cell == null) {
            cell = create(indicator, period, operation, counterpart);
            row[place] = cell;
        }
        return cell;
    }

    private Cell create(int indicator, Period period, int operation, int counterpart) {
        Indicator what = codebook.indicators().at(indicator);
        Operation under = codebook.operations().at(operation);
        Optional<State> partner = counterpart < 0 ? Optional.empty() : Optional.of(codebook.states().at(counterpart));
        CellKey key = new CellKey(period, what, under, partner);
        Cell cell = new Cell(key, byId.size(), indicator, tails.of(key), !under.includes(state));
        byId.add(cell);
        return cell;
    }

    /** The cell with this number. */
    Cell byId(int id) {
        return byId.get(id);
    }

    /** A number of the period among all that lie in its year. */
    private static int place(Period period) {
        int place = period.ordinal() - 1;
        for (Frequency frequency : Frequency.values()) {
            if (frequency == period.frequency()) {
                break;
            }
            place += frequency.perYear();
        }
        return place;
    }

    /** What the accepted rows of an indicator, plain ones and case rows, add up to. */
    IndicatorTotal total(int indicator) {
        IndicatorTotal total = new IndicatorTotal();
        byId.stream().filter(cell -> cell.indicator() == indicator).forEach(cell -> cell.addTo(total));
        return total;
    }

    /** The accepted plain rows, in the order of their cells. */
    List<Observation> observations() {
        return all().flatMap(c -> c.plain().stream()).toList();
    }

    /** What the accepted case rows add up to, in the order of their cells. */
    List<CellTotal> caseTotals() {
        return all().flatMap(c -> c.caseTotal().stream()).toList();
    }

    /** The keys of the cells that have accepted case rows, by number. */
    Map<Integer, CellKey> caseKeys() {
        return byId.stream().filter(cell -> cell.caseTotal().isPresent()).collect(Collectors.toUnmodifiableMap(Cell::id, Cell::key));
    }

    private Stream<Cell> all() {
        return Arrays.stream(cells)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .sorted((a, b) -> a.key().compareTo(b.key()));
    }
}
