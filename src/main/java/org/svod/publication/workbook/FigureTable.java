package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.LedgerEntry;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/** The published figures, broken down into columns, with a live total and the way to each figure's cases. */
final class FigureTable {

    /** Column of the first breakdown; before it stand indicator and unit. */
    static final int FIRST = 2;

    private final WorkbookContext draft;
    private final Page page;
    private final List<Column> columns;
    private final Function<LedgerEntry, String> property;
    private final Map<Figure, Integer> rows = new LinkedHashMap<>();
    private int headingRow;

    /**
     * A table on this page.
     *
     * @param columns what the figures are broken down into
     * @param property key of the column that an entry belongs to
     */
    FigureTable(WorkbookContext draft, Page page, List<Column> columns, Function<LedgerEntry, String> property) {
        this.draft = draft;
        this.page = page;
        this.columns = columns;
        this.property = property;
    }

    /**
     * A column.
     *
     * @param key what the entries' property must be
     * @param heading what it is called
     */
    record Column(String key, String heading) {}

    /** Sets the widths, which the rest of the page must agree with. */
    FigureTable widths(Width column) {
        page.widths(Width.NAME, Width.SHORT)
                .widths(FIRST, last(), column)
                .widths(last() + 1, last() + 1, Width.NUMBER)
                .widths(last() + 2, last() + 2, Width.FILE);
        return this;
    }

    /** Writes it. */
    FigureTable write() {
        List<String> headings = new ArrayList<>(draft.headings("indicator", "unit"));
        columns.forEach(c -> headings.add(c.heading()));
        headings.addAll(draft.headings("total", "cases"));
        headingRow = page.next();
        page.tableHeadings(headings, FIRST);
        for (Figure figure : draft.report().published()) {
            row(figure);
        }
        page.filter(headingRow, headings.size());
        return this;
    }

    private void row(Figure figure) {
        Map<String, Bridge> parts =
                draft.report().ledger().of(figure.indicator()).by(property);
        SheetRow line = page.line()
                .text(Bilingual.both(figure.indicator().name()))
                .text(Bilingual.both(figure.indicator().unit().name()));
        Look look = Look.number(figure.indicator().decimals());
        rows.put(figure, line.row());
        for (Column column : columns) {
            line.number(Optional.ofNullable(parts.get(column.key())).map(Bridge::value), look);
        }
        Look total = look.face(FontRole.STRONG).tone(Tone.TOTAL);
        Optional<BigDecimal> value = figure.value();
        if (value.isPresent()) {
            line.formula(
                    "SUM(" + new CellRangeAddress(line.row(), line.row(), FIRST, last()).formatAsString() + ")",
                    value.get(),
                    total);
        } else {
            line.text(draft.words().both("nobody"), Look.MARK.tone(Tone.FAINT));
        }
        line.link(draft.casesOf(figure.indicator()), Look.LINK);
    }

    /** The last column of the breakdown. */
    int last() {
        return FIRST + columns.size() - 1;
    }

    /** Row of the headings. */
    int headingRow() {
        return headingRow;
    }

    /** The figures, and the row of each. */
    Map<Figure, Integer> rows() {
        return rows;
    }
}
