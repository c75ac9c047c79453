package org.svod.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.evidence.Explanation;
import org.svod.evidence.ExplanationFiles;
import org.svod.evidence.PublishedTables;
import org.svod.evidence.Selection;
import org.svod.period.Period;
import org.svod.round.Round;
import org.svod.run.OutputKind;
import org.svod.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where a figure comes from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Tells where a figure comes from: every row with its file and line, every adjustment with its evidence, every decision with who and why. "
                        + "Reads the tables that the last run wrote into the output folder, or those of an archived set. Changes nothing.")
final class ExplainCommand implements Callable<Integer> {

    /** The format of the answer. */
    enum Format {
        /** For people. */
        TEXT,
        /** For machines. */
        JSON,
        /** For machines: a table. */
        CSV
    }

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "INDICATOR", description = "Code or name of an indicator, like DETAINED.")
    private String indicator = "";

    @Option(names = "--state", paramLabel = "STATE", description = "Only what belongs to this State: code or name.")
    private @Nullable String state;

    @Option(
            names = {"--month", "--period"},
            paramLabel = "PERIOD",
            description = "Only what was reported for exactly this period, like 2023-05, 2023-Q2 or 2023.")
    private @Nullable String period;

    @Option(
            names = "--operation",
            paramLabel = "OPERATION",
            description = "Only what belongs to this operation: code or name.")
    private @Nullable String operation;

    @Option(names = "--format", description = "text, json or csv (default: text).", defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private DraftOption draft = new DraftOption();

    @Mixin
    private SetOption set = new SetOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ExplainText text = new ExplainText(language.locale());
        RunSettings settings = options.settings();
        Selection selection = selection(settings, text);
        if (set.isGiven()) {
            draft.refuseWith("--set", Objects.requireNonNull(spec).commandLine());
            SetOption.Named named = set.find(options.dataFolder(), options.rounds())
                    .orElseThrow(() -> wrong(text.say("no-set", set.text())));
            return explain(
                    SetOption.tables(options.dataFolder(), named),
                    selection,
                    settings,
                    text,
                    text.say("set-without-tables", named.fingerprint(), named.round()));
        }
        Path output = options.output(settings);
        PublishedTables tables = tables(settings, output, text);
        Optional<Path> missing = tables.missing();
        if (missing.isPresent()) {
            boolean onlyDraft = settings.rounds()
                    .ofYear(Integer.parseInt(tables.round()))
                    .filter(round -> draft.isOnlyDraft(output, round))
                    .isPresent();
            if (onlyDraft) {
                return failed(text.say("not-released", tables.round()));
            }
            int failed = failed(text.say("no-tables", missing.get(), tables.round()));
            return settings.nightly().outputs().contains(OutputKind.TABLES)
                            && settings.nightly().contributions()
                    ? failed
                    : failed(text.say("switched-off"));
        }
        return explain(
                tables,
                selection,
                settings,
                text,
                text.say("not-of-one-night", folder(settings, output, tables.round())));
    }

    /** Explains from these tables, or says what is wrong with them. */
    private int explain(
            PublishedTables tables, Selection selection, RunSettings settings, ExplainText text, String wrong)
            throws IOException {
        if (tables.missing().isPresent()) {
            return failed(wrong);
        }
        Explanation explanation = Explanation.of(tables, selection);
        if (!explanation.addsUp()) {
            return failed(wrong);
        }
        print(explanation, settings, text);
        return ExitCode.DONE.code();
    }

    private int failed(String message) {
        Objects.requireNonNull(spec).commandLine().getErr().println(message);
        return ExitCode.FAILED.code();
    }

    private void print(Explanation explanation, RunSettings settings, ExplainText text) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        switch (format) {
            case TEXT -> text.print(explanation, settings.codebook(), out);
            case JSON -> {
                ExplanationFiles.json(explanation, keptOpen(out));
                out.println();
            }
            case CSV -> ExplanationFiles.csv(explanation, keptOpen(out));
        }
        out.flush();
    }

    private static Writer keptOpen(PrintWriter out) {
        return new FilterWriter(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private Selection selection(RunSettings settings, ExplainText text) {
        String what = code(settings.codebook().indicators(), indicator, "no-indicator", text);
        Optional<String> whose =
                Optional.ofNullable(state).map(s -> code(settings.codebook().states(), s, "no-state", text));
        Optional<String> under = Optional.ofNullable(operation)
                .map(o -> code(settings.codebook().operations(), o, "no-operation", text));
        Optional<Period> when = Optional.ofNullable(period)
                .map(p -> Period.parse(p).orElseThrow(() -> wrong(text.say("no-period", p))));
        return new Selection(what, whose, when, under);
    }

    private String code(Codelist<? extends Coded> list, String given, String unknown, ExplainText text) {
        return list.match(given)
                .map(Coded::code)
                .orElseThrow(() -> wrong(text.say(unknown, given)
                        + list.nearest(given)
                                .map(nearest -> text.say(
                                        "nearest",
                                        nearest.code(),
                                        nearest.name().in(language.locale())))
                                .orElse("")));
    }

    /** The tables of the round that is named, else of the last round that has any. */
    private PublishedTables tables(RunSettings settings, Path output, ExplainText text) {
        if (options.rounds().size() > 1) {
            throw wrong(text.say("one-round"));
        }
        List<String> known = settings.rounds().stream()
                .map(Round::name)
                .sorted(Comparator.reverseOrder())
                .toList();
        String round = options.rounds().stream()
                .findFirst()
                .or(() -> known.stream()
                        .filter(name -> Files.isDirectory(folder(settings, output, name)))
                        .findFirst())
                .or(() -> known.stream().findFirst())
                .orElseThrow(() -> wrong(text.say("no-round", "")));
        if (!known.contains(round)) {
            throw wrong(text.say("no-round", round));
        }
        return new PublishedTables(folder(settings, output, round), round);
    }

    private Path folder(RunSettings settings, Path output, String round) {
        return settings.rounds()
                .ofYear(Integer.parseInt(round))
                .map(r -> draft.folder(output, r))
                .orElse(output.resolve(round));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
