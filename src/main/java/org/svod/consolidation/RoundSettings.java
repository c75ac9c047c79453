package org.svod.consolidation;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.databank.RunRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;

/** With which settings a run works on a round. Safe for use by several threads. */
public final class RoundSettings {

    private final SettingsHistory history;
    private final RunRepository runs;
    private final Map<String, CodebookLines> lines = new ConcurrentHashMap<>();

    public RoundSettings(SettingsHistory history, RunRepository runs) {
        this.history = history;
        this.runs = runs;
    }

    /** The run with this number, which must exist. */
    public Run run(long id) {
        return runs.find(id).orElseThrow(() -> new IllegalStateException("there is no run " + id));
    }

    /** What {@code jobs/} said in the run. */
    public RunSettings of(Run run) {
        return history.of(run.jobs());
    }

    /** What {@code jobs/} said in the run, with the codebook that holds for a year. */
    public RunSettings of(Run run, int year) {
        return history.of(run.jobs());
    }

    /** A round of the run, which must exist. */
    public Round round(Run run, String name) {
        return of(run, Integer.parseInt(name)).rounds().stream()
                .filter(round -> round.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run " + run.id() + " has no round " + name));
    }

    /** The fingerprints of all files under {@code jobs/} that hold for a year, by path. */
    public Map<String, String> manifest(Run run, int year) throws IOException {
        return history.manifest(run.jobs());
    }

    /** The codebook with which the run reads the returns of a year. */
    public Codebook codebook(Run run, int year) {
        return of(run, year).codebook();
    }

    /** The lines of the codebook with which the run reads the returns of a year. */
    public CodebookLines lines(Run run, int year) {
        return lines.computeIfAbsent(run.jobs(), jobs -> new CodebookLines(codebook(run, year)));
    }
}
