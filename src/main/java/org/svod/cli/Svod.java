package org.svod.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.svod.databank.DamagedDatabaseException;
import org.svod.run.Failure;
import org.svod.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The program. Without a command it does the nightly run. */
@Command(
        name = "svod",
        customSynopsis = {"svod [OPTION...]", "       svod COMMAND [OPTION...]", "       svod COMMAND --help"},
        description = {
            "Consolidates the returns of member states into the year's figures.",
            "Without a command: nightly."
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 failed, a checked file would be rejected, or verify found a difference; 2 something is wrong under jobs/;",
            "3 done, but something needs a person (only with --strict); 4 another run holds the data folder; 5 stopped on request;",
            "6 wrong usage."
        })
public final class Svod extends RunCommand {

    private static final List<Class<?>> COMMANDS = List.of(
            NightlyCommand.class,
            TakeCommand.class,
            CheckCommand.class,
            RulesCommand.class,
            TemplateCommand.class,
            StatusCommand.class,
            ExplainCommand.class,
            QueryCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            ScheduleCommand.class,
            LetterCommand.class,
            HealthCommand.class,
            SendCommand.class,
            ProposeCommand.class,
            ApproveCommand.class,
            SendBackCommand.class,
            ReleaseCommand.class,
            RecallCommand.class,
            PassphraseCommand.class,
            ServeCommand.class,
            UserCommand.class,
            CommandLine.HelpCommand.class);

    @Option(names = "--verbose", description = "With --version: also the libraries and their versions.")
    private boolean verbose;

    private static final int INT_DIGITS = 9;
    private static final int LONG_DIGITS = 18;

    private final Clock clock;

    private Svod(Clock clock) {
        this.clock = clock;
    }

    /** The clock by which a command tells the time. */
    static Clock clock(CommandLine line) {
        return ((Svod) line.getCommandSpec().root().userObject()).clock;
    }

    @Override
    public Integer call() throws Exception {
        if (verbose) {
            throw new ParameterException(line(), "--verbose goes with --version only");
        }
        return super.call();
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        Charset charset = Optional.ofNullable(System.getProperty("stdout.encoding"))
                .map(Charset::forName)
                .orElse(Charset.defaultCharset());
        System.exit(run(
                new PrintWriter(new OutputStreamWriter(System.out, charset), true),
                new PrintWriter(new OutputStreamWriter(System.err, charset), true),
                args));
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(out, err, Clock.systemUTC(), args);
    }

    /** The same by this clock. */
    static int run(PrintWriter out, PrintWriter err, Clock clock, String... args) {
        return program(clock, needed(args))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setExecutionStrategy(Svod::execute)
                .setParameterExceptionHandler((wrong, given) -> explain(wrong))
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line))
                .execute(args);
    }

    /** All commands with the options that they have. */
    static CommandLine program() {
        return program(Clock.systemUTC(), COMMANDS);
    }

    /**
     * The commands that a command line needs. It takes time to find out the options of all, so of a line that begins
     * with the name of a command only this one is needed, and of an empty line none.
     */
    private static List<Class<?>> needed(String... args) {
        if (args.length == 0) {
            return List.of();
        }
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> command != CommandLine.HelpCommand.class)
                .filter(command -> command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static CommandLine program(Clock clock, List<Class<?>> commands) {
        CommandLine program = new CommandLine(new Svod(clock));
        commands.forEach(program::addSubcommand);
        Options.removeUnused(program);
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, text -> (int) number(text, INT_DIGITS))
                .registerConverter(long.class, text -> number(text, LONG_DIGITS))
                .registerConverter(LocalDate.class, Svod::date)
                .registerConverter(Instant.class, Svod::time);
    }

    private static long number(String text, int digits) {
        if (!text.matches("[0-9]{1," + digits + "}")) {
            throw new TypeConversionException("'" + text + "' is no number; expected at most " + digits + " digits");
        }
        return Long.parseLong(text);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no date; expected year, month and day like 2024-03-01");
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no time; expected date, time and offset like 2024-07-01T09:00+03:00");
        }
    }

    /**
     * Runs the command that was given last. Options before its name would belong to the nightly run, which is not the
     * one that runs; they can only be a mistake.
     */
    private static int execute(ParseResult parsed) {
        if (parsed.hasSubcommand()
                && !parsed.matchedOptions().isEmpty()
                && !parsed.isUsageHelpRequested()
                && !parsed.isVersionHelpRequested()) {
            String command = parsed.subcommand().commandSpec().name();
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "Nothing was done. Options stand after the command, as in: svod " + command + " "
                            + String.join(
                                    " ",
                                    parsed.matchedOptions().stream()
                                            .distinct()
                                            .map(Svod::asGiven)
                                            .toList()));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** One line for what is wrong in the command line, and where to read on. */
    private static int explain(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr()
                .println(String.valueOf(wrong.getMessage()).replaceAll("\\R+", " ") + "; see \""
                        + line.getCommandSpec().qualifiedName() + " --help\"");
        return ExitCode.WRONG_USAGE.code();
    }

    private static String asGiven(OptionSpec option) {
        List<String> values = option.originalStringValues();
        return values.isEmpty() || option.arity().max() == 0
                ? option.longestName()
                : String.join(
                        " ",
                        values.stream()
                                .map(value -> option.longestName() + "=" + value)
                                .toList());
    }

    /** Prints what is wrong with the settings. */
    static void tell(SettingsException settings, PrintWriter err) {
        err.println("Something under jobs/ is wrong; no file was taken, and no output written:");
        settings.problems().forEach(problem -> err.println("  " + problem));
    }

    private static int explain(Exception failure, CommandLine line) {
        PrintWriter err = line.getErr();
        if (failure instanceof SettingsException settings) {
            tell(settings, err);
            return ExitCode.WRONG_SETTINGS.code();
        }
        Optional<String> words = DamagedDatabaseException.inWords(failure);
        if (words.isPresent()) {
            err.println(words.get());
            return ExitCode.FAILED.code();
        }
        err.println("Svod failed: " + Failure.inWords(failure));
        // Created only here, because setting up the log takes a large part of a short command's time.
        LoggerFactory.getLogger(Svod.class).error("Svod failed", failure);
        return ExitCode.FAILED.code();
    }
}
