package org.svod.cli;

/** The exit codes. They are part of the contract with the person or program that starts Svod. */
enum ExitCode {
    /** Everything is done. */
    DONE(0),
    /** The command failed, a checked file would be rejected, or verification found a difference. */
    FAILED(1),
    /** Something is wrong under {@code jobs/}; nothing was changed. */
    WRONG_SETTINGS(2),
    /** Done, but something needs a person; only with {@code --strict}. */
    NEEDS_PERSON(3),
    /** Another run is using the data folder. */
    DATA_HELD(4),
    /** Stopped on request; the next run continues. */
    STOPPED(5),
    /** The command line is wrong; nothing was changed. */
    WRONG_USAGE(6);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
