package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.observation.Decimals;

/**
 * What became of what was sent in a year: what is received is what was sent first, within a number of periods. What was
 * sent so late that it may still be received after the last period is in transit, until it is known that it was not
 * received in time.
 *
 * @param matched how much was received in the year, by the number of periods after it was sent
 * @param sentBefore how much was received in the year of what was sent in time before it
 * @param inTransit how much was in transit at the end of the year: what was received in time after it, and what may
 *     still be
 * @param receivedLater how much of that was received after the year
 * @param neverReceived how much was sent and not received in time
 * @param neverSent how much was received in the year and not sent in time before
 */
public record Transit(
        Map<Integer, BigDecimal> matched,
        BigDecimal sentBefore,
        BigDecimal inTransit,
        BigDecimal receivedLater,
        BigDecimal neverReceived,
        BigDecimal neverSent) {

    /** How many periods later a hand-over may be counted by the receiver. */
    public static final int LONGEST = 2;

    /**
     * What both sides say of a period.
     *
     * @param sent what the sender says, as the receiver should report it
     * @param received what the receiver says
     */
    public record Both(BigDecimal sent, BigDecimal received) {}

    /** Something that was sent and is not yet received; of the year before in a period below 0. */
    private record Sent(int period, BigDecimal amount) {}

    /**
     * Attributes what was received to what was sent.
     *
     * @param before what both sides say of the periods before the year, as far as it is known
     * @param year what both sides say, period by period
     * @param after what the receiver says about the periods that follow, as far as it is known
     * @param longest how many periods later a hand-over may be received
     */
    public static Transit of(List<Both> before, List<Both> year, List<BigDecimal> after, int longest) {
        int end = year.size();
        int known = end + Math.min(after.size(), longest);
        Map<Integer, BigDecimal> matched = new TreeMap<>();
        BigDecimal earlier = BigDecimal.ZERO;
        BigDecimal later = BigDecimal.ZERO;
        BigDecimal never = BigDecimal.ZERO;
        BigDecimal neverSent = BigDecimal.ZERO;
        Deque<Sent> open = new ArrayDeque<>();
        for (int period = -before.size(); period < known; period++) {
            while (!open.isEmpty() && open.getFirst().period() + longest < period) {
                Sent late = open.removeFirst();
                never = late.period() < 0 ? never : never.add(late.amount());
            }
            BigDecimal left;
            if (period < end) {
                Both both = period < 0 ? before.get(before.size() + period) : year.get(period);
                if (both.sent().signum() > 0) {
                    open.addLast(new Sent(period, both.sent()));
                }
                left = both.received();
            } else {
                left = after.get(period - end);
            }
            while (left.signum() > 0 && !open.isEmpty()) {
                Sent oldest = open.removeFirst();
                BigDecimal amount = left.min(oldest.amount());
                left = left.subtract(amount);
                if (period >= end) {
                    later = later.add(amount);
                } else if (oldest.period() >= 0) {
                    matched.merge(period - oldest.period(), amount, BigDecimal::add);
                } else if (period >= 0) {
                    earlier = earlier.add(amount);
                }
                if (oldest.amount().compareTo(amount) > 0) {
                    open.addFirst(new Sent(oldest.period(), oldest.amount().subtract(amount)));
                }
            }
            neverSent = period >= 0 && period < end ? neverSent.add(left) : neverSent;
        }
        BigDecimal waiting = BigDecimal.ZERO;
        for (Sent late : open) {
            if (late.period() + longest >= known) {
                waiting = waiting.add(late.amount());
            } else {
                never = never.add(late.amount());
            }
        }
        return new Transit(matched, earlier, later.add(waiting), later, never, neverSent);
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
