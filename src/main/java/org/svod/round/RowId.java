package org.svod.round;

/**
 * Which row of a register something is.
 *
 * @param id its name, by which {@code items.csv} refers to it; unique in the register, blank in archived ones that had
 *     no ids
 * @param line its line in its table
 */
public record RowId(String id, long line) {}
