package org.svod.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;

/** All cells that a file mentions. */
public final class Cells {

    private final Codebook codebook;
    private final State state;
    private final Map<CellCode, Cell> cells = new HashMap<>();
    private final List<Cell> byId = new ArrayList<>();

    Cells(Codebook codebook, State state) {
        this.codebook = codebook;
        this.state = state;
    }

    private record CellCode(int indicator, Period period, int operation, int counterpart) {}

    /** The cell of these; the counterpart's index is -1 where there is none. */
    Cell at(int indicator, Period period, int operation, int counterpart) {
        CellCode code = new CellCode(indicator, period, operation, counterpart);
        Cell known = cells.get(code);
        if (known == null) {
            known = create(indicator, period, operation, counterpart);
            cells.put(code, known);
        }
        return known;
    }

    /** The cell of these if the file mentions it; the counterpart's index is -1 where there is none. */
    Optional<Cell> known(int indicator, Period period, int operation, int counterpart) {
        return Optional.ofNullable(cells.get(new CellCode(indicator, period, operation, counterpart)));
    }

    private Cell create(int indicator, Period period, int operation, int counterpart) {
        Indicator what = codebook.indicators().at(indicator);
        Operation under = codebook.operations().at(operation);
        Optional<State> partner = counterpart < 0
                ? Optional.empty()
                : Optional.of(codebook.states().at(counterpart));
        CellKey key = new CellKey(period, what, under, partner);
        Cell cell = new Cell(key, byId.size(), indicator, !under.includes(state));
        byId.add(cell);
        return cell;
    }

    /** The cell with this number. */
    public Cell byId(int id) {
        return byId.get(id);
    }

    /** The cells in the order in which the file mentions them. */
    List<Cell> list() {
        return List.copyOf(byId);
    }

    /** What the accepted rows of an indicator, rows without case number and case rows, add up to. */
    IndicatorTotal total(int indicator) {
        IndicatorTotal total = new IndicatorTotal();
        byId.stream().filter(cell -> cell.indicator() == indicator).forEach(cell -> cell.addTo(total));
        return total;
    }

    /** Whether any accepted row has a value. */
    boolean haveValues() {
        return byId.stream().anyMatch(Cell::hasValue);
    }

    /** The accepted rows without case number, in the order of their cells. */
    List<Observation> rowsWithoutCase() {
        return all().flatMap(c -> c.withoutCase().stream()).toList();
    }

    /** What the cells say outside of their cases, in their order. */
    List<Observation> observations() {
        return all().flatMap(Cell::observations).toList();
    }

    /** What the accepted case rows add up to, in the order of their cells. */
    List<CellTotal> caseTotals() {
        return all().flatMap(c -> c.caseTotal().stream()).toList();
    }

    /** The doubted rows, in the order of their cells. */
    List<DoubtedCell> doubted() {
        return all().flatMap(c -> c.doubted().stream()).toList();
    }

    /** The keys of the cells that have accepted case rows, by number. */
    Map<Integer, CellKey> caseKeys() {
        return byId.stream()
                .filter(cell -> cell.caseTotal().isPresent())
                .collect(Collectors.toUnmodifiableMap(Cell::id, Cell::key));
    }

    private Stream<Cell> all() {
        return byId.stream().sorted(Comparator.comparing(Cell::key));
    }
}
