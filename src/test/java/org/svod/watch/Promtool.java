package org.svod.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program {@code promtool} of Prometheus, which reads a text as Prometheus itself does, and checks its names. */
public final class Promtool {

    private Promtool() {}

    /** Whether this machine has it. */
    public static boolean isThere() {
        try {
            return new ProcessBuilder("promtool", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // It is not installed.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it says about a text; blank if it finds nothing wrong. */
    public static String wrong(String text) throws IOException {
        Path file = Files.createTempFile("metrics", ".prom");
        try {
            Files.writeString(file, text);
            Process process = new ProcessBuilder("promtool", "check", "metrics")
                    .redirectInput(file.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            return code == 0 ? said : "exit code " + code + ": " + said;
        } finally {
            Files.delete(file);
        }
    }
}
