package org.svod.consolidation;

import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.codebook.Consulted;
import org.svod.run.RunSettings;

/**
 * What one file is read and judged with.
 *
 * @param codebook what it may say
 * @param consulted gets every word of the codebook that it asks for
 * @param lines the lines of the codebook
 * @param day the settings of the day on which it was found
 */
public record FileSettings(Codebook codebook, Consulted consulted, CodebookLines lines, RunSettings day) {}
