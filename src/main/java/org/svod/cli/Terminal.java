package org.svod.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /**
     * True on a terminal. Until Java 21 a console is always a terminal. From Java 22 on the console must be asked, with
     * a method that Java 17 does not have.
     */
    @SuppressWarnings("SystemConsoleNull")
    static boolean present() {
        return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public method of the platform", e);
        }
    }
}
