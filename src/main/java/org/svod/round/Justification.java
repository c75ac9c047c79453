package org.svod.round;

/**
 * What a person says to explain a warning about a delivered file. It changes no figure.
 *
 * @param delivery number of the delivery
 * @param finding code of the finding
 * @param line line of the file; 0 if all findings of this code in the file are explained
 * @param text the explanation
 * @param by the user who gave it
 * @param name the name of that person
 * @param at when it was taken, by the UTC clock
 */
public record Justification(long delivery, String finding, long line, String text, String by, String name, String at) {}
