package org.svod.settings;

/**
 * Svod cannot go on until a person does something: the message says to the operator what is wrong and what to do, and
 * is shown as it is, without the trace of the program.
 */
public abstract class OperatorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With words for the operator. */
    protected OperatorException(String message) {
        super(message);
    }

    /** With words for the operator, and what lies behind. */
    protected OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
