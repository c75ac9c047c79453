package org.svod.publication.letter;

import java.util.List;
import org.svod.settings.OperatorException;

/**
 * The finished letter does not show the values that it should, so it must not be published. Has every difference that
 * was found.
 */
public final class LetterException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> differences;

    LetterException(List<String> differences) {
        super("The finished letter differs from what it stands for: " + String.join("; ", differences));
        this.differences = List.copyOf(differences);
    }

    /** The differences: what was found, what was expected, and where. */
    public List<String> differences() {
        return differences;
    }
}
