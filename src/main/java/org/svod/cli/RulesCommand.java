package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.analysis.rules.RuleTally;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.files.Printable;
import org.svod.outputs.CheckedFile;
import org.svod.outputs.CheckedFile.NotCheckedException;
import org.svod.outputs.RuleTrial;
import org.svod.publication.tables.EssReport;
import org.svod.rule.Rule;
import org.svod.rule.applied.RuleCase;
import org.svod.rule.applied.RuleVtl;
import org.svod.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules of the codebook, or tries them on files. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Lists the rules of jobs/codebook/rules.csv, those that are no longer in force too. With files: tries the rules for single returns on each of them "
                        + "and shows both sides wherever one does not hold. Touches nothing. Exit code 1 if a file breaks a rule of the severity error.")
final class RulesCommand implements Callable<Integer> {

    /** The format of the result. */
    enum Format {
        /** For people. */
        TEXT,
        /** The rules in the Validation and Transformation Language of SDMX. */
        VTL,
        /** Where rules do not hold, as a validation report of the European Statistical System. */
        ESS
    }

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to try the rules on; their names matter.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            description =
                    "text; vtl: the rules as VTL 2.1; ess: with files, a validation report in JSON (default: text).",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        RunSettings settings = options.settings();
        RulesText text = new RulesText(language.locale(), out);
        if (files.isEmpty() != (format == Format.VTL) && format != Format.TEXT) {
            throw new ParameterException(
                    spec.commandLine(),
                    format == Format.VTL
                            ? "--format vtl writes the rules and takes no files"
                            : "--format ess needs the files that are checked");
        }
        if (files.isEmpty()) {
            list(settings, text, out);
            return ExitCode.DONE.code();
        }
        Map<String, List<RuleCase>> failed = new LinkedHashMap<>();
        RuleTrial trial = new RuleTrial(settings, options.runDate());
        boolean broken = false;
        boolean unread = false;
        for (Path file : files) {
            String shown = Printable.of(file.toString());
            try (CheckedFile checked = CheckedFile.of(file, settings.nightly().largest())) {
                Optional<List<RuleTally>> tallies = trial.tallies(checked.copy());
                if (tallies.isEmpty()) {
                    spec.commandLine().getErr().println(text.say("no-name", shown));
                    unread = true;
                    continue;
                }
                String name = Printable.of(String.valueOf(file.getFileName()));
                if (format == Format.TEXT) {
                    text.tried(name, tallies.get());
                }
                failed.put(
                        name,
                        tallies.get().stream().flatMap(t -> t.failed().stream()).toList());
                broken |= tallies.get().stream()
                        .anyMatch(t -> t.rule().severity() == Rule.Severity.ERROR
                                && !t.failed().isEmpty());
            } catch (NotCheckedException e) {
                spec.commandLine().getErr().println(text.say("not-checked." + e.reason(), shown));
                unread = true;
            }
        }
        if (format == Format.ESS) {
            StringWriter report = new StringWriter();
            EssReport.write(failed, options.runDate(), "svod " + Version.number(), report);
            out.println(report);
        }
        out.flush();
        return (unread ? ExitCode.WRONG_USAGE : broken ? ExitCode.FAILED : ExitCode.DONE).code();
    }

    private void list(RunSettings settings, RulesText text, PrintWriter out) {
        Codebook codebook = settings.codebook();
        if (format == Format.VTL) {
            out.print(new RuleVtl(code -> codebook.indicators()
                            .find(code)
                            .flatMap(Indicator::mirrorOf)
                            .isPresent())
                    .write(codebook.rules()));
        } else {
            text.list(codebook.rules(), options.runDate());
        }
        out.flush();
    }
}
