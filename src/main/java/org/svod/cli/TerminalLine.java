package org.svod.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The line of a terminal in which a bar is drawn. The library would ask the terminal for its width with native code.
 */
final class TerminalLine implements ProgressBarConsumer {

    private static final int WIDTH = 79;

    private final PrintStream terminal;

    TerminalLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String bar) {
        terminal.print("\r" + bar);
    }

    @Override
    public void clear() {
        terminal.print("\r" + " ".repeat(WIDTH) + "\r");
    }

    @Override
    public void close() {
        terminal.flush();
    }
}
