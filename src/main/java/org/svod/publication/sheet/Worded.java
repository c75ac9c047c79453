package org.svod.publication.sheet;

/**
 * What a row of a table is about, with the words to say it.
 *
 * @param words the words of the workbook
 * @param of what it is about
 */
public record Worded<T>(Bilingual words, T of) {}
