package org.svod.round;

import java.util.Optional;
import org.svod.codebook.Name;

/**
 * When and where something was held.
 *
 * @param held when it was or will be held
 * @param place where it was held
 * @param firstTime whether it was held for the first time
 */
public record Gathering(Optional<Timing> held, Optional<Name> place, boolean firstTime) {}
