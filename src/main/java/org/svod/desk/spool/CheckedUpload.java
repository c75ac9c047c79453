package org.svod.desk.spool;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * @param beside how it stands beside what is in force; empty if no night has said what is
     */
    public record Said(Receipt receipt, List<MarkedRow> rows, Optional<Beside> beside) {}

    /**
     * How the file stands beside what is in force of the State.
     *
     * @param inForce fingerprint of the file that is in force for exactly this period; blank if there is none
     * @param elsewhere the other periods for which the same bytes are in force
     * @param revision what it would change; empty if it replaces nothing, or only a part of a wider return
     */
    public record Beside(String inForce, List<Period> elsewhere, Optional<Revision> revision) {}

    /**
     * What a file changes.
     *
     * @param before rows that are in force
     * @param changed how many of them get another value
     * @param added rows that are new
     * @param deleted rows that are not there any more
     * @param isLarge whether this is more than the round expects without a reason, in all or for one value
     */
    public record Revision(long before, long changed, long added, long deleted, boolean isLarge) {}

    /** Fingerprint of the bytes that were checked. */
    public String sha256() {
        return said.receipt().delivery().sha256();
    }
}
