/** The shipped {@code jobs/} folder, and what is said about a wrong line in it. */
@NullMarked
package org.svod.jobs;

import org.jspecify.annotations.NullMarked;
