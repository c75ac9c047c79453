/**
 * What the desk knows: settings under {@code jobs/}, and the outputs that nights have published.
 *
 * <p>May import {@code codebook}, {@code round}, {@code release}, {@code period}, {@code settings}, {@code files},
 * {@code observation}, {@code observation.cases}, {@code submission}, {@code reconciliation}, {@code run},
 * {@code outputs}, {@code publication.tables} and {@code evidence}. It uses Commons CSV and Jackson.
 */
@NullMarked
package org.svod.desk.reading;

import org.jspecify.annotations.NullMarked;
