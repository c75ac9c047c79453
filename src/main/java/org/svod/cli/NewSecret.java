package org.svod.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks for a new password or passphrase: twice on a terminal, else one line of the standard input. */
final class NewSecret {

    private static final int SHORTEST = 12;

    private NewSecret() {}

    /**
     * What was entered, with at least 12 characters.
     *
     * @param kind what it is, like "passphrase"
     * @throws ParameterException if it is too short, or was not entered twice
     */
    static char[] read(String kind, CommandLine line) throws IOException {
        char[] entered = entered(kind, line);
        if (entered.length < SHORTEST) {
            throw new ParameterException(line, "a " + kind + " has at least " + SHORTEST + " characters");
        }
        return entered;
    }

    private static char[] entered(String kind, CommandLine line) throws IOException {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(c -> Terminal.present());
        if (console.isEmpty()) {
            return Optional.ofNullable(
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine())
                    .orElse("")
                    .toCharArray();
        }
        char[] once =
                read(console.get(), kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1) + ": ");
        if (!Arrays.equals(once, read(console.get(), "Once more: "))) {
            throw new ParameterException(line, "the two " + kind + "s differ");
        }
        return once;
    }

    private static char[] read(Console console, String prompt) {
        return Objects.requireNonNullElse(console.readPassword(prompt), new char[0]);
    }
}
