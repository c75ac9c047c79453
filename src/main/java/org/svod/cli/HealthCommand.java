package org.svod.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;
import org.svod.watch.Health;
import org.svod.watch.HealthWords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether all is well, for a watcher. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Says OK, WARN or CRIT: age of the last success, who holds the data folder, free space, end of the archive's journal, what the desk has refused, settings. "
                        + "Never opens the database and changes nothing. Exit code 0 for OK, 3 for WARN, 1 for CRIT.")
final class HealthCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Option(
            names = "--warn-hours",
            paramLabel = "HOURS",
            description = "WARN if no run has succeeded for so long (default: 26).",
            defaultValue = "26")
    private int warnHours;

    @Option(
            names = "--crit-hours",
            paramLabel = "HOURS",
            description =
                    "CRIT if no run has succeeded, or if a command holds the data folder, for so long (default: 50).",
            defaultValue = "50")
    private int critHours;

    @Option(
            names = "--warn-free",
            paramLabel = "MIB",
            description = "WARN if less is free (default: 2048).",
            defaultValue = "2048")
    private long warnFree;

    @Option(
            names = "--crit-free",
            paramLabel = "MIB",
            description = "CRIT if less is free (default: 256).",
            defaultValue = "256")
    private long critFree;

    @Mixin
    private OperatorLanguageOption language = new OperatorLanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        List<Health.Remark> remarks = new ArrayList<>();
        Optional<Path> output = Optional.empty();
        Locale locale = language.locale().orElse(Locale.ENGLISH);
        try {
            RunSettings settings = options.settings();
            output = Optional.of(options.output(settings));
            locale = language.locale(settings.nightly());
        } catch (SettingsException e) {
            remarks.add(new Health.Remark(
                    Health.State.CRIT, "settings", List.of(e.problems().get(0).toString())));
        }
        Health.Limits limits =
                new Health.Limits(Duration.ofHours(warnHours), Duration.ofHours(critHours), warnFree, critFree);
        remarks.addAll(new Health(options.dataFolder(), limits)
                .look(output, Svod.clock(line).instant()));
        Health.State worst = Health.worst(remarks);
        PrintWriter out = line.getOut();
        out.println(worst);
        HealthWords words = new HealthWords(locale);
        remarks.forEach(remark -> out.println("  " + remark.state() + "  " + words.say(remark)));
        out.flush();
        return switch (worst) {
            case OK -> ExitCode.DONE.code();
            case WARN -> ExitCode.NEEDS_PERSON.code();
            case CRIT -> ExitCode.FAILED.code();
        };
    }
}
