package org.svod.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.round.Approval;

/**
 * The one set of a round that waits to be released.
 *
 * @param proposed the proposal
 * @param approvals the approvals so far, by different persons
 */
public record WaitingSet(Act.Proposed proposed, List<Act.Approved> approvals) {

    static WaitingSet of(Act.Proposed proposed) {
        return new WaitingSet(proposed, List.of());
    }

    WaitingSet and(Act.Approved approved) {
        return new WaitingSet(
                proposed, Stream.concat(approvals.stream(), Stream.of(approved)).toList());
    }

    /** Fingerprint of the set. */
    public String set() {
        return proposed.set();
    }

    /** Whether enough persons have approved it. */
    public boolean isApproved(Approval asked) {
        return approvals.size() >= asked.persons();
    }

    /** Whether this person has approved it. */
    public boolean isApprovedBy(String person) {
        return approvals.stream().anyMatch(a -> a.stamp().by().equals(person));
    }

    /**
     * Before which time it must not be released: as the last approval that gives a time says, else as the proposal
     * says, else as the calendar says now. Empty if none gives a time.
     */
    public Optional<Instant> embargo(Optional<Instant> calendar) {
        return approvals.stream()
                .flatMap(a -> a.embargo().stream())
                .reduce((first, last) -> last)
                .or(proposed::embargo)
                .or(() -> calendar);
    }
}
