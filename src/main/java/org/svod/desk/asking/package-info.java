/**
 * What people ask for at the desk: requests are written into the folder of requests, and their answers are read again.
 *
 * <p>May import {@code files}, {@code codebook}, {@code run}, {@code request}, {@code desk.security},
 * {@code desk.reading} and {@code desk.spool}. It uses Jackson.
 */
@NullMarked
package org.svod.desk.asking;

import org.jspecify.annotations.NullMarked;
