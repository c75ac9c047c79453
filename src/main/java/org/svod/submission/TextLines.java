package org.svod.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.characters.TextCache;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.period.Period;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.PeriodParser;
import org.svod.submission.text.TotalWords;

/**
 * Lines of text among the rows and under the table, such as a title, a remark or the signature of the author. Such a
 * line holds words, but no code and no number in the columns where these belong. What is found in its cells is not
 * shown, because the only advice about it is to delete the line.
 */
final class TextLines {

    /** More lines than these under the table are no signature; their findings are shown one by one. */
    private static final int MOST = 100;

    private static final Pattern DELIMITERS = Pattern.compile("[;,|\\t]");
    private static final Pattern COUNTED = Pattern.compile("[0-9].*\\p{L}.*");

    private final Codebook codebook;
    private final Period scope;
    private final ColumnMapping columns;
    private final FindingCollector remarks;
    private final RowCounter tally;
    private final Map<Column, TextCache<Boolean>> ofColumn = new EnumMap<>(Column.class);
    private final TextCache<Boolean> indicators = new TextCache<>(this::holdsIndicator);
    /** The column at each position. */
    private final List<Optional<Column>> ofPositions;

    private final UnitLine units;
    private Optional<Place> first = Optional.empty();
    private Optional<Finding> unit = Optional.empty();
    private long refusedBefore;
    private int lines;
    private boolean alone;

    TextLines(Codebook codebook, Period scope, ColumnMapping columns, FindingCollector remarks, RowCounter tally) {
        this.codebook = codebook;
        this.scope = scope;
        this.columns = columns;
        this.remarks = remarks;
        this.tally = tally;
        this.units = new UnitLine(columns, codebook.units());
        this.ofPositions =
                IntStream.range(0, columns.width()).mapToObj(columns::columnAt).toList();
    }

    /**
     * A record is about to be read as a row. What is found in a line of text is held back until it is known what
     * follows.
     */
    void before(RecordCursor record) {
        if (!isText(record)) {
            tableGoesOn();
            return;
        }
        lines++;
        if (lines > MOST) {
            remarks.release();
            first = Optional.empty();
        } else if (first.isEmpty()) {
            first = Optional.of(Place.record(record.line(), record.row()));
            alone = true;
            refusedBefore = tally.refused();
            remarks.hold();
        }
        unit = unit.or(() -> units.in(Place.record(record.line(), record.row()), RecordCheck.fields(record)));
        alone &= RecordCheck.fields(record).stream().filter(f -> !f.isEmpty()).count() == 1;
    }

    /** A row follows the lines of text, if there are any. */
    void tableGoesOn() {
        if (first.isPresent() && alone) {
            replaced("AMONG");
        } else if (first.isPresent()) {
            remarks.release();
            unit.ifPresent(remarks::ofRow);
        }
        first = Optional.empty();
        unit = Optional.empty();
        lines = 0;
    }

    /** Nothing follows. */
    void tableEnds() {
        if (first.isPresent()) {
            replaced("BELOW");
        }
    }

    private void replaced(String where) {
        remarks.drop();
        tally.textAfterAll(lines, refusedBefore);
        unit.ifPresent(remarks::ofRow);
        // If the only line is the one with the unit, the finding about the unit says what to do with it.
        if (unit.isEmpty() || lines > 1) {
            remarks.ofRow(Finding.at(first.orElseThrow(), FindingCode.TEXT_LINES, "", where, Integer.toString(lines)));
        }
    }

    private boolean isText(RecordCursor record) {
        boolean words = false;
        if (!record.remarks().isEmpty() || isNumber(columns.field(record, Column.VALUE))) {
            return false;
        }
        for (int i = 0; i < record.size(); i++) {
            String text = record.get(i);
            if (Blanks.areAll(text)) {
                continue;
            }
            if ((i < columns.width() && isOfTable(i, Blanks.strip(text))) || indicators.of(text)) {
                return false;
            }
            words |= text.codePoints().anyMatch(Character::isLetter);
        }
        return words;
    }

    /** Whether the text is digits with at most one point: a value, whatever else is in the record. */
    private static boolean isNumber(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points < text.length() && points <= 1;
    }

    /** Whether a known indicator is among the words of a cell: then a whole row may be in it. */
    private boolean holdsIndicator(String text) {
        return Stream.of(DELIMITERS.split(text))
                .anyMatch(part -> codebook.indicators().match(part).isPresent());
    }

    /** Whether the text may stand in a row of the table at this position. */
    private boolean isOfTable(int position, String text) {
        if (columns.wide().stream().anyMatch(w -> w.position() == position)) {
            return isValue(text);
        }
        Optional<Column> column = ofPositions.get(position);
        return column.isPresent()
                && column.get() != Column.NOTE
                && ofColumn.computeIfAbsent(column.get(), c -> new TextCache<>(cell -> isOf(c, cell)))
                        .of(text);
    }

    private boolean isOf(Column column, String text) {
        if (TotalWords.isTotal(text) || TotalWords.partOf(text).isPresent()) {
            return true;
        }
        return switch (column) {
            case VALUE -> isValue(text);
            case PERIOD ->
                new PeriodParser(scope)
                        .parse(text)
                        .period()
                        .filter(scope::overlaps)
                        .isPresent();
            case INDICATOR -> codebook.indicators().nearest(text).isPresent();
            case OPERATION -> codebook.operations().nearest(text).isPresent();
            case STATE, COUNTERPART -> codebook.states().match(text).isPresent();
            case UNIT -> codebook.units().match(text).isPresent();
            case STATUS -> codebook.statuses().match(text).isPresent();
            case CASE_REF, NOTE -> false;
        };
    }

    /** Whether the text is a value, or is meant as one, such as {@code 12 шт.}; a telephone number is none. */
    private static boolean isValue(String text) {
        return switch (NumberParser.parse(text).kind()) {
            case TEXT -> COUNTED.matcher(text).matches();
            case GROUPED -> text.chars().noneMatch(c -> Blanks.isBlank((char) c));
            default -> true;
        };
    }
}
