package org.svod.publication.letter;

import java.util.List;
import org.svod.settings.OperatorException;

/** The finished letter does not say what it stands for, so it must not be published; carries every difference found. */
public final class LetterException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> differences;

    LetterException(List<String> differences) {
        super("The finished letter differs from what it stands for: " + String.join("; ", differences));
        this.differences = List.copyOf(differences);
    }

    /** What differs: what was found, what was expected and where that stands. */
    public List<String> differences() {
        return differences;
    }
}
