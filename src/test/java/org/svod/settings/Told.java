package org.svod.settings;

import java.util.List;

/** The problems that were collected, as an operator reads them. */
final class Told {

    private Told() {}

    static List<String> lines(SettingsProblems problems) {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (SettingsException e) {
            return e.problems().stream().map(SettingsProblem::toString).toList();
        }
    }
}
