package org.svod.acts;

import org.svod.settings.OperatorException;

/** A letter of a release cannot be signed. */
public final class SignedLetterException extends OperatorException {

    private static final long serialVersionUID = 1L;

    SignedLetterException(String message) {
        super(message);
    }
}
