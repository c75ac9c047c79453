package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.svod.codebook.State;
import org.svod.figures.Bridge;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetColumn.Rows;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Component;

/**
 * The columns of the bridge: a column for each part of a figure, and one for their sum; for figures, and for their
 * states.
 */
final class BridgeTable {

    private static final String SUM = "[reported]+[joint]+[mirror]+[decision]";

    /** The figures; each part is the sum over the states. */
    static final SheetTable<OfFigure> FIGURES = SheetTable.of("col.", figures());

    /** The states of the figures, on the next sheet. */
    static final SheetTable<OfState> STATES = SheetTable.of("col.", states());

    private BridgeTable() {}

    /**
     * The bridge of a figure.
     *
     * @param row the figure
     * @param bridge its parts
     * @param states the rows of its states, on their sheet; empty if the workbook has no such sheet
     */
    record OfFigure(FigureRow row, Bridge bridge, Optional<Rows> states) {}

    /** The part of a bridge that belongs to one state. */
    record OfState(FigureRow row, State state, Bridge bridge) {}

    private static List<SheetColumn<OfFigure>> figures() {
        List<SheetColumn<OfFigure>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                "indicator", Width.NAME, (line, each) -> line.text(each.row().name())));
        columns.add(SheetColumn.of(
                "unit", Width.FILE, (line, each) -> line.text(each.row().unit())));
        for (Component part : Component.values()) {
            columns.add(SheetColumn.of(name(part), Width.WORD, (line, each) -> total(line, each, part)));
        }
        columns.add(SheetColumn.of("published", Width.WORD, sum(OfFigure::bridge, OfFigure::row)));
        columns.add(SheetColumn.of(
                        "adjusted_percent",
                        Width.WORD,
                        new Formula<OfFigure>(
                                "([published]-[reported])/[reported]",
                                each -> share(each.bridge()),
                                each -> Look.PERCENT,
                                (line, each) -> Mark.write(line, Mark.NOT_APPLICABLE)))
                .headed("adjusted.percent"));
        columns.add(SheetColumn.of(
                "cases", Width.FILE, (line, each) -> line.link(each.row().cases(), Look.LINK)));
        return columns;
    }

    /** The sum of a part over the states, as a live formula where these are shown. */
    private static void total(SheetRow line, OfFigure each, Component part) {
        BigDecimal sum = each.bridge().part(part);
        Look look = look(part, each.row());
        if (each.states().isPresent()) {
            Rows rows = each.states().get();
            String cells = STATES.down(name(part), rows.first(), rows.last())
                    .formatAsString(Tab.BRIDGE_STATES.sheet(each.row().words()), false);
            line.formula("SUM(" + cells + ")", sum, look);
        } else {
            line.number(sum, look);
        }
    }

    private static List<SheetColumn<OfState>> states() {
        List<SheetColumn<OfState>> columns = new ArrayList<>();
        columns.add(SheetColumn.of(
                "indicator", Width.TEXT, (line, each) -> line.text(each.row().name())));
        columns.add(SheetColumn.of(
                "unit", Width.DATE, (line, each) -> line.text(each.row().unit())));
        columns.add(NamedColumns.state(Width.FILE, each -> each.row().words(), OfState::state));
        columns.add(SheetColumn.of(
                "code", Width.SHORT, (line, each) -> line.text(each.state().code(), Look.CODE)));
        for (Component part : Component.values()) {
            columns.add(SheetColumn.of(
                    name(part),
                    Width.WORD,
                    (line, each) -> line.number(each.bridge().part(part), look(part, each.row()))));
        }
        columns.add(SheetColumn.of("published", Width.WORD, sum(OfState::bridge, OfState::row)));
        return columns;
    }

    /** All adjustments together as a share of what was reported; empty if that is zero. */
    static Optional<BigDecimal> share(Bridge bridge) {
        return Optional.of(bridge.reported())
                .filter(reported -> reported.signum() != 0)
                .map(reported ->
                        BigDecimal.valueOf(bridge.value().subtract(reported).doubleValue() / reported.doubleValue()));
    }

    /** The name of a part's column. */
    static String name(Component part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The look of a part: the reported value is a number without a sign of effect; all other parts are amounts that are
     * added or taken away.
     */
    private static Look look(Component part, FigureRow row) {
        return part == Component.REPORTED ? row.number() : row.signed();
    }

    private static <T> Formula<T> sum(Function<T, Bridge> bridge, Function<T, FigureRow> row) {
        return Formula.always(
                SUM,
                each -> bridge.apply(each).value(),
                each -> row.apply(each).number().face(FontRole.STRONG).tone(Tone.TOTAL));
    }
}
