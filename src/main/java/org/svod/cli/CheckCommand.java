package org.svod.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acceptance.Outcome;
import org.svod.files.Printable;
import org.svod.outputs.CheckedFile;
import org.svod.outputs.CheckedFile.NotCheckedException;
import org.svod.outputs.FileCheck;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.ReceiptJson;
import org.svod.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates files and changes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Validates files as the nightly run would, by themselves: versions, duplicates and overlaps with what was submitted before are not looked at. "
                        + "Touches nothing. Exit code 1 if any file would be rejected.")
final class CheckCommand implements Callable<Integer> {

    /** The format of the result. */
    enum Format {
        /** For people. */
        TEXT,
        /** For machines. */
        JSON
    }

    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to check; their names matter.")
    private List<Path> files = List.of();

    @Option(names = "--format", description = "text or json (default: text).", defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        RunSettings settings = options.settings();
        FileCheck checking = new FileCheck(settings, options.runDate());
        CheckText text = new CheckText(language.locale());
        boolean rejected = false;
        boolean missing = false;
        StringBuilder json = new StringBuilder();
        for (Path file : files) {
            try (CheckedFile checked = CheckedFile.of(file, settings.nightly().largest())) {
                Receipt receipt = checking.check(checked.copy());
                rejected |= receipt.verdict() == Outcome.Verdict.REJECTED;
                if (format == Format.JSON) {
                    json.append(json.isEmpty() ? "" : ",\n").append(json(receipt));
                } else {
                    text.print(receipt, out);
                }
            } catch (NotCheckedException e) {
                spec.commandLine()
                        .getErr()
                        .println(text.say("not-checked." + e.reason(), Printable.of(file.toString())));
                missing = true;
            }
        }
        if (format == Format.JSON) {
            out.println("[" + json + "]");
        }
        out.flush();
        return (missing ? ExitCode.WRONG_USAGE : rejected ? ExitCode.FAILED : ExitCode.DONE).code();
    }

    private static String json(Receipt receipt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReceiptJson.write(receipt, bytes);
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
