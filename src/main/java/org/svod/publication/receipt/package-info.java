/**
 * The receipts that a submitter gets for a delivery: {@link org.svod.publication.receipt.ReceiptWorkbook} for people,
 * {@link org.svod.publication.receipt.ReceiptJson} for machines. Both have the same content in English and Russian.
 * They are functions of the {@link org.svod.publication.Receipt} alone (and of the delivered bytes, for the sheet that
 * shows them).
 *
 * <p>May import {@code publication.tables} and everything that it may import, and {@code publication.sheet}. It uses
 * POI and Jackson.
 */
@NullMarked
package org.svod.publication.receipt;

import org.jspecify.annotations.NullMarked;
