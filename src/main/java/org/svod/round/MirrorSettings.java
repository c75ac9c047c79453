package org.svod.round;

import java.math.BigDecimal;

/**
 * How mirrored flows are settled.
 *
 * @param policy whose value counts
 * @param absoluteTolerance difference that still counts as agreement, in the indicator's unit
 * @param relativeTolerance difference that still counts as agreement, as a share of the larger value
 * @param fillFromMirror whether the receiver's side stands in where the sender said nothing
 */
public record MirrorSettings(
        MirrorPolicy policy, BigDecimal absoluteTolerance, BigDecimal relativeTolerance, boolean fillFromMirror) {}
