package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.svod.analysis.mirror.Transit.Both;
import org.svod.analysis.mirror.Transit.Said;
import org.svod.analysis.mirror.Transit.Unmatched;

/**
 * The hand-overs of a flow, period by period: what is received is what was sent first. Periods count from 0, the first
 * one of the year; those of the year before are below 0. Used once.
 */
final class HandOvers {

    private final List<Both> before;
    private final List<Both> year;
    private final List<BigDecimal> after;
    private final int longest;
    private final int end;
    private final int known;
    private final Deque<Sent> open = new ArrayDeque<>();
    private final Map<Integer, BigDecimal> matched = new TreeMap<>();
    private BigDecimal earlier = BigDecimal.ZERO;
    private BigDecimal later = BigDecimal.ZERO;
    private Unmatched notReceived = Unmatched.NONE;
    private Unmatched notSent = Unmatched.NONE;

    /** Something that was sent and is not yet received. */
    private record Sent(int period, BigDecimal amount) {}

    HandOvers(List<Both> before, List<Both> year, List<BigDecimal> after, int longest) {
        this.before = before;
        this.year = year;
        this.after = after;
        this.longest = longest;
        this.end = year.size();
        this.known = end + Math.min(after.size(), longest);
    }

    Transit attributed() {
        for (int period = -before.size(); period < known; period++) {
            while (!open.isEmpty() && open.getFirst().period() + longest < period) {
                tooLate(open.removeFirst());
            }
            if (period < end && sent(period).amount().signum() > 0) {
                open.addLast(new Sent(period, sent(period).amount()));
            }
            BigDecimal left = match(period, received(period).amount());
            if (period >= 0 && period < end && left.signum() > 0) {
                notSent = notSent.and(
                        left, IntStream.rangeClosed(period - longest, period).allMatch(p -> sent(p).known()));
            }
        }
        BigDecimal waiting = BigDecimal.ZERO;
        for (Sent late : open) {
            if (late.period() + longest >= known) {
                waiting = waiting.add(late.amount());
            } else {
                tooLate(late);
            }
        }
        return new Transit(matched, sentBefore(), later.add(waiting), later, notReceived, notSent);
    }

    /** An amount that was received counts here even if the sender has reported no period of the end in full. */
    private Optional<BigDecimal> sentBefore() {
        return earlier.signum() > 0 || IntStream.range(-longest, 0).anyMatch(p -> sent(p).known())
                ? Optional.of(earlier)
                : Optional.empty();
    }

    private Said sent(int period) {
        return both(period).map(Both::sent).orElse(Said.NOTHING);
    }

    private Said received(int period) {
        return period >= end
                ? new Said(after.get(period - end), true)
                : both(period).map(Both::received).orElse(Said.NOTHING);
    }

    private Optional<Both> both(int period) {
        int at = before.size() + period;
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(period < 0 ? before.get(at) : year.get(period));
    }

    /** What was sent in the year before is that year's to tell. */
    private void tooLate(Sent late) {
        if (late.period() >= 0) {
            notReceived = notReceived.and(
                    late.amount(),
                    IntStream.rangeClosed(late.period(), late.period() + longest)
                            .allMatch(p -> received(p).known()));
        }
    }

    /** Takes what was received in a period from what was sent first. Gives what was not sent. */
    private BigDecimal match(int period, BigDecimal received) {
        BigDecimal left = received;
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
        return left;
    }
}
