package org.svod.figures;

import java.math.BigDecimal;
import org.svod.reconciliation.Component;

/**
 * How the published value follows from the reported one: {@code reported + joint + mirror + decision = value}.
 *
 * @param reported reported by states
 * @param joint joint cases counted once
 * @param mirror mirror flows settled
 * @param decision decisions of the secretariat
 */
public record Bridge(BigDecimal reported, BigDecimal joint, BigDecimal mirror, BigDecimal decision) {

    /** Nothing. */
    public static final Bridge ZERO = new Bridge(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The published value: the sum of the parts. */
    public BigDecimal value() {
        return reported.add(joint).add(mirror).add(decision);
    }

    /** One of the parts. */
    public BigDecimal part(Component component) {
        return switch (component) {
            case REPORTED -> reported;
            case JOINT -> joint;
            case MIRROR -> mirror;
            case DECISION -> decision;
        };
    }

    /** Part by part. */
    public Bridge plus(Bridge other) {
        return new Bridge(
                reported.add(other.reported),
                joint.add(other.joint),
                mirror.add(other.mirror),
                decision.add(other.decision));
    }

    /** A bridge of this amount in one part and nothing in the others. */
    public static Bridge of(Component component, BigDecimal amount) {
        BigDecimal none = BigDecimal.ZERO;
        return switch (component) {
            case REPORTED -> new Bridge(amount, none, none, none);
            case JOINT -> new Bridge(none, amount, none, none);
            case MIRROR -> new Bridge(none, none, amount, none);
            case DECISION -> new Bridge(none, none, none, amount);
        };
    }
}
