package org.svod.request;

import java.util.Optional;
import org.svod.acts.User;
import org.svod.intake.JournalEntry.Requested;

/**
 * What becomes of a request for a run. It is applied when a run that began after it is complete, so a kill at any
 * moment costs only time. The journal counts the runs that begin while it waits, so that a run that never comes to its
 * end is not begun for it for ever. A night that begins anyway still answers it.
 */
final class RunRequests {

    /** How many runs begin for one request, if none of them comes to its end. */
    static final int MOST_RUNS = 3;

    private RunRequests() {}

    /**
     * Rules about a request for a run.
     *
     * @param last what the journal says about it; empty if nothing yet
     * @param inRun whether a run begins now
     */
    static Ruling rule(User user, Optional<Requested> last, boolean inRun) {
        if (!user.role().mayAskForRun()) {
            return Ruling.refused(RequestCode.NOT_THE_ROLE);
        }
        int begun = last.filter(RunRequests::hasBegun)
                .map(record -> Integer.parseInt(record.details().get(0)))
                .orElse(0);
        if (begun >= MOST_RUNS && !inRun) {
            return Ruling.refused(RequestCode.RUN_NOT_COMPLETE, Integer.toString(begun));
        }
        return inRun
                ? Ruling.waiting(RequestCode.RUN_BEGUN, Integer.toString(begun + 1))
                : Ruling.waiting(RequestCode.RUN_FOLLOWS);
    }

    private static boolean hasBegun(Requested record) {
        return record.code().equals(RequestCode.RUN_BEGUN.name());
    }
}
