/**
 * What a submitter gets back for a delivery: {@link org.svod.publication.receipt.ReceiptWorkbook} for people,
 * {@link org.svod.publication.receipt.ReceiptJson} for machines. Both say the same in English and Russian and are
 * functions of the {@link org.svod.publication.Receipt} (and of the delivered bytes, for the sheet that shows them)
 * alone.
 *
 * <p>May import {@code publication.tables} and everything that it may import, and {@code publication.sheet}. It uses
 * POI and Jackson.
 */
@NullMarked
package org.svod.publication.receipt;

import org.jspecify.annotations.NullMarked;
