package org.svod.consolidation;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.databank.CodeIds;
import org.svod.databank.RunRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.run.Failure;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/**
 * Checks what must not change in a codebook after values are stored. A code in use must not be deleted. The unit of an
 * indicator in use must not change, because its figures of other years are in this unit, and people compare them. Every
 * other change takes effect: the returns that it concerns are read again.
 */
public final class CodebookChanges {

    private static final String INDICATORS = "codebook/indicators.csv";
    private static final String AS_IT_WAS =
            "the line as it was; what is counted otherwise is another indicator, with a code of its own";

    private final Workplace workplace;
    private final CodeIds codes;
    private final RunRepository runs;
    private final SettingsHistory settings;
    private final RunLog log;

    public CodebookChanges(
            Workplace workplace, CodeIds codes, RunRepository runs, SettingsHistory settings, RunLog log) {
        this.workplace = workplace;
        this.codes = codes;
        this.runs = runs;
        this.settings = settings;
        this.log = log;
    }

    /**
     * Compares the codebook with what is stored now.
     *
     * @throws SettingsException if a code in use was deleted, or an indicator in use has another unit than in the last
     *     run
     */
    public void check() {
        Codebook now = workplace.settings().codebook();
        List<SettingsProblem> problems = new ArrayList<>(codes.missingFrom(now).stream()
                .map(code -> new SettingsProblem(
                        "codebook/" + code.substring(0, code.indexOf(' ')) + "s.csv",
                        0,
                        "the " + code + " is gone, but stored returns use it",
                        "its line, put back: what was ever reported under stays in its table"))
                .toList());
        before().ifPresent(before -> problems.addAll(units(before, now)));
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    /**
     * The codebook of the last run, if it is a different one. Empty if it can no longer be read: the night does not
     * fail for that.
     */
    private Optional<Codebook> before() {
        Optional<Run> last = runs.find(runs.last()).filter(run -> !run.jobs().equals(settings.current()));
        try {
            return last.map(run -> settings.of(run.jobs()).codebook());
        } catch (SettingsException | UncheckedIOException e) {
            log.notice(
                    "the settings of the last run cannot be read from the archive, so nobody looked whether an indicator has another unit than its stored values: "
                            + Failure.inWords(e));
            return Optional.empty();
        }
    }

    private List<SettingsProblem> units(Codebook before, Codebook now) {
        Map<String, SettingsProblem> changed = new LinkedHashMap<>();
        for (Indicator old : before.indicators()) {
            now.indicators()
                    .find(old.code())
                    .flatMap(indicator -> problem(old, indicator))
                    .ifPresent(problem -> changed.put(old.code(), problem));
        }
        if (!changed.isEmpty()) {
            changed.keySet().retainAll(codes.indicatorsInUse());
        }
        return List.copyOf(changed.values());
    }

    private static Optional<SettingsProblem> problem(Indicator old, Indicator now) {
        if (!old.unit().code().equals(now.unit().code())) {
            return Optional.of(new SettingsProblem(
                    INDICATORS,
                    0,
                    "the unit of " + now.code() + " is " + now.unit().code() + ", but values are stored in "
                            + old.unit().code(),
                    AS_IT_WAS));
        }
        return Optional.empty();
    }
}
