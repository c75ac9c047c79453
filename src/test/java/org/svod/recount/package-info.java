/**
 * An independent program that makes the figures again from the published tables of source rows and of evidence. It
 * shares no code with the software, not even the reading of CSV, so that it cannot share a mistake with it.
 */
@NullMarked
package org.svod.recount;

import org.jspecify.annotations.NullMarked;
