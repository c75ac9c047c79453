package org.svod.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acceptance.Envelope;
import org.svod.codebook.Codebook;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionNames;
import org.svod.files.TempFolder;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingMessages;
import org.svod.period.Period;
import org.svod.publication.template.BlankForm;
import org.svod.publication.template.FormCsv;
import org.svod.publication.template.FormWorkbook;
import org.svod.publication.template.TemplateCsv;
import org.svod.publication.template.TemplateWorkbook;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes files for a state to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Makes a statistical form for a state to fill in for a period, as XLSX and as CSV. Never overwrites a file.")
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "STATE", index = "0", description = "Code or name of a state.")
    private String state = "";

    @Parameters(
            paramLabel = "PERIOD",
            index = "1",
            description = "A month 2023-05, quarter 2023-Q2, half-year 2023-S1 or year 2023.")
    private String period = "";

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where the files go (default: here).",
            defaultValue = ".")
    private Path to = Path.of(".");

    @Option(
            names = "--lang",
            description = "Language of the form or table: en or ru (default: the language of the state in states.csv).")
    private @Nullable Language language;

    @Option(
            names = "--long",
            description = "Makes the long table instead, one row for each value, for programs that export it.")
    private boolean table;

    @Spec
    private @Nullable CommandSpec spec;

    /** Writes one file. */
    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        RunSettings settings = options.settings();
        Codebook codebook = settings.codebook();
        State who = codebook.states()
                .match(state)
                .orElseThrow(() -> wrong("There is no State " + state
                        + codebook.states()
                                .nearest(state)
                                .map(s -> "; did you mean " + s.code() + "?")
                                .orElse("")));
        Period scope = Period.parse(period)
                .orElseThrow(() -> wrong("There is no period " + period + "; write 2023-05, 2023-Q2, 2023-S1 or 2023"));
        Files.createDirectories(to);
        String name = who.code() + "_" + scope;
        Optional<Round> round = settings.rounds().ofYear(scope.year());
        BlankForm form = new BlankForm(
                codebook,
                who,
                scope,
                round.map(r -> r.due(scope)),
                round.flatMap(r -> r.imprint().contact()),
                Optional.ofNullable(language).orElse(who.language()));
        try (TempFolder scratch = TempFolder.begin("template")) {
            if (table) {
                write(name + ".csv", out -> TemplateCsv.write(form, out));
                write(name + ".xlsx", out -> TemplateWorkbook.write(form, scratch.path(), out));
            } else {
                write(name + ".csv", out -> FormCsv.write(form, out));
                write(name + ".xlsx", out -> FormWorkbook.write(form, scratch.path(), out));
            }
        }
        warn(settings, name + ".csv");
        return ExitCode.DONE.code();
    }

    /**
     * Prints why the form would be rejected under the present settings, whatever is filled in. A period in the future
     * is no reason: the form is not filled in yet.
     */
    private void warn(RunSettings settings, String name) {
        FindingMessages messages = FindingMessages.in(Locale.ENGLISH);
        new SubmissionNames(settings.codebook()).parse(name).name().ifPresent(read -> {
            new Envelope(settings.rounds(), options.runDate())
                    .check(read, "").listed().stream()
                            .filter(finding -> finding.code() != FindingCode.FUTURE_SCOPE)
                            .forEach(finding -> Objects.requireNonNull(spec)
                                    .commandLine()
                                    .getErr()
                                    .println("As things stand the form would be rejected. " + messages.what(finding)));
        });
    }

    private void write(String name, Content content) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path file = to.resolve(name);
        if (Files.exists(file)) {
            throw wrong(file + " is there already; move it away or name another folder with --to");
        }
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.writeTo(stream);
        }
        out.println(Optional.of(file).map(Path::normalize).orElse(file));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
