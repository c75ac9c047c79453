package org.svod.release;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.round.Approval;
import org.svod.round.ReleasedFigures;

/**
 * Who may do which act, and when.
 *
 * @param asked what the round asks for
 * @param persons the persons who are known
 * @param calendar the planned time of the round; empty if it has none
 * @param lastAct time of the last act in the journal, about any round; empty if there is none
 */
public record ReleaseRules(Approval asked, Persons persons, Optional<Instant> calendar, Optional<Instant> lastAct) {

    /** Why the act is refused where a round stands so; empty if it is permitted. */
    public Optional<Refusal> refusal(ReleaseStanding standing, Act act) {
        if (!asked.isAsked()) {
            return Optional.of(Refusal.NO_APPROVAL_ASKED);
        }
        if (act instanceof Act.Before) {
            return Optional.empty();
        }
        return person(act).or(() -> reason(act)).or(() -> standing(standing, act));
    }

    /**
     * The release that the timer makes; empty if no set is due.
     *
     * @param figures those of the waiting set
     */
    public Optional<Act.Released> due(ReleaseStanding standing, Instant now, ReleasedFigures figures) {
        return standing.waiting()
                .filter(w -> w.isApproved(asked) && w.embargo(calendar).isPresent())
                .map(w -> new Act.Released(
                        new Stamp(
                                now,
                                w.approvals()
                                        .get(w.approvals().size() - 1)
                                        .stamp()
                                        .by(),
                                Stamp.Via.CLOCK),
                        w.set(),
                        standing.nextVersion(),
                        figures))
                .filter(act -> refusal(standing, act).isEmpty());
    }

    private Optional<Refusal> person(Act act) {
        Predicate<Role> may = act instanceof Act.Proposed ? Role::mayPropose : Role::mayApprove;
        Optional<Role> role = persons.role(act.stamp().by());
        return role.isEmpty()
                ? Optional.of(Refusal.UNKNOWN_PERSON)
                : role.filter(may).isEmpty() ? Optional.of(Refusal.NOT_THE_ROLE) : Optional.empty();
    }

    private static Optional<Refusal> reason(Act act) {
        boolean missing = (act instanceof Act.SentBack sent && sent.reason().isBlank())
                || (act instanceof Act.Recalled recalled && recalled.reason().isBlank());
        return missing ? Optional.of(Refusal.NO_REASON) : Optional.empty();
    }

    private Optional<Refusal> standing(ReleaseStanding standing, Act act) {
        if (act instanceof Act.Proposed) {
            return standing.waiting().filter(w -> w.isApproved(asked)).map(w -> Refusal.APPROVED_ONE_WAITS);
        }
        if (act instanceof Act.Recalled) {
            Optional<Release> inForce = standing.inForce();
            return inForce.isEmpty()
                    ? Optional.of(Refusal.NO_RELEASE_IN_FORCE)
                    : inForce.filter(r -> !r.set().equals(act.set())).map(r -> Refusal.ANOTHER_RELEASE);
        }
        if (standing.waiting().isEmpty()) {
            return Optional.of(Refusal.NOTHING_WAITS);
        }
        WaitingSet waiting = standing.waiting().get();
        if (!waiting.set().equals(act.set())) {
            return Optional.of(Refusal.ANOTHER_SET_WAITS);
        }
        if (act instanceof Act.Approved) {
            return approval(waiting, act.stamp().by());
        }
        return act instanceof Act.Released ? early(waiting, act.stamp().at()) : Optional.empty();
    }

    private Optional<Refusal> approval(WaitingSet waiting, String person) {
        if (waiting.isApproved(asked)) {
            return Optional.of(Refusal.APPROVED_BY_ENOUGH);
        }
        if (waiting.proposed().stamp().by().equals(person)) {
            return Optional.of(Refusal.PROPOSED_IT);
        }
        if (waiting.isApprovedBy(person)) {
            return Optional.of(Refusal.APPROVED_IT);
        }
        return asked == Approval.TWO && waiting.proposed().authors().contains(person)
                ? Optional.of(Refusal.DECIDED_IN_IT)
                : Optional.empty();
    }

    private Optional<Refusal> early(WaitingSet waiting, Instant now) {
        if (!waiting.isApproved(asked)) {
            return Optional.of(Refusal.NOT_APPROVED);
        }
        if (waiting.embargo(calendar).filter(now::isBefore).isPresent()) {
            return Optional.of(Refusal.EMBARGO);
        }
        return lastAct.filter(now::isBefore).map(last -> Refusal.CLOCK_BEHIND);
    }
}
