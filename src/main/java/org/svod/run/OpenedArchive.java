package org.svod.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;

/**
 * What a command has read of the archive of a workplace: each thing once. The caller holds the lock of the data folder,
 * so nothing else changes it. Only for one thread.
 */
public final class OpenedArchive {

    private final Workplace workplace;
    private @Nullable Journal journal;
    private @Nullable SettingsHistory history;

    /** The archive of this workplace; nothing is read yet. */
    public OpenedArchive(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * The journal.
     *
     * @throws IOException if it cannot be read
     */
    public Journal journal() throws IOException {
        Journal read = journal;
        if (read == null) {
            read = new Journal(workplace.folders().archive());
            journal = read;
        }
        return read;
    }

    /** What {@code jobs/} said in each run: that of tonight's run if there was one, so that nothing is read twice. */
    public SettingsHistory history() throws IOException {
        SettingsHistory read = history;
        if (read == null) {
            read = SettingsHistory.archived(
                    workplace.folders().work(),
                    new JobsSnapshots(new Archive(workplace.folders().archive())));
            history = read;
        }
        return read;
    }

    /** From now on these are the settings of each run. */
    public void use(SettingsHistory settings) {
        history = settings;
    }
}
