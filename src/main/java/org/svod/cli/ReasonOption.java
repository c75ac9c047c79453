package org.svod.cli;

import picocli.CommandLine.Option;

/** The option of acts that take something back: why. */
final class ReasonOption {

    static final String NAME = "--reason";

    @Option(names = NAME, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    String text() {
        return reason;
    }
}
