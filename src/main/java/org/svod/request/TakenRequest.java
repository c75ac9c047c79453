package org.svod.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.svod.intake.JournalEntry.Requested;

/**
 * A request that is archived.
 *
 * @param found where it lies
 * @param id fingerprint of its bytes
 * @param read what it says
 */
record TakenRequest(RequestFolder.Found found, String id, RequestForm.Read read) {

    /** What it says about itself; empty if it cannot be read. */
    Optional<Request.Head> head() {
        return read.request().map(Request::head);
    }

    /** What it asks for; blank if that cannot be read. */
    String asked() {
        return head().map(Request.Head::asked).orElse("");
    }

    private String round() {
        return read.request()
                .filter(Request.AboutRound.class::isInstance)
                .map(request -> ((Request.AboutRound) request).round())
                .orElse("");
    }

    /** What the journal says about it. */
    Requested entry(Instant now, Requested.State state, Ruling ruling) {
        return new Requested(
                id,
                now.truncatedTo(ChronoUnit.MILLIS).toString(),
                found.name(),
                state,
                asked(),
                round(),
                ruling.code(),
                ruling.details(),
                ruling.about());
    }
}
