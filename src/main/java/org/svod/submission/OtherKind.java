package org.svod.submission;

import java.io.IOException;
import java.util.Optional;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileKind;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** Names what a file is that bears the name of a CSV file and is none. */
final class OtherKind {

    private OtherKind() {}

    /** The finding; empty for text, and for bytes that are hard to tell where a heading was found among them. */
    static Optional<Finding> of(ByteSource source, boolean headingFound) throws IOException {
        FileKind kind = FileKind.of(source);
        return switch (kind) {
            case TEXT -> Optional.empty();
            case XLSX, XLSM, XLSB, XLS, ODS, ENCRYPTED -> Optional.of(Finding.ofFile(FindingCode.SPREADSHEET_FILE, ""));
            case UNKNOWN ->
                headingFound ? Optional.empty() : Optional.of(Finding.ofFile(FindingCode.OTHER_KIND, "", kind.name()));
            default -> Optional.of(Finding.ofFile(FindingCode.OTHER_KIND, "", kind.name()));
        };
    }
}
