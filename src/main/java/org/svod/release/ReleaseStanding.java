package org.svod.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.round.ReleasedFigures;

/**
 * Where a round stands, as its acts tell.
 *
 * @param waiting the set that waits to be released; there is at most one
 * @param releases everything that readers got, oldest first
 */
public record ReleaseStanding(Optional<WaitingSet> waiting, List<Release> releases) {

    /** Nothing was done yet. */
    public static final ReleaseStanding NOTHING = new ReleaseStanding(Optional.empty(), List.of());

    /** After these acts about one round, oldest first. */
    public static ReleaseStanding after(List<Act> acts) {
        ReleaseStanding standing = NOTHING;
        for (Act act : acts) {
            standing = standing.and(act);
        }
        return standing;
    }

    /** After one more act, which the rules permit. */
    public ReleaseStanding and(Act act) {
        if (act instanceof Act.Proposed proposed) {
            return new ReleaseStanding(Optional.of(WaitingSet.of(proposed)), releases);
        }
        if (act instanceof Act.Approved approved) {
            return new ReleaseStanding(waiting.map(w -> w.and(approved)), releases);
        }
        if (act instanceof Act.Recalled recalled) {
            return new ReleaseStanding(
                    waiting,
                    releases.stream()
                            .map(r -> r.version() == recalled.version() ? r.recalled(recalled) : r)
                            .toList());
        }
        if (act instanceof Act.SentBack) {
            return new ReleaseStanding(Optional.empty(), releases);
        }
        if (act instanceof Act.Released released) {
            return new ReleaseStanding(Optional.empty(), and(act, released.version(), released.figures()));
        }
        return new ReleaseStanding(waiting, and(act, 0, ((Act.Before) act).figures()));
    }

    private List<Release> and(Act act, int version, ReleasedFigures figures) {
        Release release = new Release(version, act.set(), figures, act.stamp().at(), Optional.empty());
        return Stream.concat(releases.stream(), Stream.of(release)).toList();
    }

    /** The newest release; empty if there is none, or if it was recalled. */
    public Optional<Release> inForce() {
        return last().filter(r -> r.recalled().isEmpty());
    }

    /** The newest release, also if it was recalled. */
    public Optional<Release> last() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }

    /** The number that the next release will have. */
    public int nextVersion() {
        return last().map(Release::version).orElse(0) + 1;
    }
}
