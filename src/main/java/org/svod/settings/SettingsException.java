package org.svod.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The files under {@code jobs/} cannot be used; has all problems that were found, not only the first. */
public final class SettingsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    /** Takes at least one problem. */
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
