package org.svod.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.svod.round.Round;
import org.svod.run.Folders;
import org.svod.run.RunSettings;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.verification.MismatchedFoldersException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that most commands accept, so that a run can use any folder. */
final class Options {

    private static final Set<String> NOT_OF_ACTS = Set.of("--input", "--run-date");

    /** The options that some commands do not use, by command; these commands do not offer them. */
    private static final Map<String, Set<String>> UNUSED = Map.ofEntries(
            Map.entry("check", Set.of("--input", "--output", "--data", "--round")),
            Map.entry("rules", Set.of("--input", "--output", "--data", "--round")),
            Map.entry("template", Set.of("--input", "--output", "--data", "--round")),
            Map.entry("status", Set.of("--input")),
            Map.entry("verify", Set.of("--input", "--run-date", "--round")),
            Map.entry("letter", Set.of("--input", "--round")),
            Map.entry("explain", Set.of("--input", "--run-date")),
            Map.entry("query", Set.of("--input", "--run-date")),
            Map.entry("rebuild", Set.of("--etc")),
            Map.entry("schedule", Set.of("--run-date")),
            Map.entry("health", Set.of("--input", "--run-date", "--round")),
            Map.entry("passphrase", Set.of("--input", "--output", "--run-date", "--round")),
            Map.entry("serve", Set.of("--run-date", "--round")),
            Map.entry("user", Set.of("--input", "--output", "--run-date", "--round")),
            Map.entry("send", Set.of("--input", "--run-date", "--round")),
            Map.entry("propose", NOT_OF_ACTS),
            Map.entry("approve", NOT_OF_ACTS),
            Map.entry("send-back", NOT_OF_ACTS),
            Map.entry("release", NOT_OF_ACTS),
            Map.entry("recall", NOT_OF_ACTS));

    @Option(
            names = "--jobs",
            paramLabel = "FOLDER",
            description = "Codebook, rounds and settings (default: jobs here, or else beside the launcher).")
    private @Nullable Path jobs;

    @Option(
            names = "--input",
            paramLabel = "FOLDER",
            description = "Where files are dropped (default: as jobs/nightly.yml says).")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where outputs go (default: as jobs/nightly.yml says).")
    private @Nullable Path output;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Archive and database (default: as jobs/nightly.yml says).")
    private @Nullable Path data;

    @Option(
            names = "--run-date",
            paramLabel = "DATE",
            description = "The date that counts as today, like 2024-03-01 (default: today).")
    private @Nullable LocalDate runDate;

    @Option(
            names = "--round",
            paramLabel = "ROUND",
            description = "Only this round; may be given again (default: every round).")
    private List<String> rounds = List.of();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Takes away from every command the options that it does not use. */
    static void removeUnused(CommandLine program) {
        program.getSubcommands().forEach((name, line) -> {
            CommandSpec command = line.getCommandSpec();
            UNUSED.getOrDefault(name, Set.of())
                    .forEach(option -> command.remove(Objects.requireNonNull(command.findOption(option))));
        });
    }

    /** Whether the date that counts as today was given. */
    boolean hasRunDate() {
        return runDate != null;
    }

    LocalDate runDate() {
        return Optional.ofNullable(runDate).orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    /** The content of {@code jobs/}, without the parts that only the letter needs. */
    RunSettings settings() {
        return RunSettings.read(jobsPlace().existing());
    }

    /**
     * The place to work in, with everything under {@code jobs/} checked.
     *
     * @throws SettingsException if anything there is wrong
     * @throws ParameterException if an option names a round that does not exist
     */
    Workplace workplace(boolean takesNew) {
        return workplace(takesNew, rounds);
    }

    /** The same for the named rounds. */
    Workplace workplace(boolean takesNew, List<String> rounds) {
        return workplace(jobsPlace().existing(), takesNew, rounds);
    }

    private Workplace workplace(Path settingsFolder, boolean takesNew, List<String> rounds) {
        RunSettings settings = RunSettings.readWithLetter(settingsFolder);
        Set<String> known = settings.rounds().stream().map(Round::name).collect(Collectors.toSet());
        for (String round : rounds) {
            if (!known.contains(round)) {
                throw new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        "There is no round " + round + "; the rounds are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
        JobsPlace usual = jobsPlace();
        Folders folders = new Folders(
                settingsFolder,
                usual.folder(Optional.ofNullable(input), settings.nightly().input()),
                usual.folder(Optional.ofNullable(output), settings.nightly().output()),
                usual.folder(Optional.ofNullable(data), settings.nightly().data()));
        if (!Files.isDirectory(folders.input())) {
            throw new SettingsException(List.of(new SettingsProblem(
                    "nightly.yml", 0, "the drop folder " + folders.input() + " is not there", "an existing folder")));
        }
        keepApart(folders);
        return new Workplace(folders, settings, runDate(), new LinkedHashSet<>(rounds), takesNew, Version.number());
    }

    /**
     * The folders that Svod writes must not be inside the drop folder: their files would be taken for deliveries, and
     * people who may drop files could reach them.
     */
    private static void keepApart(Folders folders) {
        for (Map.Entry<String, Path> written :
                List.of(Map.entry("output", folders.output()), Map.entry("data", folders.data()))) {
            if (written.getValue().startsWith(folders.input())) {
                throw new SettingsException(List.of(new SettingsProblem(
                        "nightly.yml",
                        0,
                        "the " + written.getKey() + " folder " + written.getValue() + " lies in the drop folder "
                                + folders.input(),
                        "a folder outside of it")));
            }
        }
        if (folders.output().equals(folders.data())) {
            throw new SettingsException(List.of(new SettingsProblem(
                    "nightly.yml", 0, "output and data are one folder, " + folders.data(), "a folder for each")));
        }
    }

    /**
     * The same for a command that works with what was received and can do nothing without a data folder.
     *
     * @throws MismatchedFoldersException if there is no data folder
     */
    Workplace received(List<String> rounds) {
        Workplace workplace = workplace(false, rounds);
        MismatchedFoldersException.throwIfMissing(workplace.folders().data());
        return workplace;
    }

    /** The same for the rounds of the option. */
    Workplace received() {
        return received(rounds);
    }

    /** The rounds that were named. */
    List<String> rounds() {
        return rounds;
    }

    /** Where outputs are, for a command that only reads them. */
    Path output(RunSettings settings) {
        return jobsPlace()
                .folder(Optional.ofNullable(output), settings.nightly().output());
    }

    /** The place to work in, with the settings in this folder in place of {@code jobs/}, which need not exist. */
    Workplace receivedWith(Path settingsFolder) {
        Workplace workplace = workplace(settingsFolder, false, rounds);
        MismatchedFoldersException.throwIfMissing(workplace.folders().data());
        return workplace;
    }

    /** The data folder, also if other files under {@code jobs/} are missing or wrong. */
    Path dataFolder() {
        return jobsPlace().data(Optional.ofNullable(data));
    }

    private JobsPlace jobsPlace() {
        return JobsPlace.of(Optional.ofNullable(jobs));
    }
}
