package org.svod.outputs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.consolidation.CaseTableCache;
import org.svod.consolidation.ContentFingerprint;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.publication.Once;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.publication.RoundRows;
import org.svod.publication.tables.JsonSchema;
import org.svod.publication.tables.RoundTable;
import org.svod.publication.tables.SourceTable;
import org.svod.publication.workbook.ConsolidatedWorkbook;
import org.svod.publication.workbook.Edition;
import org.svod.publication.workbook.StateWorkbook;
import org.svod.run.NightlySettings;
import org.svod.run.OutputKind;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/** Writes those files of a round that the settings select. */
public final class RoundFiles {

    private final Workplace workplace;
    private final LetterFiles drafts;
    private final CaseTableCache kept;
    private final Function<RoundReport, RoundRows> stored;

    /**
     * Files of the rounds of a workplace.
     *
     * @param drafts writes the letters
     * @param kept tables that are written already
     * @param stored finds the rows that count in a round
     */
    public RoundFiles(
            Workplace workplace, LetterFiles drafts, CaseTableCache kept, Function<RoundReport, RoundRows> stored) {
        this.workplace = workplace;
        this.drafts = drafts;
        this.kept = kept;
        this.stored = stored;
    }

    /** Writes them into the set, several at a time. */
    public void write(RoundReport report, OutputSet set, Workers workers) throws IOException, StopRequestedException {
        String round = report.round().name();
        SetLayout layout = new RoundFolder(workplace.folders().output(), report.round()).layout();
        Path scratch = PrivateFiles.folder(workplace.folders().work());
        Set<OutputKind> wanted = workplace.settings().nightly().outputs();
        List<Workers.Task> files = new ArrayList<>();
        if (wanted.contains(OutputKind.WORKBOOK)) {
            ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(scratch);
            for (Language language : workplace.settings().nightly().languages()) {
                String file = ConsolidatedWorkbook.file(round, language);
                files.add(() ->
                        set.write(layout.closed(file), out -> workbook.write(report, Edition.full(language), out)));
                if (layout == SetLayout.SPLIT) {
                    files.add(() ->
                            set.write(layout.open(file), out -> workbook.write(report, Edition.open(language), out)));
                }
            }
        }
        if (wanted.contains(OutputKind.LETTER)) {
            files.add(() -> drafts.write(report, set, LetterFiles.LANGUAGES));
        }
        if (wanted.contains(OutputKind.TABLES)) {
            files.add(() -> sources(
                    report,
                    (file, content) -> set.write(layout.closed(file), out -> kept.write(file, report, content, out))));
            for (RoundTable table : RoundTable.of(report)) {
                files.add(() ->
                        set.write(layout.table(table, table.file(report)), out -> kept.write(table, report, out)));
            }
        }
        if (wanted.contains(OutputKind.STATES)) {
            for (State state : report.states()) {
                files.add(() -> set.write(
                        layout.state(state, round), out -> new StateWorkbook(scratch).write(report, state, out)));
            }
        }
        if (layout == SetLayout.SPLIT) {
            files.add(() -> proposable(report, set));
        }
        workers.all(files);
    }

    /**
     * Tasks that write what grows with the rows and cases of a round, so that publication finds it in the cache. The
     * longest is the first.
     */
    public List<Workers.Task> ahead(RoundReport report) {
        List<Workers.Task> tasks = new ArrayList<>();
        if (workplace.settings().nightly().outputs().contains(OutputKind.TABLES)) {
            tasks.add(() -> sources(report, (file, content) -> kept.keep(file, report, content)));
        }
        for (RoundTable table : RoundTable.of(report)) {
            if (table.isOfCases()) {
                tasks.add(() -> kept.keep(table, report));
            }
        }
        return tasks;
    }

    /**
     * The fingerprint of a report, made with the settings of this manifest; its tables in the cache are not written
     * again.
     */
    public ContentFingerprint fingerprint(RoundReport report, Map<String, String> manifest) throws IOException {
        return ContentFingerprint.with(report, manifest, kept);
    }

    /** Takes a file of a round, by its name. */
    @FunctionalInterface
    private interface FileConsumer {
        void take(String file, Fingerprint.Written content) throws IOException;
    }

    /** One table after the other, because both need the rows. These are read when the first file is written. */
    private void sources(RoundReport report, FileConsumer to) throws IOException {
        String round = report.round().name();
        NightlySettings nightly = workplace.settings().nightly();
        long most = nightly.contributionsRows();
        Once<RoundRows> rows = new Once<>(() -> stored.apply(report));
        for (SourceTable table : SourceTable.values()) {
            if (table != SourceTable.CONTRIBUTIONS || nightly.contributions()) {
                to.take(table.file(round), out -> table.write(report, rows.get(), most, out));
                to.take(table.descriptionFile(round), out -> table.describe(report, rows.get(), most, out));
            }
        }
    }

    /** What a set needs to stand alone: what it says, line by line, and the form of its JSON files. */
    private void proposable(RoundReport report, OutputSet set) throws IOException {
        byte[] matter = MatterLines.of(report, drafts).text().getBytes(StandardCharsets.UTF_8);
        set.write(SetLayout.matter(report.round().name()), out -> out.write(matter));
        if (workplace.settings().nightly().outputs().contains(OutputKind.TABLES)) {
            for (JsonSchema schema : JsonSchema.OF_ROUNDS) {
                set.write(SetLayout.SCHEMA + schema.file(), schema::describe);
            }
        }
    }
}
