package org.svod.cli;

import java.io.BufferedOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.svod.databank.QueryDatabase;
import org.svod.databank.QueryDatabase.Answer;
import org.svod.databank.QueryDatabase.Column;
import org.svod.databank.QueryDatabase.QueryException;
import org.svod.files.DataLock;
import org.svod.files.Printable;
import org.svod.files.TempFolder;
import org.svod.query.AnswerFiles;
import org.svod.query.PublishedViews;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers a question in SQL about what was published. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Answers a question in SQL about the published tables of all rounds. src/docs/databank.md describes the views and has examples. "
                        + "Reads the tables that the runs wrote into the output folder, and nothing else. Changes nothing.")
final class QueryCommand implements Callable<Integer> {

    /** The format of the answer. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs: a table. */
        CSV,
        /** For programs. */
        JSON,
        /** A workbook. */
        XLSX
    }

    @Mixin
    private Options options = new Options();

    @Option(names = "--sql", paramLabel = "QUESTION", required = true, description = "The question, one SELECT.")
    private String sql = "";

    @Option(names = "--format", description = "table, csv, json or xlsx (default: table).", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write the answer into this new file; needed for xlsx (default: on the screen).")
    private @Nullable Path file;

    @Mixin
    private DraftOption draft = new DraftOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (format == Format.XLSX && file == null) {
            throw wrong("--format xlsx needs --to and the name of a file");
        }
        if (file != null && Files.exists(file)) {
            throw wrong("The file " + file + " is there already; name a new one");
        }
        RunSettings settings = options.settings();
        if (DataLock.heldSince(options.dataFolder()).isPresent()) {
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getErr()
                    .println("A run is writing the tables at present; ask again when it has ended");
            return ExitCode.DATA_HELD.code();
        }
        PublishedViews views = new PublishedViews(folders(settings, options.output(settings)));
        Answer answer;
        try (QueryDatabase database = new QueryDatabase()) {
            views.copy(sql, database);
            answer = database.ask(sql);
        } catch (QueryException e) {
            throw wrong(words(e, views));
        }
        if (format == Format.JSON && answer.hasSameNames()) {
            throw wrong("Two columns of the answer have one name; name them with AS");
        }
        write(answer);
        return ExitCode.DONE.code();
    }

    private String words(QueryException problem, PublishedViews views) throws IOException {
        StringBuilder words = new StringBuilder("The question cannot be answered: ")
                .append(Printable.of(String.valueOf(problem.getMessage())));
        Map<String, List<String>> named = views.columns(PublishedViews.namedIn(sql));
        named.forEach((view, columns) -> words.append("\n  ")
                .append(view)
                .append(columns.isEmpty() ? " is empty: no round has this table" : ": ")
                .append(String.join(", ", columns)));
        if (named.isEmpty()) {
            words.append("\n  The views are ").append(String.join(", ", PublishedViews.names()));
        }
        return words.toString();
    }

    private Map<String, Path> folders(RunSettings settings, Path output) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        List<String> known = settings.rounds().stream().map(Round::name).toList();
        options.rounds().stream()
                .filter(round -> !known.contains(round))
                .findFirst()
                .ifPresent(round -> {
                    throw wrong("There is no round " + round + "; the rounds are " + String.join(", ", known));
                });
        Map<String, Path> folders = new LinkedHashMap<>();
        for (Round round : settings.rounds().stream().toList()) {
            if (options.rounds().isEmpty() || options.rounds().contains(round.name())) {
                if (draft.isOnlyDraft(output, round)) {
                    err.println("Nothing of round " + round.name() + " is released; --draft reads its draft");
                }
                folders.put(round.name(), draft.folder(output, round));
            }
        }
        return folders;
    }

    private void write(Answer answer) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (file == null) {
            write(answer, new FilterWriter(out) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            });
            return;
        }
        if (format == Format.XLSX) {
            try (TempFolder scratch = TempFolder.begin("query");
                    OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                AnswerFiles.xlsx(answer, sql, options.runDate(), scratch.path(), stream);
            }
        } else {
            write(answer, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        }
        out.println(answer.rows().size() + " rows written to " + file);
    }

    private void write(Answer answer, Writer out) throws IOException {
        switch (format) {
            case TABLE -> {
                try (PrintWriter lines = new PrintWriter(out)) {
                    table(answer).print(lines);
                }
            }
            case CSV -> AnswerFiles.csv(answer, out);
            case JSON -> AnswerFiles.json(answer, out);
            case XLSX -> throw new IllegalStateException("a workbook is no text");
        }
    }

    private static Table table(Answer answer) {
        int[] numbers = IntStream.range(0, answer.columns().size())
                .filter(i -> answer.columns().get(i).type() == QueryDatabase.Type.NUMBER)
                .toArray();
        Table table = new Table(answer.columns().size(), numbers)
                .row(answer.columns().stream().map(Column::name).toArray(String[]::new));
        answer.rows()
                .forEach(row -> table.row(
                        row.stream().map(v -> Printable.of(AnswerFiles.text(v))).toArray(String[]::new)));
        return table;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
