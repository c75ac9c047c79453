package org.svod.release;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.svod.round.ReleasedFigures;

/** What was done with the set of files of a round. An act names the archived set, never a folder. */
public sealed interface Act permits Act.Before, Act.Proposed, Act.Approved, Act.SentBack, Act.Released, Act.Recalled {

    /** Who did it, when. */
    Stamp stamp();

    /** Fingerprint of the set. */
    String set();

    /**
     * What lay in the output folder when approval was first asked for; it is version 0.
     *
     * @param stamp of the night that found it
     * @param set fingerprint of the set
     * @param figures its figures
     */
    record Before(Stamp stamp, String set, ReleasedFigures figures) implements Act {}

    /**
     * A set was proposed.
     *
     * @param stamp who proposed it
     * @param set fingerprint of the set
     * @param matter fingerprint of its matter
     * @param embargo before which it must not be released; empty if the proposer gave no time
     * @param authors the users who made the decisions in the matter, in lower case
     */
    record Proposed(Stamp stamp, String set, String matter, Optional<Instant> embargo, Set<String> authors)
            implements Act {}

    /**
     * The proposed set was approved by one person.
     *
     * @param stamp who approved it
     * @param set fingerprint of the set
     * @param embargo before which it must not be released; empty if the approver gave no time
     */
    record Approved(Stamp stamp, String set, Optional<Instant> embargo) implements Act {}

    /**
     * The waiting set was sent back.
     *
     * @param stamp who sent it back
     * @param set fingerprint of the set
     * @param reason why
     */
    record SentBack(Stamp stamp, String set, String reason) implements Act {}

    /**
     * The approved set was released.
     *
     * @param stamp who released it
     * @param set fingerprint of the set
     * @param version number of the release, from 1
     * @param figures its figures
     */
    record Released(Stamp stamp, String set, int version, ReleasedFigures figures) implements Act {}

    /**
     * The release in force was recalled.
     *
     * @param stamp who recalled it
     * @param set fingerprint of the set
     * @param version number of the release
     * @param reason why
     */
    record Recalled(Stamp stamp, String set, int version, String reason) implements Act {}
}
