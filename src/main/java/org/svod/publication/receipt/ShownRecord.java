package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;
import org.svod.dialect.RecordCursor;
import org.svod.submission.text.ControlWord;

/**
 * As much of a record of the delivered file as its sheet shows.
 *
 * @param line physical line on which it starts, from 1
 * @param row row as a spreadsheet counts it, from 1
 * @param size how many fields it has
 * @param control whether it is a control record or a comment, whose fields are not in the columns of the table
 * @param fields the first {@link #COLUMNS} of them, the long ones cut
 */
record ShownRecord(long line, int row, int size, boolean control, List<String> fields) {

    /** How many columns of the file are shown. */
    static final int COLUMNS = 40;

    /** How many characters of a field are shown. */
    static final int CHARACTERS = 500;

    static ShownRecord of(RecordCursor cursor) {
        List<String> fields = new ArrayList<>(Math.min(COLUMNS, cursor.size()));
        for (int field = 0; field < Math.min(COLUMNS, cursor.size()); field++) {
            fields.add(shortened(cursor.get(field)));
        }
        boolean control = ControlWord.begins(cursor.get(0));
        return new ShownRecord(cursor.line(), (int) cursor.row(), cursor.size(), control, fields);
    }

    /** As much of a text as is shown. */
    static String shortened(String field) {
        if (field.length() <= CHARACTERS) {
            return field;
        }
        int end = Character.isHighSurrogate(field.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
        return field.substring(0, end) + "…";
    }

    /** A field, counted from 1 as columns are; blank where the record has none there. */
    String field(int column) {
        return column <= fields.size() ? fields.get(column - 1) : "";
    }
}
