package org.svod.cli;

import org.svod.settings.OperatorException;

/** The desk cannot be served with what its settings say. The message says what is wrong and what to write instead. */
public final class DeskSettingsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** Takes a message for the operator. */
    public DeskSettingsException(String message) {
        super(message);
    }
}
