package org.svod.consolidation;

import org.svod.finding.Counted;
import org.svod.settings.OperatorException;

/** A round has no figures at present, because some of its returns are read with another codebook than the rest. */
public final class RoundWaitsException extends OperatorException {

    private static final long serialVersionUID = 1L;

    /** For a round with this number of returns that are to be read again. */
    RoundWaitsException(String round, int returns) {
        super("The round " + round + " is left as it was: "
                + Counted.of(returns, "return is", "returns are")
                + " not yet read with the codebook of today. If the last run is complete, it names a return that counts and would be rejected; "
                + "correct the codebook, or let the State send a correction, then run nightly");
    }
}
