/**
 * The kinds of single characters: blanks, letters that look like others, and characters that begin a formula.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.svod.characters;

import org.jspecify.annotations.NullMarked;
