package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.publication.sheet.SheetColumn.Rows;

/**
 * The parts of every figure, State by State: a row for each State that has anything to do with a figure. The places of
 * the rows are known before they are written, so that the sums over them can be written first.
 */
final class BridgeStates {

    /** Row of the column headings, from 0: below the title, the line under it and the link back. */
    static final int HEADING_ROW = 3;

    private final boolean shown;
    private final List<BridgeTable.OfState> all = new ArrayList<>();
    private final Map<Figure, Rows> places = new LinkedHashMap<>();

    BridgeStates(WorkbookContext context) {
        shown = context.tabs().contains(Tab.BRIDGE_STATES);
        for (Figure figure : context.report().published()) {
            int first = all.size();
            Map<String, Bridge> states = context.report()
                    .ledger()
                    .of(figure.indicator())
                    .by(e -> e.state().code());
            FigureRow row = new FigureRow(context, figure);
            for (State state : context.states()) {
                Optional.ofNullable(states.get(state.code()))
                        .ifPresent(bridge -> all.add(new BridgeTable.OfState(row, state, bridge)));
            }
            places.put(figure, new Rows(HEADING_ROW + 1 + first, HEADING_ROW + all.size()));
        }
    }

    static void write(WorkbookContext context) {
        new ListSheet<>(
                        Tab.BRIDGE_STATES,
                        "BridgeByState",
                        BridgeTable.STATES,
                        c -> new BridgeStates(c).all,
                        c -> List.of(c.words().text("bridge.states.note")))
                .write(context);
    }

    /** The rows of a figure on their sheet; empty if the workbook has no such sheet. */
    Optional<Rows> rows(Figure figure) {
        return shown ? Optional.of(Objects.requireNonNull(places.get(figure))) : Optional.empty();
    }
}
