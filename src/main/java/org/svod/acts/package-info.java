/**
 * Acts of persons about the figures of rounds: checks an act, archives its set, records it in the journal, and brings
 * the folder of releases to what the journal says. What a killed command has left is finished by the next one.
 *
 * <p>May import {@code outputs} and everything that it may import. It uses Jackson.
 */
@NullMarked
package org.svod.acts;

import org.jspecify.annotations.NullMarked;
