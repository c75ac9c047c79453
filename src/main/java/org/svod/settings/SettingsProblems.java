package org.svod.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong while the settings are read. Settings that were in force once stay readable though they would
 * not be possible any more: of those, what is refused only since then is let pass. Not safe for use by several threads.
 */
public final class SettingsProblems {

    private final List<SettingsProblem> problems = new ArrayList<>();
    private final boolean archived;

    /** Of settings as they stand today. */
    public SettingsProblems() {
        this(false);
    }

    private SettingsProblems(boolean archived) {
        this.archived = archived;
    }

    /** Of settings that were in force once. */
    public static SettingsProblems ofArchived() {
        return new SettingsProblems(true);
    }

    /** Adds one problem; line 0 means the file as a whole. */
    public void add(String file, long line, String wrong, String expected) {
        problems.add(new SettingsProblem(file, line, wrong, expected));
    }

    /**
     * Adds one problem that older software did not see, and that what was made of such settings can live with; of
     * archived settings, nothing is added.
     */
    public void addUnlessArchived(String file, long line, String wrong, String expected) {
        if (!archived) {
            add(file, line, wrong, expected);
        }
    }

    /** Whether there is any. */
    public boolean any() {
        return !problems.isEmpty();
    }

    /** Whether there is any about a file: what follows from it alone need not be told too. */
    public boolean anyAbout(String file) {
        return problems.stream().anyMatch(p -> p.file().equals(file));
    }

    /**
     * Ends the reading where anything is wrong.
     *
     * @throws SettingsException with all problems, if there are any
     */
    public void throwIfAny() {
        if (any()) {
            throw new SettingsException(problems);
        }
    }
}
