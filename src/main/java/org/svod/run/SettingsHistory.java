package org.svod.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.PrivateFiles;
import org.svod.intake.JobsSnapshots;
import org.svod.settings.SettingsException;

/**
 * What {@code jobs/} said in each run. Every run, also the present one, uses its snapshot in the archive, because
 * {@code jobs/} can be edited at any time.
 */
public final class SettingsHistory {

    private final Path work;
    private final JobsSnapshots snapshots;
    private final String current;
    private final Map<String, RunSettings> read = new ConcurrentHashMap<>();

    private SettingsHistory(Path work, JobsSnapshots snapshots, String current) {
        this.work = work;
        this.snapshots = snapshots;
        this.current = current;
    }

    /**
     * For a run: archives what {@code jobs/} says now, and reads it from there.
     *
     * @param jobs the folder
     * @param work scratch space, in which snapshots are laid out
     * @throws SettingsException with every problem found, where the files were changed since they were checked, and are
     *     wrong now
     */
    public static SettingsHistory archiving(Path jobs, Path work, JobsSnapshots snapshots) throws IOException {
        SettingsHistory settings = new SettingsHistory(work, snapshots, snapshots.store(jobs));
        settings.read.put(settings.current, RunSettings.readWithLetter(settings.laidOut(settings.current)));
        return settings;
    }

    /**
     * Of runs that were, from the archive alone, which stays as it is.
     *
     * @param work scratch space, in which snapshots are laid out
     */
    public static SettingsHistory archived(Path work, JobsSnapshots snapshots) {
        return new SettingsHistory(work, snapshots, "");
    }

    /** Fingerprint of the settings of today's run. */
    public String current() {
        return current;
    }

    /** What the snapshot with this fingerprint says. */
    public RunSettings of(String fingerprint) {
        return read.computeIfAbsent(fingerprint, f -> {
            try {
                return RunSettings.archived(laidOut(f));
            } catch (IOException e) {
                throw new UncheckedIOException("the archived settings " + f + " cannot be read", e);
            }
        });
    }

    /** The folder that holds the files of a snapshot. */
    private Path laidOut(String fingerprint) throws IOException {
        Path folder = work.resolve("jobs-" + fingerprint);
        if (!Files.exists(folder)) {
            Path unfinished = PrivateFiles.folder(work.resolve("jobs-" + fingerprint + ".tmp"));
            snapshots.restore(fingerprint, unfinished);
            Files.move(unfinished, folder);
        }
        return folder;
    }

    /** The fingerprints of a snapshot's files, by path. */
    public Map<String, String> manifest(String fingerprint) throws IOException {
        return snapshots.manifest(fingerprint);
    }
}
