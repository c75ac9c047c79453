package org.svod.round;

import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A treaty or agreement that was concluded or entered into force.
 *
 * @param line its line in {@code instruments.csv}
 * @param kind treaty, agreement …
 * @param title its title
 * @param concluded when it was concluded
 * @param inForce when it entered into force
 * @param aims its purpose
 * @param treaty its id in {@code treaties.csv}; empty if it is not there
 */
public record Instrument(
        long line,
        Name kind,
        Name title,
        Optional<ApproximateDate> concluded,
        Optional<ApproximateDate> inForce,
        Optional<Name> aims,
        Optional<String> treaty) {}
