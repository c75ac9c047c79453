package org.svod.submission;

import java.util.List;
import java.util.Objects;
import org.svod.codebook.Column;
import org.svod.dialect.FormWords;
import org.svod.finding.Finding;
import org.svod.finding.Place;
import org.svod.observation.CellKey;

/**
 * How a file was understood, for the receipt.
 *
 * @param encoding name of the encoding, with {@code BOM} where there is one
 * @param encodingReason why that one: a key of the receipt's bundle ({@code bom}, {@code valid-utf-8},
 *     {@code detected}, {@code assumed})
 * @param delimiter one of {@code ,} {@code ;} tab {@code |}
 * @param delimiterReason why that one: {@code sep-line}, {@code headings}
 * @param decimalSign {@code point}, {@code comma}, or {@code none} where no value has one
 * @param headerLine physical line of the heading, from 1; 0 where none was found
 * @param columns what the first {@value #LISTED} columns of the file were taken for, in the order of the file; their
 *     headings as they may be shown, and cut like the value of a finding
 * @param columnsInAll how many columns the file has
 * @param sheet name of the sheet that was read; blank where the file is no workbook
 * @param values the columns with values: one, or in a wide table one for each heading that names what its values are
 *     about; empty where no column has values, and for a return that was read before this was kept
 */
public record Understanding(
        String encoding,
        String encodingReason,
        String delimiter,
        String delimiterReason,
        String decimalSign,
        long headerLine,
        List<ColumnMatch> columns,
        int columnsInAll,
        String sheet,
        List<ValueColumn> values) {

    /**
     * How many columns are listed: a heading may have a hundred thousand, and all that is kept of a file lies in memory
     * at once.
     */
    public static final int LISTED = 1_000;

    /** What is stored of a return that was read before the columns of values were kept has none. */
    public Understanding {
        values = Objects.requireNonNullElse(values, List.of());
    }

    /** Whether it is a statistical form, in which each block has its own columns. */
    public boolean isForm() {
        return !columns.isEmpty() && columns.get(0).heading().equals(FormWords.BLOCK);
    }

    /** The cell of a place in the file, in a workbook with its sheet: {@code Return!C17}; blank for the whole file. */
    public String cell(Place place) {
        String cell = place.cell();
        return sheet.isEmpty() || cell.isEmpty() ? cell : inSheet(cell);
    }

    private String inSheet(String cells) {
        boolean simple = sheet.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return (simple ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + cells;
    }

    /**
     * Where the value of an accepted row stands: the line, in a workbook the cell, {@code Return!C17}. If it is not
     * known in which column the value is, the whole row of the sheet, {@code Return!17:17}.
     *
     * @param line physical line on which the row starts, from 1
     * @param cell what the value is about
     */
    public String placeOfValue(long line, CellKey cell) {
        if (sheet.isEmpty()) {
            return Long.toString(line);
        }
        int[] positions = values.isEmpty()
                ? columns.stream()
                        .filter(match -> match.column().equals(Column.VALUE.heading()))
                        .mapToInt(ColumnMatch::position)
                        .toArray()
                : values.stream()
                        .filter(value -> value.holds(cell))
                        .mapToInt(ValueColumn::position)
                        .toArray();
        return positions.length == 1 ? cell(new Place(line, line, positions[0], "")) : inSheet(line + ":" + line);
    }

    /** Nothing could be understood. */
    public static final Understanding NOTHING =
            new Understanding("", "", "", "", "none", 0, List.of(), 0, "", List.of());

    /**
     * A column of the file.
     *
     * @param position from 1
     * @param heading as the file writes it
     * @param column canonical heading of the column that it means; blank where it means none and is ignored
     */
    public record ColumnMatch(int position, String heading, String column) {

        /** The same with what may be shown of its heading. */
        ColumnMatch as(String shown) {
            return new ColumnMatch(position, Finding.shortened(shown), column);
        }
    }

    /**
     * A column of values.
     *
     * @param position from 1
     * @param names canonical heading of the column that stands in its heading: indicator, period or operation; blank
     *     where the table is not wide
     * @param code the code of what its heading names
     */
    public record ValueColumn(int position, String names, String code) {

        private boolean holds(CellKey cell) {
            String about = switch (names) {
                case "" -> code;
                case "period" -> cell.period().toString();
                case "indicator" -> cell.indicator().code();
                default -> cell.operation().code();
            };
            return about.equals(code);
        }
    }
}
