/**
 * What people ask for in files: decisions, confirmations, acceptances of missing values, explanations of warnings,
 * acts, and a run. A request is checked, archived, recorded in the journal, and only then applied. Everything in the
 * folder of requests may be hostile.
 *
 * <p>May import {@code acts} and everything that it may import. It uses Commons CSV and Jackson.
 */
@NullMarked
package org.svod.request;

import org.jspecify.annotations.NullMarked;
