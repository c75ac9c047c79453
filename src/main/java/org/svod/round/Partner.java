package org.svod.round;

import org.svod.codebook.Name;

/**
 * An organization with which the States cooperate.
 *
 * @param line its line in {@code partners.csv}
 * @param name its name
 */
public record Partner(long line, Name name) {}
