/**
 * The figures and their explanation: the ledger of everything that counts, the bridge from reported to published,
 * status and vintages of a figure. Pure.
 *
 * <p>May import {@code reconciliation} and everything that it may import. Pure.
 */
@NullMarked
package org.svod.figures;

import org.jspecify.annotations.NullMarked;
