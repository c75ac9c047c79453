package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;

/** The cells that the charts of the annual figures show; they take their numbers from the table of the figures. */
final class AnnualChartTable {

    private AnnualChartTable() {}

    /**
     * A figure of a chart.
     *
     * @param figure the figure
     * @param row its row in the table of the figures
     */
    record Charted(FigureRow figure, int row) {}

    /** The table of the charts below a table of figures. */
    static SheetTable<Charted> of(SheetTable<FigureRow> figures) {
        return SheetTable.of(
                "col.",
                List.of(
                        SheetColumn.of(
                                "indicator", (line, c) -> line.text(c.figure().name())),
                        SheetColumn.of(
                                "unit",
                                (line, c) -> line.text(c.figure()
                                        .words()
                                        .text(c.figure()
                                                .figure()
                                                .indicator()
                                                .unit()
                                                .name()))),
                        SheetColumn.of(
                                "value",
                                (line, c) -> line.formula(
                                        figures.cell("value", c.row()),
                                        c.figure().figure().value().orElse(BigDecimal.ZERO),
                                        c.figure().number())),
                        SheetColumn.of("previous", (line, c) -> previous(line, c, figures))));
    }

    private static void previous(SheetRow line, Charted charted, SheetTable<FigureRow> figures) {
        charted.figure()
                .figure()
                .previous()
                .ifPresentOrElse(
                        previous -> line.formula(
                                figures.cell("previous", charted.row()),
                                previous,
                                charted.figure().number()),
                        () -> line.blank(charted.figure().number()));
    }
}
