package org.svod.submission;

import java.util.ArrayList;
import java.util.List;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.text.NumberParser;

/**
 * The lines above the heading: text that belongs to no table, or rows that the heading was sorted among. A row holds a
 * known indicator, or a number under the heading of the values; a line with one filled cell is none.
 */
final class Titles {

    /** The heading stands among the first twenty lines; between them may be lines that begin with {@code #}. */
    private static final int KEPT = 100;

    private final List<TitleLine> lines = new ArrayList<>();

    private record TitleLine(Place place, List<String> cells) {}

    /** Takes a line that is neither blank nor a control record. */
    void add(RecordCursor record) {
        if (lines.size() < KEPT) {
            lines.add(new TitleLine(Place.record(record.line(), record.row()), RecordCheck.fields(record)));
        }
    }

    /** Tells what stands above the heading on this line. */
    void tell(ColumnMapping columns, Codebook codebook, long headingLine, FindingCollector remarks) {
        List<TitleLine> rows = lines.stream()
                .filter(l -> isRow(l, columns, codebook.indicators()))
                .toList();
        UnitLine units = new UnitLine(columns, codebook.units());
        lines.stream()
                .flatMap(l -> units.in(l.place(), l.cells()).stream())
                .findFirst()
                .ifPresent(remarks::ofFile);
        List<TitleLine> titles = lines.stream().filter(l -> !rows.contains(l)).toList();
        tell(rows, FindingCode.DATA_ABOVE_HEADING, headingLine, remarks);
        tell(titles, FindingCode.TITLE_LINES, headingLine, remarks);
    }

    private static void tell(List<TitleLine> told, FindingCode code, long headingLine, FindingCollector remarks) {
        if (!told.isEmpty()) {
            remarks.ofFile(Finding.at(
                    told.get(0).place(), code, "", Integer.toString(told.size()), Long.toString(headingLine)));
        }
    }

    private static boolean isRow(TitleLine line, ColumnMapping columns, Codelist<Indicator> indicators) {
        List<String> filled = line.cells().stream().filter(c -> !c.isEmpty()).toList();
        int value = columns.position(Column.VALUE) - 1;
        boolean number = value >= 0
                && value < line.cells().size()
                && NumberParser.parse(line.cells().get(value)).isNumber();
        return filled.size() > 1
                && (number || filled.stream().anyMatch(c -> indicators.match(c).isPresent()));
    }
}
