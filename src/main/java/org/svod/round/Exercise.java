package org.svod.round;

import java.util.Optional;
import org.svod.codebook.Name;

/**
 * A joint exercise.
 *
 * @param row which row it is
 * @param name its name, with quotation marks
 * @param gathering when and where it was held
 * @param with the other participants; Russian with its preposition
 * @param practised what was practised
 */
public record Exercise(RowId row, Name name, Gathering gathering, Optional<Name> with, Optional<Name> practised) {}
