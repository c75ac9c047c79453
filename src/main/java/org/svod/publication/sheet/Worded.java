package org.svod.publication.sheet;

/**
 * The subject of a table row, with the words to describe it.
 *
 * @param words the words of the workbook
 * @param of the subject
 */
public record Worded<T>(Texts words, T of) {}
