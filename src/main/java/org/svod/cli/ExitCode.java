package org.svod.cli;

/** The exit codes. They are part of the contract with whoever starts Svod. */
enum ExitCode {
    /** Everything is done. */
    DONE(0),
    /** It failed, a checked file would be rejected, or something to be verified differs. */
    FAILED(1),
    /** Wrong usage, or something wrong under {@code jobs/}; nothing was touched. */
    WRONG_USAGE(2),
    /** Done, but something needs a person; only with {@code --strict}. */
    NEEDS_PERSON(3),
    /** Another run holds the data folder. */
    DATA_HELD(4),
    /** Stopped on request; the next run goes on. */
    STOPPED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
