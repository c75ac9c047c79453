package org.svod.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.svod.acts.SecretRule;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks for a new password or passphrase: twice on a terminal, else one line of the standard input. */
final class NewSecret {

    private NewSecret() {}

    /**
     * What was entered, as {@link SecretRule} wants it.
     *
     * @param kind what it is, like "passphrase"
     * @param user the user whose secret it will be
     * @throws ParameterException if it may not be used, or was not entered twice
     */
    static char[] read(String kind, String user, CommandLine line) throws IOException {
        char[] entered = entered(kind, line);
        Optional<SecretRule.Fault> fault = SecretRule.fault(user, CharBuffer.wrap(entered));
        if (fault.isPresent()) {
            throw new ParameterException(line, wrong("a " + kind, fault.get()));
        }
        return entered;
    }

    private static String wrong(String kind, SecretRule.Fault fault) {
        return switch (fault) {
            case TOO_SHORT -> kind + " has at least " + SecretRule.SHORTEST + " characters";
            case TOO_LONG -> kind + " has at most " + SecretRule.LONGEST + " characters";
            case TOO_COMMON ->
                kind + " must not be one that many people use, nor the name of the user: take several words";
        };
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
