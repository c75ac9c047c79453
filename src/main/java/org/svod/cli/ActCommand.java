package org.svod.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.release.Refusal;
import org.svod.round.Round;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command with which a person does something with the figures of a round. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class ActCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Option(
            names = "--by",
            paramLabel = "USER",
            description = "The user who does this, as in users.csv; recorded as what the command line says.")
    private String by = "";

    @Option(
            names = "--set",
            paramLabel = "FINGERPRINT",
            description = "The set that is meant: its fingerprint, or the first 12 characters or more.")
    private String set = "";

    @Mixin
    private EtcOption etc = new EtcOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** Does the act, or the acts, and says what became of each. */
    abstract List<Answer> act(Acts acts, Workplace workplace) throws Exception;

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options.received();
        PrintWriter out = spec().commandLine().getOut();
        PrintWriter err = spec().commandLine().getErr();
        ActText text = new ActText(language.locale());
        Path users = etc.folder(workplace);
        return new Session(workplace, err, new StopRequest()).run(Progress.NONE, () -> {}, application -> {
            Acts acts = application.acts(users, Svod.clock(spec().commandLine()));
            acts.finish();
            ExitCode code = ExitCode.DONE;
            for (Answer answer : act(acts, workplace)) {
                if (answer instanceof Answer.Refused refused) {
                    text.print(refused, err);
                    code = refused.because() == Refusal.NO_APPROVAL_ASKED ? ExitCode.WRONG_SETTINGS : ExitCode.FAILED;
                } else {
                    text.print((Answer.Done) answer, out);
                }
            }
            acts.describe(
                    workplace.settings().rounds().asList(), workplace.folders().output());
            Outboxes.of(workplace, application, Svod.clock(spec().commandLine()))
                    .afterActs()
                    .forEach(spec().commandLine().getErr()::println);
            out.flush();
            return code;
        });
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    /** The one round that was named. */
    Round round(Workplace workplace) {
        if (options.rounds().size() != 1) {
            throw wrong("--round must name one round");
        }
        return workplace.settings().rounds().stream()
                .filter(workplace::selects)
                .findFirst()
                .orElseThrow();
    }

    /** The user who was named. */
    String by() {
        return required("--by", by);
    }

    /** The fingerprint of the set that was named. */
    String set() {
        return required("--set", set);
    }

    /** The fingerprint of the set, where it need not be named. */
    Optional<String> namedSet() {
        return set.isBlank() ? Optional.empty() : Optional.of(set.strip());
    }

    /** Refuses the options that name a person and a set, beside an option that needs neither. */
    void refuseWith(String option) {
        if (!by.isBlank() || !set.isBlank()) {
            throw wrong(option + " takes neither --by nor --set");
        }
    }

    /** The value of an option that must be given. */
    String required(String option, String value) {
        if (value.isBlank()) {
            throw wrong(option + " is missing");
        }
        return value.strip();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec().commandLine(), message);
    }
}
