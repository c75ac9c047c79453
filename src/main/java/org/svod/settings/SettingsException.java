package org.svod.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The files under {@code jobs/} cannot be used; carries every problem found, not the first only. */
public final class SettingsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    /** With at least one problem. */
    public SettingsException(List<SettingsProblem> problems) {
        super(problems.stream()
                .sorted()
                .map(SettingsProblem::toString)
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = problems.stream().sorted().toList();
    }

    /** All problems, in the order of files and lines. */
    public List<SettingsProblem> problems() {
        return problems;
    }
}
