package org.svod.round;

import java.time.LocalDate;

/**
 * What readers got of a round.
 *
 * @param version its number; 0 for what was published before approval was asked for
 * @param day when, by the UTC clock
 * @param figures its figures
 */
public record PastRelease(int version, LocalDate day, ReleasedFigures figures) {}
