package org.svod.round;

import org.svod.codebook.Name;

/**
 * An organization with which the States cooperate.
 *
 * @param row which row it is
 * @param name its name
 */
public record Partner(RowId row, Name name) {}
