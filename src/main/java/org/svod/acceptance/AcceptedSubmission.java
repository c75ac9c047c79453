package org.svod.acceptance;

import java.util.Set;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * A submission that was accepted, as far as later ones need to know it.
 *
 * @param delivery number of the delivery
 * @param file name of the file
 * @param state who submitted it
 * @param scope the period that it speaks for
 * @param version the version that it was given
 * @param sha256 fingerprint of its bytes
 * @param widePeriods periods of its rows that are wider than a month
 */
public record AcceptedSubmission(
        long delivery, String file, State state, Period scope, int version, String sha256, Set<Period> widePeriods) {}
