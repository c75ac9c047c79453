package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Dialect;
import org.svod.dialect.Encoding;
import org.svod.dialect.RecordCursor;
import org.svod.submission.Understanding;

/** Reads the records of a delivery again, as they were understood when it was judged. */
final class SubmittedRecords {

    private static final String MARKED = " BOM";

    private SubmittedRecords() {}

    /** The records; empty where it was not understood how the file is written. The caller closes. */
    static Optional<RecordCursor> open(Understanding understanding, Path content) throws IOException {
        if (understanding.encoding().isEmpty() || understanding.delimiter().length() != 1) {
            return Optional.empty();
        }
        boolean separatorLine = understanding.delimiterReason().equals(Dialect.DelimiterReason.SEP_LINE.key());
        Dialect dialect = new Dialect(
                encoding(understanding.encoding()),
                understanding.delimiter().charAt(0),
                separatorLine ? Dialect.DelimiterReason.SEP_LINE : Dialect.DelimiterReason.HEADINGS,
                OptionalLong.empty(),
                false,
                false);
        return Optional.of(dialect.open(ByteSource.of(content)));
    }

    private static Encoding encoding(String label) {
        boolean marked = label.endsWith(MARKED);
        Charset charset = Charset.forName(marked ? label.substring(0, label.length() - MARKED.length()) : label);
        int bom = marked ? charset.equals(StandardCharsets.UTF_8) ? 3 : 2 : 0;
        return new Encoding(charset, bom, Encoding.Reason.DETECTED);
    }
}
