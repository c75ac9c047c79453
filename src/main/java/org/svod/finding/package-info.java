/**
 * What Svod has to tell a person about a file: stable codes with severity and rule type, the place in the file, and the
 * words, in English and Russian. {@link org.svod.finding.Findings} collects; {@link org.svod.finding.FindingMessages}
 * words.
 *
 * <p>Imports nothing of ours. It uses ICU for message formats.
 */
@NullMarked
package org.svod.finding;

import org.jspecify.annotations.NullMarked;
