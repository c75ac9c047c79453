package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.svod.codebook.State;
import org.svod.consolidation.ReconciliationTableCache;
import org.svod.files.PrivateFiles;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.publication.tables.RoundTable;
import org.svod.publication.workbook.ConsolidatedWorkbook;
import org.svod.publication.workbook.StateWorkbook;
import org.svod.run.OutputKind;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/** Writes those files of a round that the settings select. */
public final class RoundFiles {

    private final Workplace workplace;
    private final LetterFiles drafts;
    private final ReconciliationTableCache kept;

    public RoundFiles(Workplace workplace, LetterFiles drafts, ReconciliationTableCache kept) {
        this.workplace = workplace;
        this.drafts = drafts;
        this.kept = kept;
    }

    /** Writes them into the set, several at a time. */
    public void write(RoundReport report, OutputSet set, Workers workers) throws IOException, StopRequestedException {
        String round = report.round().name();
        Path scratch = PrivateFiles.folder(workplace.folders().work());
        Set<OutputKind> wanted = workplace.settings().nightly().outputs();
        List<Workers.Task> files = new ArrayList<>();
        if (wanted.contains(OutputKind.WORKBOOK)) {
            files.add(() -> set.write(
                    "consolidated-" + round + ".xlsx", out -> new ConsolidatedWorkbook(scratch).write(report, out)));
        }
        if (wanted.contains(OutputKind.LETTER)) {
            files.add(() -> drafts.write(report, set, LetterFiles.LANGUAGES));
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
