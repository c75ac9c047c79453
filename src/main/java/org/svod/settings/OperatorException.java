package org.svod.settings;

/**
 * Svod cannot continue until a person does something. The message tells the operator what is wrong and what to do. It
 * is shown as it is, without a stack trace.
 */
public abstract class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes a message for the operator. */
    protected OperatorException(String message) {
        super(message);
    }

    /** Takes a message for the operator, and the cause. */
    protected OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
