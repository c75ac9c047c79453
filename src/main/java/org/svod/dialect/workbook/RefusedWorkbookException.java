package org.svod.dialect.workbook;

import java.io.IOException;
import java.io.Serial;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** The workbook is not read, for a reason that its sender has to know. */
final class RefusedWorkbookException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RefusedWorkbookException(Finding finding) {
        super(finding.code().name());
        this.finding = finding;
    }

    RefusedWorkbookException(FindingCode code, String... arguments) {
        this(Finding.ofFile(code, "", arguments));
    }

    Finding finding() {
        return finding;
    }
}
