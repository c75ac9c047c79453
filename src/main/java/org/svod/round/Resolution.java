package org.svod.round;

import java.time.LocalDate;
import org.svod.codebook.Name;

/**
 * The resolution that asks for the information.
 *
 * @param number its number, like {@code 78/115}
 * @param adopted when it was adopted
 * @param paragraph the paragraph that asks for the information
 * @param title its title
 */
public record Resolution(String number, LocalDate adopted, int paragraph, Name title) {}
