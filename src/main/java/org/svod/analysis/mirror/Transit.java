package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.observation.Decimals;

/**
 * What became of what was sent: what is received is what was sent first, within a number of periods. What was sent so
 * late that it may still be received after the last period is in transit.
 *
 * @param matched how much was received, by the number of periods after it was sent
 * @param inTransit how much may still be received after the last period
 * @param neverReceived how much was sent and not received in time
 * @param neverSent how much was received and not sent in time before
 */
public record Transit(
        Map<Integer, BigDecimal> matched, BigDecimal inTransit, BigDecimal neverReceived, BigDecimal neverSent) {

    /** How many periods later a hand-over may be counted by the receiver. */
    public static final int LONGEST = 2;

    /** Something that was sent and is not yet received. */
    private record Sent(int period, BigDecimal amount) {}

    /**
     * Attributes what was received to what was sent.
     *
     * @param sent what the sender says, period by period
     * @param received what the receiver says, for the same periods
     * @param longest how many periods later a hand-over may be received
     */
    public static Transit of(List<BigDecimal> sent, List<BigDecimal> received, int longest) {
        Map<Integer, BigDecimal> matched = new TreeMap<>();
        BigDecimal neverSent = BigDecimal.ZERO;
        Deque<Sent> open = new ArrayDeque<>();
        List<Sent> expired = new ArrayList<>();
        for (int period = 0; period < sent.size(); period++) {
            while (!open.isEmpty() && open.getFirst().period() + longest < period) {
                expired.add(open.removeFirst());
            }
            if (sent.get(period).signum() > 0) {
                open.addLast(new Sent(period, sent.get(period)));
            }
            BigDecimal left = received.get(period);
            while (left.signum() > 0 && !open.isEmpty()) {
                Sent oldest = open.removeFirst();
                BigDecimal amount = left.min(oldest.amount());
                matched.merge(period - oldest.period(), amount, BigDecimal::add);
                left = left.subtract(amount);
                if (oldest.amount().compareTo(amount) > 0) {
                    open.addFirst(new Sent(oldest.period(), oldest.amount().subtract(amount)));
                }
            }
            neverSent = neverSent.add(left);
        }
        int last = sent.size() - 1;
        BigDecimal inTransit = BigDecimal.ZERO;
        BigDecimal never = expired.stream().map(Sent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Sent late : open) {
            if (late.period() + longest > last) {
                inTransit = inTransit.add(late.amount());
            } else {
                never = never.add(late.amount());
            }
        }
        return new Transit(matched, inTransit, never, neverSent);
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
