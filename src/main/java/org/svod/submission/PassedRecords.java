package org.svod.submission;

import org.svod.characters.HashSign;
import org.svod.dialect.RecordCursor;

/** Takes the records that are no rows of the table: blank ones, control records and comments. */
record PassedRecords(ControlRecords controls, RowCounter tally) {

    /** Takes blank and control records; false where the record is neither. */
    boolean take(RecordCursor record) {
        if (RecordCheck.isBlank(record)) {
            tally.blank();
            return true;
        }
        controls.before(record);
        if (HashSign.begins(record.get(0))) {
            if (controls.read(record)) {
                tally.control();
            } else {
                tally.refuseUnknown();
            }
            return true;
        }
        return false;
    }
}
