package org.svod.submission;

import java.util.EnumSet;
import org.svod.codebook.Column;
import org.svod.codebook.Headings;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.submission.Understanding.ColumnMatch;

/** Checks that all columns of values of a wide table are for things of one kind, and that nothing says it again. */
final class WideCheck {

    private WideCheck() {}

    /** Says what is wrong with the headings of a wide table; nothing where the table is not wide. */
    static void check(TableRecord record, ColumnMapping columns, FindingCollector remarks) {
        if (columns.wide().isEmpty()) {
            return;
        }
        Column kind = columns.wide().get(0).kind();
        columns.wide().stream()
                .filter(w -> w.kind() != kind)
                .findFirst()
                .ifPresent(w -> mixed(record, columns, w.position(), "KINDS", remarks));
        for (Column column : EnumSet.of(Column.VALUE, kind)) {
            if (columns.has(column)) {
                boolean total = column == Column.VALUE && Headings.isWeak(columns.heading(column));
                mixed(record, columns, columns.position(column) - 1, total ? "TOTAL" : "COLUMN", remarks);
            }
        }
    }

    private static void mixed(
            TableRecord record, ColumnMapping columns, int position, String what, FindingCollector remarks) {
        ColumnMatch match = columns.matches().get(position);
        String first = columns.matches().get(columns.wide().get(0).position()).heading();
        remarks.ofFile(
                Finding.at(HeadingLine.place(record, match), FindingCode.WIDE_MIXED, match.heading(), what, first));
    }
}
