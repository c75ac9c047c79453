package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Indicator;

/**
 * The cases and flows of an indicator on which the sides do not agree, and how far they could move its figure. The
 * value of each could become any that a side reports; a side of a flow that reports nothing stands for zero.
 *
 * @param open number of cases and flows that a person should look at
 * @param below by how much the figure would be lower if each of them were settled at its lowest value; not negative
 * @param above by how much it would be higher if each of them were settled at its highest value; not negative
 */
public record Dispute(long open, BigDecimal below, BigDecimal above) {

    /** Nothing is disputed. */
    public static final Dispute NONE = new Dispute(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The disputes of a round by the code of the indicator; an indicator without one is left out. */
    public static Map<String, Dispute> of(Reconciliation reconciliation) {
        Map<String, Dispute> disputes = new HashMap<>();
        reconciliation.jointCases().forEach(joint -> add(disputes, joint.indicator(), of(joint)));
        reconciliation.mirrorPairs().forEach(pair -> add(disputes, pair.indicator(), of(pair)));
        return disputes;
    }

    /** What is disputed about a joint case: {@link #NONE} if it is not open. */
    public static Dispute of(JointCase joint) {
        return joint.agreement().open()
                ? of(
                        joint.settled(),
                        joint.shares().stream().map(JointCase.Share::value).toList())
                : NONE;
    }

    /** What is disputed about a flow: {@link #NONE} if it is not open. */
    public static Dispute of(MirrorPair pair) {
        return pair.agreement().open()
                ? of(
                        pair.settled().orElse(BigDecimal.ZERO),
                        List.of(
                                pair.sent().orElse(BigDecimal.ZERO),
                                pair.received().map(pair.indicator()::asSent).orElse(BigDecimal.ZERO)))
                : NONE;
    }

    private static Dispute of(BigDecimal settled, List<BigDecimal> said) {
        BigDecimal lowest = said.stream().reduce(settled, BigDecimal::min);
        BigDecimal highest = said.stream().reduce(settled, BigDecimal::max);
        return new Dispute(1, settled.subtract(lowest), highest.subtract(settled));
    }

    /** How far apart the lowest and the highest value are. */
    public BigDecimal range() {
        return below.add(above);
    }

    private static void add(Map<String, Dispute> disputes, Indicator indicator, Dispute one) {
        if (one.open() > 0) {
            disputes.merge(indicator.code(), one, Dispute::and);
        }
    }

    private Dispute and(Dispute other) {
        return new Dispute(open + other.open, below.add(other.below), above.add(other.above));
    }
}
