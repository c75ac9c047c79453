package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.svod.codebook.Column;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Dialect;
import org.svod.dialect.Encoding;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.Vocabulary;
import org.svod.dialect.workbook.WorkbookForm;
import org.svod.finding.Finding;
import org.svod.submission.Understanding;
import org.svod.submission.text.ShownText;

/** Reads the records of a delivery again, in the way they were understood when it was checked. */
final class SubmittedRecords {

    private SubmittedRecords() {}

    /** The records; empty if the form of the file was not understood. The caller closes them. */
    static Optional<RecordCursor> open(Understanding understanding, ShownText shown, Path content) throws IOException {
        if (!understanding.sheet().isEmpty()) {
            ByteSource source = ByteSource.of(content);
            return Optional.of(WorkbookForm.of(source, new HeadingsOf(understanding, shown))
                    .open(source));
        }
        if (understanding.encoding().isEmpty() || understanding.delimiter().length() != 1) {
            return Optional.empty();
        }
        Dialect.DelimiterReason reason = Arrays.stream(Dialect.DelimiterReason.values())
                .filter(r -> r.key().equals(understanding.delimiterReason()))
                .findFirst()
                .orElse(Dialect.DelimiterReason.HEADINGS);
        Dialect dialect = new Dialect(
                Encoding.labelled(understanding.encoding()),
                understanding.delimiter().charAt(0),
                reason,
                OptionalLong.empty(),
                false,
                false);
        return Optional.of(dialect.open(ByteSource.of(content)));
    }

    /** The headings that were understood: by them the sheet and its heading are found again. */
    private record HeadingsOf(Understanding understanding, ShownText shown) implements Vocabulary {

        @Override
        public boolean isHeading(String text) {
            return understanding.columns().stream().anyMatch(c -> !c.column().isEmpty() && isHeading(c, text));
        }

        @Override
        public boolean isValueHeading(String text) {
            return understanding.columns().stream()
                    .anyMatch(c -> c.column().equals(Column.VALUE.heading()) && isHeading(c, text));
        }

        private boolean isHeading(Understanding.ColumnMatch column, String text) {
            return column.heading().equals(Finding.shortened(shown.of(text)));
        }

        @Override
        public boolean isKnown(String text) {
            return isHeading(text);
        }
    }
}
