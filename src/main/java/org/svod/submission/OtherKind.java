package org.svod.submission;

import java.io.IOException;
import java.util.Optional;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Dialect;
import org.svod.dialect.FileForm;
import org.svod.dialect.FileKind;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** Names what a file is that bears the name of a CSV file and is none. */
final class OtherKind {

    /** Stands for the good name of the file, which it has. */
    private static final String NO_NAME = "none";

    private OtherKind() {}

    /** The finding; empty for text, and for bytes that are hard to tell where a heading was found among them. */
    static Optional<Finding> of(FileForm form, ByteSource source) throws IOException {
        if (!(form instanceof Dialect)) {
            return Optional.empty();
        }
        FileKind kind = FileKind.of(source);
        return switch (kind) {
            case TEXT -> Optional.empty();
            case XLSX -> Optional.of(Finding.ofFile(FindingCode.SPREADSHEET_FILE, ""));
            case UNKNOWN -> form.headingLine().isPresent() ? Optional.empty() : Optional.of(of(kind));
            default -> Optional.of(of(kind));
        };
    }

    private static Finding of(FileKind kind) {
        return Finding.ofFile(FindingCode.OTHER_KIND, "", kind.name(), NO_NAME);
    }
}
