package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;
import org.svod.characters.HashSign;
import org.svod.dialect.RecordCursor;

/**
 * The part of a record of the delivered file that its sheet shows.
 *
 * @param line physical line on which it starts, from 1
 * @param row row as a spreadsheet counts it, from 1
 * @param size number of its fields
 * @param control whether it is a control record or a comment, whose fields are not in the columns of the table
 * @param fields the first fields, at most {@link #COLUMNS}; long ones are cut
 */
record ShownRecord(long line, int row, int size, boolean control, List<String> fields) {

    /** Number of columns of the file that are shown. */
    static final int COLUMNS = 40;

    /** Number of characters of a field that are shown. */
    static final int CHARACTERS = 500;

    static ShownRecord of(RecordCursor cursor) {
        List<String> fields = new ArrayList<>(Math.min(COLUMNS, cursor.size()));
        for (int field = 0; field < Math.min(COLUMNS, cursor.size()); field++) {
            fields.add(shortened(cursor.get(field)));
        }
        boolean control = HashSign.begins(cursor.get(0));
        return new ShownRecord(cursor.line(), (int) cursor.row(), cursor.size(), control, fields);
    }

    /** The part of a text that is shown. */
    static String shortened(String field) {
        if (field.length() <= CHARACTERS) {
            return field;
        }
        int end = Character.isHighSurrogate(field.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
        return field.substring(0, end) + "…";
    }

    /** A field by its column, counted from 1; blank if the record has no field there. */
    String field(int column) {
        return column <= fields.size() ? fields.get(column - 1) : "";
    }
}
