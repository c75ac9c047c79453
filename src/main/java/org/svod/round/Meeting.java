package org.svod.round;

import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A conference or meeting.
 *
 * @param line its line in {@code meetings.csv}
 * @param name its name
 * @param gathering when and where it was held
 * @param participants the participants; Russian in the genitive case
 */
public record Meeting(long line, Name name, Gathering gathering, Optional<Name> participants) {}
