/**
 * What Svod tells a person about a file: stable codes with severity and rule type, the place in the file, and messages
 * in English and Russian. {@link org.svod.finding.Findings} collects findings; {@link org.svod.finding.FindingMessages}
 * makes the messages.
 *
 * <p>May import {@code characters}. It uses ICU for message formats.
 */
@NullMarked
package org.svod.finding;

import org.jspecify.annotations.NullMarked;
