package org.svod.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command of Svod in this process, as its launcher would, for tests of other packages. */
public final class InProcess {

    private InProcess() {}

    /**
     * What a command did.
     *
     * @param code its exit code
     * @param printed what it wrote to both of its streams
     */
    public record Ran(int code, String printed) {}

    /** Runs a command as it is given. */
    public static Ran run(String... args) {
        StringWriter both = new StringWriter();
        int code = Svod.run(new PrintWriter(both, true), new PrintWriter(both, true), args);
        return new Ran(code, both.toString());
    }
}
