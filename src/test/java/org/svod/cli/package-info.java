/** The commands end to end: real files, real jobs, a real database file. */
@NullMarked
package org.svod.cli;

import org.jspecify.annotations.NullMarked;
