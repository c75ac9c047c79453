package org.svod.round;

import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A conference or meeting.
 *
 * @param row which row it is
 * @param name its name
 * @param gender the gender of its Russian name
 * @param gathering when and where it was held
 * @param participants the participants; Russian in the genitive case
 */
public record Meeting(
        RowId row, Name name, Optional<Instrument.Gender> gender, Gathering gathering, Optional<Name> participants) {}
