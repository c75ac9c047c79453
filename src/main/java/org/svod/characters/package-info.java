/**
 * What single characters are, before any word is understood: blanks of every kind, and letters that look like others.
 *
 * <p>Imports nothing of ours.
 */
@NullMarked
package org.svod.characters;

import org.jspecify.annotations.NullMarked;
