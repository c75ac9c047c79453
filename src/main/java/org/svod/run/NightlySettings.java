package org.svod.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.support.CronExpression;
import org.svod.codebook.Language;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsTree;

/**
 * {@code jobs/nightly.yml}.
 *
 * @param input drop folder as written, relative to the folder above {@code jobs}; blank for the default
 * @param output output folder as written
 * @param data data folder as written
 * @param schedule when {@code schedule} starts a run: second, minute, hour, day of month, month, day of week
 * @param settle how long a file must not have changed
 * @param largest size in bytes above which a file is left alone
 * @param parallelFiles how many files are read at once
 * @param afterIntake what becomes of a file once its outcome is stored
 * @param findingsPerCode how many findings of one code are listed for a file
 * @param outputs what is written
 * @param languages the languages of the consolidated workbook, at least one; the operator's language comes first
 * @param ignored names of files in the drop folder that are no returns and get no receipt
 * @param contributions whether the table of source rows is written
 * @param contributionsRows up to how many rows that table has a line for each of them
 * @param notices when notices are written
 * @param keepRuns of how many runs the database remembers steps and times
 */
public record NightlySettings(
        String input,
        String output,
        String data,
        CronExpression schedule,
        Duration settle,
        long largest,
        int parallelFiles,
        AfterIntake afterIntake,
        int findingsPerCode,
        Set<OutputKind> outputs,
        List<Language> languages,
        List<String> ignored,
        boolean contributions,
        int contributionsRows,
        NoticeSettings notices,
        int keepRuns) {

    /** Most findings of one kind of a file that a small memory can hold, each with the longest texts. */
    private static final int MOST_FINDINGS = 1_000;
    /** The most that could once be asked for: what the archive holds is read for ever. */
    private static final int ONCE_MOST_FINDINGS = 10_000;

    /**
     * Reads the file below the {@code jobs} folder as it stands today; what it does not say has the software's default.
     */
    static NightlySettings read(Path jobs, SettingsProblems problems) {
        return read(jobs, MOST_FINDINGS, problems);
    }

    /** Reads the file of settings that were in force once. */
    static NightlySettings archived(Path jobs, SettingsProblems problems) {
        return read(jobs, ONCE_MOST_FINDINGS, problems);
    }

    private static NightlySettings read(Path jobs, int mostFindings, SettingsProblems problems) {
        SettingsTree yaml = SettingsTree.read(jobs, "nightly.yml", problems);
        SettingsTree folders = yaml.tree("folders");
        NightlySettings settings = new NightlySettings(
                folders.text("input").orElse("input"),
                folders.text("output").orElse("output"),
                folders.text("data").orElse("data"),
                schedule(yaml),
                Duration.ofSeconds(yaml.whole("settle-seconds", 0, 3600).orElse(2)),
                yaml.whole("largest-file-mebibytes", 1, 100_000).orElse(1024) * (1L << 20),
                yaml.whole("parallel-files", 1, 64).orElse(2),
                yaml.choice("after-intake", AfterIntake.class).orElse(AfterIntake.MOVE),
                yaml.whole("findings-per-code", 1, mostFindings).orElse(100),
                outputs(yaml),
                languages(yaml),
                yaml.list("ignore"),
                yaml.flag("contributions").orElse(true),
                yaml.whole("contributions-rows", 0, 1_000_000_000).orElse(1_000_000),
                NoticeSettings.read(yaml.tree("notices")),
                yaml.whole("keep-runs", 10, 100_000).orElse(400));
        yaml.reportUnknownKeys();
        return settings;
    }

    private static CronExpression schedule(SettingsTree yaml) {
        String text = yaml.text("schedule").orElse("0 30 2 * * *");
        try {
            return CronExpression.parse(text);
        } catch (IllegalArgumentException e) {
            yaml.problem(
                    "schedule",
                    "schedule " + text + " is not a cron expression (" + e.getMessage() + ")",
                    "six fields like 0 30 2 * * *");
            return CronExpression.parse("0 30 2 * * *");
        }
    }

    private static List<Language> languages(SettingsTree yaml) {
        if (!yaml.has("languages")) {
            return List.of(Language.values());
        }
        Set<Language> wanted = new LinkedHashSet<>();
        for (String code : yaml.list("languages")) {
            Optional<Language> language = Arrays.stream(Language.values())
                    .filter(l -> l.code().equals(code))
                    .findFirst();
            language.ifPresentOrElse(
                    wanted::add,
                    () -> yaml.problem("languages", "languages: " + code + " is not known", "ru, en or both"));
        }
        if (wanted.isEmpty()) {
            yaml.problem("languages", "languages names none", "ru, en or both");
            return List.of(Language.values());
        }
        return List.copyOf(wanted);
    }

    private static Set<OutputKind> outputs(SettingsTree yaml) {
        if (!yaml.has("outputs")) {
            return EnumSet.allOf(OutputKind.class);
        }
        List<OutputKind> wanted = new ArrayList<>();
        for (String name : yaml.list("outputs")) {
            Optional<OutputKind> kind = Arrays.stream(OutputKind.values())
                    .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
            kind.ifPresentOrElse(
                    wanted::add,
                    () -> yaml.problem(
                            "outputs",
                            "outputs: " + name + " is not known",
                            "some of tables, workbook, states, receipts, letter, desk"));
        }
        return wanted.isEmpty() ? EnumSet.noneOf(OutputKind.class) : EnumSet.copyOf(wanted);
    }
}
