package org.svod.round;

import java.time.Instant;
import java.util.Optional;

/**
 * How the figures of a round are released: {@code release:} of {@code round.yml}, and {@code calendar.csv}.
 *
 * @param approval how many persons must approve them
 * @param planned the time before which they are not released, as the last line of the calendar says; empty if there is
 *     no calendar
 */
public record ReleaseSettings(Approval approval, Optional<Instant> planned) {

    /** Each night publishes what it finds. */
    public static final ReleaseSettings NONE = new ReleaseSettings(Approval.NONE, Optional.empty());

    /** Whether anybody must approve. */
    public boolean asksForApproval() {
        return approval.isAsked();
    }
}
