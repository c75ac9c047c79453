package org.svod.round;

import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A treaty or agreement that was concluded or entered into force.
 *
 * @param row which row it is
 * @param gender the grammatical gender of its kind in Russian, which the participles follow
 * @param kind treaty, agreement …
 * @param title its title
 * @param concluded when it was concluded
 * @param inForce when it entered into force
 * @param aims its purpose
 * @param treaty its id in {@code treaties.csv}; empty if it is not there
 */
public record Instrument(
        RowId row,
        Gender gender,
        Name kind,
        Name title,
        Optional<ApproximateDate> concluded,
        Optional<ApproximateDate> inForce,
        Optional<Name> aims,
        Optional<String> treaty) {

    /** A grammatical gender. */
    public enum Gender {
        /** Masculine, as of договор. */
        M,
        /** Feminine, as of конвенция. */
        F,
        /** Neuter, as of соглашение. */
        N
    }
}
