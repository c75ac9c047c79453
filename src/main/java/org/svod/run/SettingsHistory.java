package org.svod.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.Fingerprint;
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
    private final Map<String, Map<String, String>> codebooks = new ConcurrentHashMap<>();

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

    /**
     * What the snapshot says about one round, but with the codebook of another snapshot.
     *
     * @param fingerprint the snapshot of the round
     * @param codebook the snapshot of the codebook
     * @param round the round's name
     * @throws SettingsException if the round names something that this codebook does not have
     */
    public RunSettings of(String fingerprint, String codebook, String round) {
        if (haveOneCodebook(fingerprint, codebook)) {
            return of(fingerprint);
        }
        return read.computeIfAbsent(
                fingerprint + codebook + round,
                f -> round(
                        round,
                        codebook,
                        fingerprint,
                        target -> snapshots.restore(fingerprint, target, path -> isOf(round, path))));
    }

    /** The same for a round as settings describe it that are in no snapshot. */
    public RunSettings of(RunSettings now, String codebook, String round) {
        Path jobs = now.jobs();
        if (isCodebookOf(jobs, codebook)) {
            return now;
        }
        return round(round, codebook, "now", target -> {
            for (String path : JobsSnapshots.paths(jobs)) {
                if (isOf(round, path)) {
                    PrivateFiles.folder(target.resolve(path).resolveSibling("."));
                    Files.copy(jobs.resolve(path), target.resolve(path));
                }
            }
        });
    }

    /** Whether two snapshots have the same codebook, byte for byte. */
    private boolean haveOneCodebook(String one, String other) {
        return one.equals(other) || codebookOf(one).equals(codebookOf(other));
    }

    /** Whether a {@code jobs} folder has the codebook of a snapshot, byte for byte. */
    private boolean isCodebookOf(Path jobs, String snapshot) {
        try {
            Map<String, String> files = new TreeMap<>();
            for (String path : JobsSnapshots.paths(jobs)) {
                if (isOfCodebook(path)) {
                    files.put(path, Fingerprint.of(Files.readAllBytes(jobs.resolve(path))));
                }
            }
            return files.equals(codebookOf(snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException("the codebook in " + jobs + " cannot be read", e);
        }
    }

    /** The fingerprints of the files of a snapshot's codebook, by path; each snapshot is asked once. */
    private Map<String, String> codebookOf(String snapshot) {
        return codebooks.computeIfAbsent(snapshot, fingerprint -> {
            try {
                Map<String, String> files = new TreeMap<>(manifest(fingerprint));
                files.keySet().removeIf(path -> !isOfCodebook(path));
                return files;
            } catch (IOException e) {
                throw new UncheckedIOException("the archived settings " + fingerprint + " cannot be read", e);
            }
        });
    }

    /** Lays files out in a folder. */
    @FunctionalInterface
    private interface LayOut {
        void into(Path target) throws IOException;
    }

    private RunSettings round(String round, String codebook, String name, LayOut others) {
        try {
            Path folder = work.resolve("jobs-" + round + "-" + name + "-" + codebook);
            PrivateFiles.remove(folder);
            PrivateFiles.folder(folder);
            others.into(folder);
            snapshots.restore(codebook, folder, SettingsHistory::isOfCodebook);
            return RunSettings.archived(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the archived codebook of round " + round + " cannot be read", e);
        }
    }

    private static boolean isOf(String round, String path) {
        return !isOfCodebook(path) && (!path.startsWith("rounds/") || path.startsWith("rounds/" + round + "/"));
    }

    private static boolean isOfCodebook(String path) {
        return path.startsWith("codebook/");
    }

    /** The fingerprints of the files of a snapshot, by path, but with the codebook of another snapshot. */
    public Map<String, String> manifest(String fingerprint, String codebook) throws IOException {
        Map<String, String> files = new TreeMap<>(manifest(fingerprint));
        files.keySet().removeIf(SettingsHistory::isOfCodebook);
        manifest(codebook).forEach((path, sha256) -> {
            if (isOfCodebook(path)) {
                files.put(path, sha256);
            }
        });
        return files;
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
