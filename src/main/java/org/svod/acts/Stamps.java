package org.svod.acts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.svod.release.Stamp;

/**
 * Stamps acts with the time, and with how they came in.
 *
 * @param clock the clock
 * @param via how they come in
 * @param request the request that asks for them; blank if there is none
 */
public record Stamps(Clock clock, Stamp.Via via, String request) {

    /** For what is asked for by a command. */
    public static Stamps ofCommand(Clock clock) {
        return new Stamps(clock, Stamp.Via.CLI, "");
    }

    /** For what is asked for by a request. */
    Stamps of(String id) {
        return new Stamps(clock, Stamp.Via.REQUEST, id);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Stamp stamp(String by) {
        return new Stamp(now(), by, via, request);
    }
}
