package org.svod.cli;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds the desk, which the launcher puts on the class path of the commands that need it. */
final class DeskParts {

    private DeskParts() {}

    /**
     * The desk.
     *
     * @throws ParameterException if it is not on the class path
     */
    static Desk desk(CommandLine line) {
        try {
            return ServiceLoader.load(Desk.class).findFirst().orElseThrow(() -> missing(line, null));
        } catch (ServiceConfigurationError | NoClassDefFoundError e) {
            throw missing(line, e);
        }
    }

    private static ParameterException missing(CommandLine line, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ParameterException(
                line, "The libraries of the desk are not on the class path; start it with the launcher, svod", cause);
    }
}
