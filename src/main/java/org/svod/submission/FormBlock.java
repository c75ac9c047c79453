package org.svod.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Operation;
import org.svod.dialect.FormWords;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.Understanding.ColumnMatch;
import org.svod.submission.WideHeadings.Wide;
import org.svod.submission.text.Measure;
import org.svod.submission.text.NumberParser;

/**
 * A block of a form, after the record with which it begins: {@code #block;matrix;unit;NATIONAL;TRAL-2023;total;nil}. In
 * every block the first column holds codes of indicators, the second their names, the third what the kind of the block
 * says, and each further one the values of an operation, the total of the row, or the box "nothing else to report".
 */
final class FormBlock {

    /** Position of the codes of indicators. */
    static final int CODES = 0;
    /** Position of the names of indicators. */
    static final int NAMES = 1;

    /** Most fields of the record: more make no form. */
    private static final int MOST_FIELDS = 1_000;

    /** What a block holds. */
    enum Kind {
        /** The figures of the indicators without counterpart, joint cases included. */
        MATRIX(Column.UNIT, FormWords.UNIT),
        /** The figures of the indicators with a counterpart. */
        COUNTERPART(Column.COUNTERPART, FormWords.COUNTERPART),
        /** The joint cases, which the matrix includes. */
        CASES(Column.CASE_REF, FormWords.CASE),
        /** Not known. */
        UNKNOWN(Column.NOTE, "");

        private final Column third;
        private final String word;

        Kind(Column third, String word) {
            this.third = third;
            this.word = word;
        }

        /** The column of the format besides indicator, operation and value. */
        Column third() {
            return third;
        }

        static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(k -> k != UNKNOWN && FormWords.is(k.name().toLowerCase(Locale.ROOT), text))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    private final Kind kind;
    private final Place place;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ColumnMatch> matches = new ArrayList<>();
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Wide> values = new ArrayList<>();
    private int total = -1;
    private int nil = -1;

    /** Reads the record with which the block begins. */
    FormBlock(TableRecord record, Codebook codebook) {
        kind = Kind.of(record.size() > NAMES ? record.get(NAMES) : "");
        place = Place.record(record.line(), record.row());
        if (kind == Kind.UNKNOWN) {
            changed(record, NAMES, "BLOCK", "matrix, counterpart, cases");
        }
        positions.put(Column.INDICATOR, CODES);
        matches.add(new ColumnMatch(CODES + 1, FormWords.BLOCK, Column.INDICATOR.heading()));
        matches.add(new ColumnMatch(NAMES + 1, text(record, NAMES), Column.INDICATOR.heading()));
        Set<Operation> known = new HashSet<>();
        for (int i = NAMES + 1; kind != Kind.UNKNOWN && i < Math.min(record.size(), MOST_FIELDS); i++) {
            heading(record, i, codebook, known);
        }
        if (record.size() > MOST_FIELDS) {
            changed(record, MOST_FIELDS, "WIDE", Integer.toString(MOST_FIELDS));
        }
    }

    private void heading(TableRecord record, int position, Codebook codebook, Set<Operation> known) {
        String text = text(record, position);
        Optional<Operation> operation = Optional.empty();
        if (FormWords.is(kind.word, text) && !text.isEmpty()) {
            once(record, position, positions.putIfAbsent(kind.third, position) == null);
        } else if (FormWords.is(FormWords.TOTAL, text)) {
            once(record, position, total < 0);
            total = position;
        } else if (FormWords.is(FormWords.NIL, text)) {
            once(record, position, nil < 0);
            nil = position;
        } else if (!text.isEmpty()) {
            List<Operation> meanings = codebook.operations().meanings(text);
            operation = meanings.stream().filter(o -> meanings.size() == 1).findFirst();
            operation.ifPresentOrElse(
                    o -> once(record, position, known.add(o)), () -> changed(record, position, "HEADING", "none"));
            operation.ifPresent(o -> values.add(new Wide(position, Column.OPERATION, o.code(), Measure.OWN)));
        }
        String column =
                position == third() ? kind.third.heading() : operation.isPresent() ? Column.VALUE.heading() : "";
        matches.add(new ColumnMatch(position + 1, text, column));
    }

    private static String text(TableRecord record, int position) {
        return position < record.size() ? Blanks.strip(record.get(position)) : "";
    }

    private void once(TableRecord record, int position, boolean first) {
        if (!first) {
            changed(record, position, "TWICE", "none");
        }
    }

    private void changed(TableRecord record, int position, String what, String expected) {
        findings.add(Finding.at(
                new Place(record.line(), record.row(), position + 1, ""),
                FindingCode.FORM_CHANGED,
                text(record, position),
                what,
                expected));
    }

    Kind kind() {
        return kind;
    }

    /** Where the block begins. */
    Place place() {
        return place;
    }

    /** What is wrong with the record with which it begins. */
    List<Finding> findings() {
        return findings;
    }

    /** The columns with values. */
    List<Wide> values() {
        return values;
    }

    /** Position of the column that the kind of the block asks for, from 0; -1 where there is none. */
    int third() {
        return positions.getOrDefault(kind.third, -1);
    }

    /** Position of the totals, from 0; -1 where there is none. */
    int total() {
        return total;
    }

    /** Position of the boxes "nothing else to report", from 0; -1 where there is none. */
    int nil() {
        return nil;
    }

    /** Whether something may stand in the column. */
    boolean has(int position) {
        return position <= NAMES || position == third() || position == total || position == nil || isValue(position);
    }

    /** Whether values of an operation stand in the column. */
    boolean isValue(int position) {
        return position < matches.size() && matches.get(position).column().equals(Column.VALUE.heading());
    }

    /** Whether the record has a number, or any text at all, where values stand. */
    boolean holdsValue(TableRecord record, boolean anyText) {
        return values.stream()
                .map(Wide::position)
                .filter(position -> position < record.size() && !Blanks.areAll(record.get(position)))
                .anyMatch(position ->
                        anyText || NumberParser.parse(record.get(position)).isNumber());
    }

    /** The place of a field of a record of the block. */
    Place place(TableRecord record, int position) {
        String heading = isValue(position) ? matches.get(position).heading() : "";
        return new Place(record.line(), record.row(), position + 1, heading);
    }

    /** The columns of the format, if the code or the name of the indicator stands at this position. */
    ColumnMapping columns(int indicatorAt) {
        Map<Column, Integer> all = new EnumMap<>(positions);
        all.put(Column.INDICATOR, indicatorAt);
        return new ColumnMapping(new HeadingMatches(matches, all, values));
    }
}
