package org.svod.publication.letter;

/**
 * What a piece of the letter is bound to.
 *
 * @param source where the value stands: a figure, a cell of a table, a setting
 * @param value the value
 */
record Binding(String source, BoundValue value) {}
