package org.svod.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems while the settings are read. Settings that were in force once stay readable even if they would
 * be refused today: in archived settings, a problem that is refused only since then is ignored. Not safe for use by
 * several threads.
 */
public final class SettingsProblems {

    private final List<SettingsProblem> problems = new ArrayList<>();
    private final boolean archived;

    /** For today's settings. */
    public SettingsProblems() {
        this(false);
    }

    private SettingsProblems(boolean archived) {
        this.archived = archived;
    }

    /** For settings that were in force once. */
    public static SettingsProblems ofArchived() {
        return new SettingsProblems(true);
    }

    /** Adds one problem; line 0 means the file as a whole. */
    public void add(String file, long line, String wrong, String expected) {
        problems.add(new SettingsProblem(file, line, wrong, expected));
    }

    /**
     * Adds a problem that older software did not check and that does no harm to the results of old settings. For
     * archived settings, nothing is added.
     */
    public void addUnlessArchived(String file, long line, String wrong, String expected) {
        if (!archived) {
            add(file, line, wrong, expected);
        }
    }

    /** Whether there is any problem. */
    public boolean any() {
        return !problems.isEmpty();
    }

    /**
     * Whether there is any problem in a file. If there is, problems that only follow from it need not be reported too.
     */
    public boolean anyAbout(String file) {
        return problems.stream().anyMatch(p -> p.file().equals(file));
    }

    /**
     * Stops the reading if anything is wrong.
     *
     * @throws SettingsException with all problems, if there are any
     */
    public void throwIfAny() {
        if (any()) {
            throw new SettingsException(problems);
        }
    }
}
