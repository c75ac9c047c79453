/**
 * How a file is written: its encoding, delimiter, heading line and records, found out with reasons. Bytes in, fields
 * out; what the fields mean is the business of {@code submission}, which lends its vocabulary, so that a reading that
 * makes sense can be recognized.
 *
 * <p>May import {@code finding} and {@code characters}. It uses juniversalchardet for encodings, and Commons Compress
 * for bytes in memory that are read at any place. Nothing here holds a file in memory.
 */
@NullMarked
package org.svod.dialect;

import org.jspecify.annotations.NullMarked;
