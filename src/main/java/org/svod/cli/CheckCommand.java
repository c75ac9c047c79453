package org.svod.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.finding.Finding;
import org.svod.finding.FindingMessages;
import org.svod.intake.Printable;
import org.svod.job.Checking;
import org.svod.job.RunSettings;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.ReceiptJson;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates files without touching anything. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Validates files as the nightly run would, by themselves: versions, duplicates and overlaps with what was submitted before are not looked at. Touches nothing. "
                + "Exit code 1 if any file would be rejected.")
final class CheckCommand implements Callable<Integer> {

    /** How the result is written. */
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

    @Option(names = "--lang", description = "Language of the text: en or ru (default: en).", defaultValue = "en")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        RunSettings settings = options.settings();
        Checking checking = new Checking(settings, options.runDate());
        boolean rejected = false;
        StringBuilder json = new StringBuilder();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                spec.commandLine().getErr().println(file + " is not a file");
                return ExitCode.WRONG_USAGE.code();
            }
            Receipt receipt = checking.check(file);
            rejected |= receipt.verdict() == Verdict.REJECTED;
            if (format == Format.JSON) {
                json.append(json.isEmpty() ? "" : ",\n").append(json(receipt));
            } else {
                print(receipt, out);
            }
        }
        if (format == Format.JSON) {
            out.println("[" + json + "]");
        }
        out.flush();
        return (rejected ? ExitCode.FAILED : ExitCode.DONE).code();
    }

    private static String json(Receipt receipt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReceiptJson.write(receipt, bytes);
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private void print(Receipt receipt, PrintWriter out) {
        FindingMessages words = FindingMessages.in(Locale.forLanguageTag(language));
        out.println(Printable.of(receipt.file()) + ": " + (receipt.verdict() == Verdict.REJECTED ? "would be REJECTED" : "would be ACCEPTED"));
        out.println("  " + receipt.understanding().encoding() + ", delimiter " + receipt.understanding().delimiter().replace("\t", "tab") + "; rows: " + receipt.counts().read()
                + " read, " + receipt.counts().refused() + " with errors");
        for (IndicatorSum sum : receipt.sums()) {
            out.println("  " + sum.indicator() + " " + sum.sum().stripTrailingZeros().toPlainString() + " " + sum.indicator().unit() + " in " + sum.rows() + " rows");
        }
        for (Finding finding : receipt.findings().listed()) {
            String where = finding.place().line() == 0 ? "file" : "line " + finding.place().line() + Optional.of(finding.place().cell()).filter(c -> !c.isEmpty()).map(c -> " (" + c + ")").orElse("");
            out.println("  " + finding.severity() + " " + finding.code() + " " + where + ": " + Printable.of(words.what(finding)));
            out.println("      " + Printable.of(words.expected(finding)) + " " + Printable.of(words.mend(finding)));
        }
        receipt.findings().counts().forEach((code, n) -> {
            long listed = receipt.findings().listed().stream().filter(f -> f.code() == code).count();
            if (listed < n) {
                out.println("  … and " + (n - listed) + " more of " + code);
            }
        });
    }
}
