package org.svod.delivery;

import java.io.IOException;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileKind;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;

/** Says of a file whose name is not one of a return what it is, and how a return is made of it. */
public final class UnnamedFile {

    private UnnamedFile() {}

    /**
     * What is wrong with it: its name, where its bytes are text or a workbook; what it is, where they are not.
     *
     * @param bad the reading of its name, which says what is wrong with it
     * @param folder code of the state in whose folder it lies; blank for none
     * @param source its bytes
     */
    public static Findings findings(NameReading bad, String folder, ByteSource source) throws IOException {
        FileKind kind = FileKind.of(source);
        if (bad.findings().listed().isEmpty()) {
            return bad.findings();
        }
        Finding finding = bad.findings().listed().get(0);
        String file = finding.value();
        String nearest = SubmissionNames.ofFolder(finding.arguments().get(0), folder);
        if (kind == FileKind.TEXT) {
            return Findings.of(Finding.ofFile(FindingCode.NAME, file, nearest));
        }
        String workbook = nearest.substring(0, nearest.lastIndexOf('.')) + FileFormat.XLSX.ending();
        return Findings.of(
                kind == FileKind.XLSX
                        ? Finding.ofFile(FindingCode.NAME, file, workbook)
                        : Finding.ofFile(FindingCode.OTHER_KIND, file, kind.name(), workbook));
    }
}
