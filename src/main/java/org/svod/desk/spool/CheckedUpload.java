package org.svod.desk.spool;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.svod.period.Period;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.MarkedRows.MarkedRow;

/**
 * A file that was checked and waits to be sent.
 *
 * @param id its random name
 * @param user who gave it
 * @param session the session in which it was given; no other may send it
 * @param until when it is deleted
 * @param file where it lies
 * @param scope the period that it speaks for
 * @param said what the check says
 */
public record CheckedUpload(String id, String user, String session, Instant until, Path file, Period scope, Said said) {

    /**
     * What the check says.
     *
     * @param receipt the receipt that it would get
     * @param rows the first rows to which findings belong, as they were sent
     */
    public record Said(Receipt receipt, List<MarkedRow> rows) {}

    /** Fingerprint of the bytes that were checked. */
    public String sha256() {
        return said.receipt().delivery().sha256();
    }
}
