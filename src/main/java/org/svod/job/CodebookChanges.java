package org.svod.job;

import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/** What must not change in a codebook once something is stored: stored values are in the unit of their indicator, and are never converted. */
final class CodebookChanges {

    private static final String FILE = "codebook/indicators.csv";
    private static final String EXPECTED = "the line as it was; what is counted otherwise is another indicator, with a code of its own";

    private CodebookChanges() {}

    /**
     * Compares two codebooks.
     *
     * @param before that of the last run
     * @param now that of this one
     * @throws SettingsException where an indicator has another unit, or fewer decimals
     */
    static void check(Codebook before, Codebook now) {
        List<SettingsProblem> problems = before.indicators().stream().flatMap(old -> now.indicators().find(old.code()).flatMap(indicator -> problem(old, indicator)).stream()).toList();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private static Optional<SettingsProblem> problem(Indicator old, Indicator now) {
        if (!old.unit().code().equals(now.unit().code())) {
            return Optional.of(new SettingsProblem(FILE, 0, "the unit of " + now.code() + " is " + now.unit().code() + ", but values are stored in " + old.unit().code(), EXPECTED));
        }
        if (now.decimals() < old.decimals()) {
            return Optional.of(new SettingsProblem(FILE, 0,
                    now.code() + " has " + now.decimals() + " decimals, but values are stored with up to " + old.decimals(), EXPECTED));
        }
        return Optional.empty();
    }
}
