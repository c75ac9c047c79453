package org.svod.desk.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.desk.reading.RoundRelease;
import org.svod.release.Act;
import org.svod.release.Persons;
import org.svod.release.Refusal;
import org.svod.release.Release;
import org.svod.release.ReleaseRules;
import org.svod.release.ReleaseStanding;
import org.svod.release.Role;
import org.svod.release.Stamp;
import org.svod.release.WaitingSet;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;

/**
 * Which acts a person may ask for now, and why not the others. The rules are those of the night, which checks again
 * when it takes the request and knows more than the desk.
 */
final class ActOffers {

    private static final String PROPOSE = "propose";
    private static final String APPROVE = "approve";
    private static final String RELEASE = "release";
    private static final String SEND_BACK = "send-back";
    private static final String RECALL = "recall";

    private final Round round;
    private final RoundRelease state;
    private final ReleaseStanding standing;
    private final Clock clock;
    private final Optional<Instant> last;

    ActOffers(Round round, RoundRelease state, ReleaseStanding standing, Clock clock) {
        this.round = round;
        this.state = state;
        this.standing = standing;
        this.clock = clock;
        this.last = state.acts().stream().map(RoundRelease.Done::at).reduce((one, other) -> other);
    }

    /**
     * An act that the role of the person permits.
     *
     * @param act which one, as the command is called
     * @param set the set that it would name
     * @param because why it is not possible now, as the end of a key of the words; blank if it is possible
     */
    record Offer(String act, String set, String because) {

        /** Whether it can be asked for now. */
        public boolean isPossible() {
            return because.isEmpty();
        }

        /** Whether it must be proven with a passphrase. */
        public boolean isProven() {
            return act.equals(APPROVE) || act.equals(RELEASE);
        }

        /** Whether a time can be given before which the set is not released. */
        public boolean takesTime() {
            return act.equals(PROPOSE) || act.equals(APPROVE);
        }

        /** Whether it needs a reason. */
        public boolean needsReason() {
            return act.equals(SEND_BACK) || act.equals(RECALL);
        }
    }

    /** The acts that the role of a user permits, in the order in which they follow each other. */
    List<Offer> of(String user, Role role) {
        List<Offer> offers = new ArrayList<>();
        if (role.mayPropose()) {
            offers.add(proposal(user, role));
        }
        if (role.mayApprove()) {
            Stamp stamp = new Stamp(clock.instant(), user, Stamp.Via.REQUEST);
            String set = standing.waiting().map(WaitingSet::set).orElse("");
            offers.add(approval(new Act.Approved(stamp, set, Optional.empty()), role));
            offers.add(offer(SEND_BACK, new Act.SentBack(stamp, set, "-"), role));
            offers.add(
                    offer(RELEASE, new Act.Released(stamp, set, standing.nextVersion(), ReleasedFigures.NONE), role));
            Optional<Release> inForce = standing.inForce();
            offers.add(offer(
                    RECALL,
                    new Act.Recalled(
                            stamp,
                            inForce.map(Release::set).orElse(""),
                            inForce.map(Release::version).orElse(0),
                            "-"),
                    role));
        }
        return offers;
    }

    private Offer proposal(String user, Role role) {
        String set = state.draft().orElse("");
        Act act = new Act.Proposed(
                new Stamp(clock.instant(), user, Stamp.Via.REQUEST), set, "", Optional.empty(), Set.of());
        Offer offer = offer(PROPOSE, act, role);
        if (!offer.isPossible()) {
            return offer;
        }
        if (set.isEmpty()) {
            return new Offer(PROPOSE, set, Refusal.DRAFT_CHANGED.name());
        }
        if (standing.waiting().filter(w -> w.set().equals(set)).isPresent()) {
            return new Offer(PROPOSE, set, "DRAFT_WAITS");
        }
        return standing.inForce().filter(r -> r.set().equals(set)).isPresent()
                ? new Offer(PROPOSE, set, "DRAFT_RELEASED")
                : offer;
    }

    private Offer approval(Act.Approved act, Role role) {
        Offer offer = offer(APPROVE, act, role);
        if (!offer.isPossible()) {
            return offer;
        }
        if (state.draft().isEmpty()) {
            return new Offer(APPROVE, act.set(), Refusal.DRAFT_CHANGED.name());
        }
        return state.movedOn().isEmpty() ? offer : new Offer(APPROVE, act.set(), Refusal.MATTER_DIFFERS.name());
    }

    private Offer offer(String name, Act act, Role role) {
        ReleaseRules rules = new ReleaseRules(
                round.release().approval(),
                new Persons(Map.of(act.stamp().by(), role)),
                round.release().planned(),
                last);
        return new Offer(
                name, act.set(), rules.refusal(standing, act).map(Refusal::name).orElse(""));
    }
}
