package org.svod.databank;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.svod.acceptance.ContentDigest;
import org.svod.observation.cases.CasePage;

/**
 * Proves the pages of the case rows of one submission and one indicator, in their order. The bytes of a page go into
 * its proof by two checksums, 64 bits together, because the first compiler of the JVM takes ten times as long for the
 * SHA-256 of the bytes as a disk for reading them.
 */
final class PageProofs {

    private final long delivery;
    private final String indicator;
    private final ContentDigest all = new ContentDigest();
    private int pages;

    PageProofs(long delivery, String indicator) {
        this.delivery = delivery;
        this.indicator = indicator;
    }

    /** How many there have been. */
    int pages() {
        return pages;
    }

    /** The proof of the next page. */
    String next(CasePage page, boolean last) {
        String proof = RowProof.of(
                delivery,
                indicator,
                pages++,
                last,
                page.rows(),
                checksum(new CRC32(), page),
                checksum(new CRC32C(), page));
        all.text(proof);
        return proof;
    }

    private static long checksum(Checksum checksum, CasePage page) {
        checksum.update(page.bytes());
        return checksum.getValue();
    }

    /** The proof of all pages, after the last one; to be asked for once. */
    String all() {
        return all.hex();
    }
}
