package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.period.Period;
import org.svod.round.MirrorSettings;

/**
 * Compares the two sides of one flow. It agrees where {@code |x − y| <= max(absolute tolerance, relative tolerance ×
 * max(x, y))}, with x what the receiver should report of what was sent, and y what it reports.
 *
 * @param indicator the sender's indicator
 * @param sent the sender's side
 * @param received the receiver's side
 * @param settings the tolerances
 */
record MirrorComparison(Indicator indicator, FlowSide sent, FlowSide received, MirrorSettings settings) {

    /**
     * The verdict before any decision.
     *
     * @param senderReports whether the sender has accepted submissions in the year
     * @param receiverReports whether the receiver has
     */
    Agreement agreement(boolean senderReports, boolean receiverReports) {
        if (sent.total().isEmpty()) {
            return senderReports ? Agreement.ONLY_RECEIVER : Agreement.NOT_COMPARABLE;
        }
        if (received.total().isEmpty()) {
            return receiverReports ? Agreement.ONLY_SENDER : Agreement.NOT_COMPARABLE;
        }
        return agrees(sent.total(), received.total()) ? Agreement.AGREED : Agreement.DISCREPANCY;
    }

    /** Whether what was sent and what was received agree; an empty amount counts as zero. */
    private boolean agrees(Optional<BigDecimal> out, Optional<BigDecimal> in) {
        BigDecimal x = indicator.asReceived(out.orElse(BigDecimal.ZERO));
        BigDecimal y = in.orElse(BigDecimal.ZERO);
        BigDecimal tolerance =
                settings.absoluteTolerance().max(settings.relativeTolerance().multiply(x.max(y)));
        return indicator.difference(out.orElse(BigDecimal.ZERO), y).abs().compareTo(tolerance) <= 0;
    }

    /** The comparison by the widest periods that either side uses: a quarter against the sum of its months. */
    List<MirrorPair.Month> months() {
        List<Period> all = Stream.concat(sent.periods().stream(), received.periods().stream())
                .distinct()
                .sorted()
                .toList();
        return all.stream()
                .filter(p -> all.stream().noneMatch(wider -> !wider.equals(p) && wider.covers(p)))
                .map(p -> new MirrorPair.Month(p, sent.within(p), received.within(p)))
                .toList();
    }

    /** Whether the year agrees and a single period does not. */
    boolean timing() {
        return sent.total().isPresent()
                && received.total().isPresent()
                && agrees(sent.total(), received.total())
                && months().stream().anyMatch(m -> !agrees(m.sent(), m.received()));
    }

    List<Evidence> evidence() {
        return Stream.concat(sent.evidence().stream(), received.evidence().stream())
                .distinct()
                .sorted(Evidence.ORDER)
                .toList();
    }
}
