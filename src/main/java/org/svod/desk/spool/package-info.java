/**
 * Files that a State has given to the desk: kept for a short time while they are checked, then put into the drop
 * folder. Also the log of what people did.
 *
 * <p>May import {@code files}, {@code codebook}, {@code period}, {@code publication}, {@code publication.receipt} and
 * {@code delivery}. It uses Jackson.
 */
@NullMarked
package org.svod.desk.spool;

import org.jspecify.annotations.NullMarked;
