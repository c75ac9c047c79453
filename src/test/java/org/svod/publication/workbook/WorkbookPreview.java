package org.svod.publication.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.codebook.Language;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;

/** Writes the workbooks of the made-up year into a folder, so that somebody can open and look at them. */
public final class WorkbookPreview {

    private WorkbookPreview() {}

    /**
     * Writes {@code consolidated.xlsx}, {@code empty.xlsx} and {@code state.xlsx} into the folder named by the only
     * argument.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        RoundReport report = SampleReport.report();
        try (OutputStream out = Files.newOutputStream(folder.resolve("consolidated.xlsx"))) {
            new ConsolidatedWorkbook(folder).write(report, Edition.full(Language.RU), out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("empty.xlsx"))) {
            new ConsolidatedWorkbook(folder).write(SampleReport.empty(), Edition.full(Language.RU), out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("state.xlsx"))) {
            new StateWorkbook(folder).write(report, report.codebook().states().get("KZ"), out);
        }
    }
}
