package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.observation.Decimals;

/**
 * What became of what was sent in a year: what is received is what was sent first, within a number of periods. What was
 * sent so late that it may still be received after the last period is in transit, until it is known that it was not
 * received in time.
 *
 * @param matched how much was received in the year, by the number of periods after it was sent
 * @param sentBefore how much was received in the year of what the sender has reported for the periods just before it:
 *     perhaps less than all if one of them is not reported in full; empty if it is 0 and none of them is
 * @param inTransit how much was in transit at the end of the year: what was received in time after it, and what may
 *     still be
 * @param receivedLater how much of that was received after the year
 * @param notReceived what was sent and not received in time
 * @param notSent what was received in the year and not sent in time before
 */
public record Transit(
        Map<Integer, BigDecimal> matched,
        Optional<BigDecimal> sentBefore,
        BigDecimal inTransit,
        BigDecimal receivedLater,
        Unmatched notReceived,
        Unmatched notSent) {

    /** How many periods later a hand-over may be counted by the receiver. */
    public static final int LONGEST = 2;

    /**
     * What one side says and the other side does not.
     *
     * @param never how much the other side knows nothing of: it has reported every period that may have it
     * @param notKnown how much of it is not known, because the other side has not reported every such period
     */
    public record Unmatched(BigDecimal never, BigDecimal notKnown) {

        /** Everything is matched. */
        public static final Unmatched NONE = new Unmatched(BigDecimal.ZERO, BigDecimal.ZERO);

        Unmatched and(BigDecimal amount, boolean known) {
            return known ? new Unmatched(never.add(amount), notKnown) : new Unmatched(never, notKnown.add(amount));
        }
    }

    /**
     * What a side says of a period.
     *
     * @param amount the amount; 0 if it says none
     * @param known whether that is all: the side has reported the period, and no value in it is missing
     */
    public record Said(BigDecimal amount, boolean known) {

        /** A period that is not reported. */
        public static final Said NOTHING = new Said(BigDecimal.ZERO, false);
    }

    /**
     * What both sides say of a period.
     *
     * @param sent what the sender says, as the receiver should report it
     * @param received what the receiver says
     */
    public record Both(Said sent, Said received) {}

    /**
     * Attributes what was received to what was sent.
     *
     * @param before what both sides say of the periods before the year; none if nothing is known of them
     * @param year what both sides say, period by period
     * @param after what the receiver says about the periods that follow, as far as it is known
     * @param longest how many periods later a hand-over may be received
     */
    public static Transit of(List<Both> before, List<Both> year, List<BigDecimal> after, int longest) {
        return new HandOvers(before, year, after, longest).attributed();
    }

    /** How much was received in all that was sent in time before. */
    public BigDecimal inAll() {
        return matched.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code 0:1 1:11}: 1 received in the period in which it was sent, 11 one period later. */
    public String lags() {
        return matched.entrySet().stream()
                .map(e -> e.getKey() + ":" + Decimals.text(e.getValue()))
                .collect(Collectors.joining(" "));
    }
}
