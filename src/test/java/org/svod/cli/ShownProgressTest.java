package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownProgressTest {

    /**
     * The library draws in a thread of its own and passes over what fails there, such as a class that is not shipped.
     */
    @Test
    void onATerminalABarIsDrawnAndTakenAwayAtTheEnd() throws InterruptedException {
        PrintStream console = System.err;
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        System.setErr(new PrintStream(drawn, true, StandardCharsets.UTF_8));
        try (ShownProgress progress = ShownProgress.of(false, true)) {
            progress.stepBegins("reconcile", 2);
            progress.done("reconcile", "2023");
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (!drawn.toString(StandardCharsets.UTF_8).contains("50%") && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        } finally {
            System.setErr(console);
        }
        assertThat(drawn.toString(StandardCharsets.UTF_8))
                .contains("\rreconcile", "50%")
                .endsWith(" \r");
    }
}
