package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acts.SignedLetters;
import org.svod.codebook.Language;
import org.svod.release.Release;
import org.svod.round.Round;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the draft of the annual letter on demand. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes the draft of a round's annual letter into its output folder, from the figures as they stand; or the letter of a release, signed.")
final class LetterCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "ROUND", description = "The round, like 2023.")
    private String round = "";

    @Option(names = "--lang", description = "en or ru (default: both).")
    private @Nullable Language language;

    @Option(
            names = "--signed",
            description =
                    "Write the letter of the release in force beside it, with date, number and name of who signs from letter.yml (only where a round asks for approval).")
    private boolean signed;

    @Option(
            names = "--set",
            paramLabel = "FINGERPRINT",
            description =
                    "With --signed: another release, by the fingerprint of its set, or the first 12 characters or more.")
    private String set = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!signed && !set.isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--set is only for a letter that is signed: --signed");
        }
        Workplace workplace = options.received(List.of(round));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        return new Session(workplace, err, new StopRequest()).run(Progress.NONE, () -> {}, application -> {
            ExitCode code = signed ? sign(workplace, application.signedLetters(), out, err) : ExitCode.DONE;
            if (!signed) {
                application
                        .rounds()
                        .letters(languages().stream().map(Language::code).toList())
                        .forEach(out::println);
            }
            application.log().notices().forEach(err::println);
            out.flush();
            return code;
        });
    }

    private List<Language> languages() {
        return language == null ? List.of(Language.EN, Language.RU) : List.of(language);
    }

    private ExitCode sign(Workplace workplace, SignedLetters letters, PrintWriter out, PrintWriter err)
            throws IOException {
        Round named = workplace.settings().rounds().stream()
                .filter(workplace::selects)
                .findFirst()
                .orElseThrow();
        if (!named.release().asksForApproval()) {
            err.println(
                    "Round " + round
                            + " asks for no approval: its letter says date, number and name of who signs as soon as letter.yml does");
            return ExitCode.WRONG_SETTINGS;
        }
        Optional<Release> release = letters.release(named, set.isBlank() ? Optional.empty() : Optional.of(set.strip()));
        if (release.isEmpty()) {
            err.println(
                    "Round " + round + " has no such release, or it was recalled; svod status says what is in force");
            return ExitCode.FAILED;
        }
        SignedLetters.Written written = letters.write(named, release.get(), languages());
        written.files().forEach(out::println);
        written.notices().forEach(err::println);
        return ExitCode.DONE;
    }
}
