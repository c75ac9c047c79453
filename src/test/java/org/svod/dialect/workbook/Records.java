package org.svod.dialect.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;

/** What the cursor of a workbook gives, as texts. */
final class Records {

    private Records() {}

    /** Each row: its line, its fields, a star before a typed number, and what is said of it. */
    static List<String> of(Xlsx xlsx) throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordCursor rows = xlsx.form().open(xlsx.source())) {
            while (rows.next()) {
                StringBuilder record = new StringBuilder().append(rows.line()).append(':');
                for (int field = 0; field < rows.size(); field++) {
                    record.append(field == 0 ? " " : "|")
                            .append(rows.isNumber(field) ? "*" : "")
                            .append(rows.get(field));
                }
                rows.remarks().forEach(finding -> record.append(' ').append(text(finding)));
                records.add(record.toString());
            }
            rows.remarksOfFile().forEach(finding -> records.add(text(finding)));
            rows.trouble().ifPresent(finding -> records.add(text(finding)));
        }
        return records;
    }

    static String text(Finding finding) {
        return finding.code() + "@" + finding.place().cell()
                + (finding.value().isEmpty() ? finding.arguments() : "[" + finding.value() + "]");
    }
}
