package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the usual commands in one process, so that the JVM can record in its class archive which classes they need.
 * Started by {@code src/main/launcher/archive} with a folder that contains {@code jobs} and {@code input}; works in
 * that folder.
 */
final class Training {

    private static final String RUN_DATE = "2024-06-30";
    private static final String NEXT_DAY = "2024-07-01";

    private final Path folder;

    private Training(Path folder) {
        this.folder = folder;
    }

    /** Fails, and names the command, if a command does not end as it should. */
    public static void main(String[] args) throws IOException {
        Training training = new Training(Path.of(args[0]).toAbsolutePath());
        training.expect(ExitCode.DONE, "--help");
        training.expect(ExitCode.DONE, "check", "--help");
        training.check(ExitCode.DONE, "good/KZ_2023-05.csv");
        training.check(ExitCode.FAILED, "bad/KZ_2023-06.csv", "--lang", "ru");
        training.check(ExitCode.FAILED, "bad/KZ_2023-06.csv", "--format", "json");
        training.night(RUN_DATE);
        training.correct();
        training.night(NEXT_DAY);
        training.night(NEXT_DAY);
        training.work(NEXT_DAY, "status");
        System.exit(ExitCode.DONE.code());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void check(ExitCode expected, String file, String... options) {
        List<String> all =
                new ArrayList<>(List.of("check", file(file), "--jobs", file("jobs"), "--run-date", RUN_DATE));
        all.addAll(List.of(options));
        expect(expected, all.toArray(String[]::new));
    }

    private void night(String runDate) {
        work(runDate, "nightly", "--input", file("input"), "--output", file("output"));
    }

    /** Puts corrections into the drop folder: what a round does with its second publication is met too. */
    private void correct() throws IOException {
        try (Stream<Path> corrections = Files.list(folder.resolve("corrections"))) {
            for (Path correction : corrections.toList()) {
                Files.move(correction, folder.resolve("input").resolve(correction.getFileName()));
            }
        }
    }

    private void work(String runDate, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--jobs", file("jobs"), "--data", file("data"), "--run-date", runDate));
        expect(ExitCode.DONE, all.toArray(String[]::new));
    }

    private void expect(ExitCode expected, String... command) {
        StringWriter said = new StringWriter();
        PrintWriter print = new PrintWriter(said, true);
        int code = Svod.run(print, print, command);
        if (code != expected.code()) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code + " instead of "
                    + expected.code() + ":\n" + said);
        }
    }
}
