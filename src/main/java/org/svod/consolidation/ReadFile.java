package org.svod.consolidation;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.svod.codebook.ReadWith;
import org.svod.delivery.Delivery;
import org.svod.finding.Findings;
import org.svod.round.Round;
import org.svod.submission.Reading;

/**
 * What one file says, before it is judged.
 *
 * @param delivery the delivery; with the name that was understood if the file was read
 * @param remarks what was found before its rows were read
 * @param read what it says and the round that it is for; empty if it was not read, for what {@code remarks} say
 * @param with what it was read with
 * @param scratch where rows of it may lie until they are stored; closed then
 */
public record ReadFile(
        Delivery delivery, Findings remarks, Optional<OfRound> read, FileSettings with, Closeable scratch)
        implements Closeable {

    /** What a file says about a round. */
    public record OfRound(Round round, Reading reading) {}

    /** What was asked of the codebook until now. */
    ReadWith readWith() {
        return ReadWith.of(with.consulted(), with.lines());
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
