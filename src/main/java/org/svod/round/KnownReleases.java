package org.svod.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known to be released.
 *
 * @param inForce for the year of each round that asks for approval, the figures of the release in force, which are none
 *     if there is no such release
 * @param ofRound what was released of the round, oldest first
 */
public record KnownReleases(Map<Integer, ReleasedFigures> inForce, List<PastRelease> ofRound) {

    /** No round asks for approval. */
    public static final KnownReleases NONE = new KnownReleases(Map.of(), List.of());

    /** The figures of a year that may be shown; empty if the round of the year asks for no approval. */
    public Optional<ReleasedFigures> ofYear(int year) {
        return Optional.ofNullable(inForce.get(year));
    }
}
