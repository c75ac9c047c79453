package org.svod.publication.letter;

/**
 * The source of a piece of the letter.
 *
 * @param source where the value comes from: a figure, a cell of a table, a setting
 * @param value the value
 */
record Binding(String source, BoundValue value) {}
