package org.svod.publication.letter;

import java.util.List;
import org.svod.codebook.Indicator;

/**
 * The result of writing a letter, for the run report.
 *
 * @param omitted published indicators that no State reported and that are left out
 * @param draft whether it is marked as a draft, because a figure in it is provisional or the round comes with a note
 * @param literals numbers of the template and the wording themselves, which are not bound
 */
public record LetterOutcome(List<Indicator> omitted, boolean draft, List<String> literals) {}
