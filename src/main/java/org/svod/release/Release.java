package org.svod.release;

import java.time.Instant;
import java.util.Optional;
import org.svod.round.ReleasedFigures;

/**
 * What readers got.
 *
 * @param version its number, from 1; 0 for what lay in the output folder before approval was asked for
 * @param set fingerprint of the set
 * @param figures its figures
 * @param at when
 * @param recalled the act that recalled it; empty if none did
 */
public record Release(int version, String set, ReleasedFigures figures, Instant at, Optional<Act.Recalled> recalled) {

    Release recalled(Act.Recalled act) {
        return new Release(version, set, figures, at, Optional.of(act));
    }

    /** Name of its folder. */
    public String folder() {
        return "v" + version;
    }
}
