package org.svod.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.job.JobInterruptedException;
import org.svod.codebook.State;
import org.svod.intake.PrivateFiles;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.publication.tables.RoundTable;
import org.svod.publication.workbook.ConsolidatedWorkbook;
import org.svod.publication.workbook.StateWorkbook;

/** Writes the files of a round that the settings ask for. */
final class RoundFiles {

    private final Workplace workplace;
    private final Drafts drafts;
    private final KeptTable kept;

    RoundFiles(Workplace workplace, Drafts drafts, KeptTable kept) {
        this.workplace = workplace;
        this.drafts = drafts;
        this.kept = kept;
    }

    /** Writes them into the set, several at a time. */
    void write(RoundReport report, OutputSet set, Workers workers) throws IOException, JobInterruptedException {
        String round = report.round().name();
        Path scratch = PrivateFiles.folder(workplace.folders().work());
        Set<OutputKind> wanted = workplace.settings().nightly().outputs();
        List<Workers.Piece> files = new ArrayList<>();
        if (wanted.contains(OutputKind.WORKBOOK)) {
            files.add(() -> set.write(
                    "consolidated-" + round + ".xlsx", out -> new ConsolidatedWorkbook(scratch).write(report, out)));
        }
        if (wanted.contains(OutputKind.LETTER)) {
            files.add(() -> drafts.write(report, set, Drafts.LANGUAGES));
        }
        if (wanted.contains(OutputKind.TABLES)) {
            for (RoundTable table : RoundTable.values()) {
                files.add(() -> set.write(table.file(report), out -> kept.write(table, report, out)));
            }
        }
        if (wanted.contains(OutputKind.STATES)) {
            for (State state : report.states()) {
                files.add(() -> set.write(
                        "states/" + state.code() + "-" + round + ".xlsx",
                        out -> new StateWorkbook(scratch).write(report, state, out)));
            }
        }
        workers.all(files);
    }
}
