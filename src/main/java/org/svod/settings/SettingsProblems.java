package org.svod.settings;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while the settings are read. Not safe for use by several threads. */
public final class SettingsProblems {

    private final List<SettingsProblem> problems = new ArrayList<>();

    /** Adds one problem; line 0 means the file as a whole. */
    public void add(String file, long line, String wrong, String expected) {
        problems.add(new SettingsProblem(file, line, wrong, expected));
    }

    /** Whether there is any. */
    public boolean any() {
        return !problems.isEmpty();
    }

    /** Ends the reading where anything is wrong.
     *
     * @throws SettingsException with all problems, if there are any
     */
    public void throwIfAny() {
        if (any()) {
            throw new SettingsException(problems);
        }
    }
}
