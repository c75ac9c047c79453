package org.svod.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.PrivateFiles;
import org.svod.intake.JobsSnapshots;

/**
 * What {@code jobs/} said in each run: for the run of today the folder itself, for a replayed one the snapshot in the
 * archive.
 */
public final class SettingsHistory {

    private final Workplace workplace;
    private final JobsSnapshots snapshots;
    private final String current;
    private final Map<String, RunSettings> read = new ConcurrentHashMap<>();

    private SettingsHistory(Workplace workplace, JobsSnapshots snapshots, String current) {
        this.workplace = workplace;
        this.snapshots = snapshots;
        this.current = current;
    }

    /** For a run: what {@code jobs/} says now is archived. */
    public static SettingsHistory archiving(Workplace workplace, JobsSnapshots snapshots) throws IOException {
        SettingsHistory settings = new SettingsHistory(
                workplace, snapshots, snapshots.store(workplace.folders().jobs()));
        settings.read.put(settings.current, workplace.settings());
        return settings;
    }

    /** Of runs that were, from the archive alone, which stays as it is. */
    public static SettingsHistory archived(Workplace workplace, JobsSnapshots snapshots) {
        return new SettingsHistory(workplace, snapshots, "");
    }

    /** Fingerprint of what {@code jobs/} says now. */
    public String current() {
        return current;
    }

    /** What the snapshot with this fingerprint says. */
    public RunSettings of(String fingerprint) {
        return read.computeIfAbsent(fingerprint, f -> {
            try {
                Path folder = workplace.folders().work().resolve("jobs-" + f);
                if (!Files.exists(folder)) {
                    Path unfinished =
                            PrivateFiles.folder(workplace.folders().work().resolve("jobs-" + f + ".tmp"));
                    snapshots.restore(f, unfinished);
                    Files.move(unfinished, folder);
                }
                return RunSettings.archived(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("the archived settings " + f + " cannot be read", e);
            }
        });
    }

    /** The fingerprints of a snapshot's files, by path. */
    public Map<String, String> manifest(String fingerprint) throws IOException {
        return snapshots.manifest(fingerprint);
    }
}
