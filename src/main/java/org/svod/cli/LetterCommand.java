package org.svod.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.codebook.Language;
import org.svod.run.Progress;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the draft of the annual letter on demand. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes the draft of a round's annual letter into its output folder, from the figures as they stand.")
final class LetterCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "ROUND", description = "The round, like 2023.")
    private String round = "";

    @Option(names = "--lang", description = "en or ru (default: both).")
    private @Nullable Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options.received(List.of(round));
        List<String> languages = language == null ? List.of("en", "ru") : List.of(language.code());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        return new Session(workplace, err, new StopRequest()).run(Progress.NONE, () -> {}, application -> {
            application.rounds().letters(languages).forEach(out::println);
            application.log().notices().forEach(err::println);
            out.flush();
            return ExitCode.DONE;
        });
    }
}
