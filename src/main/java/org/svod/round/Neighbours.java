package org.svod.round;

import java.util.List;
import java.util.Optional;

/**
 * The rounds beside a round.
 *
 * @param filesBefore the decisions about files of the year before; empty if there is no round for that year
 * @param next the round of the next year, if there is one
 */
public record Neighbours(List<FileDecision> filesBefore, Optional<NextRound> next) {

    /** There are none. */
    public static final Neighbours NONE = new Neighbours(List.of(), Optional.empty());
}
