package org.svod.codebook;

/**
 * The names that the codebook gives to a status.
 *
 * @param status the status
 * @param name names in both languages
 */
public record StatusName(ObservationStatus status, Name name) implements Coded {

    @Override
    public String code() {
        return status.name();
    }
}
