package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellKey;

/**
 * An amount added to (or, negative, taken from) what a state reported. It is stored like a row, so that the bridge of
 * every figure adds up.
 *
 * @param component JOINT, MIRROR or DECISION
 * @param state the state whose value it changes
 * @param cell the cell whose value it changes
 * @param amount the amount, in the indicator's own unit
 * @param reference the case number, {@code KZ>RU}, or {@code KZ 2023-05}
 * @param reason why it was added
 * @param evidence the rows from which it follows
 */
public record Adjustment(
        Component component,
        State state,
        CellKey cell,
        BigDecimal amount,
        String reference,
        Reason reason,
        List<Evidence> evidence) {

    /** By indicator, component, reference, state and cell. */
    static final Comparator<Adjustment> ORDER = Comparator.<Adjustment, Indicator>comparing(
                    a -> a.cell().indicator(), Indicator.ORDER)
            .thenComparing(Adjustment::component)
            .thenComparing(Adjustment::reference)
            .thenComparing(a -> a.state().code())
            .thenComparing(Adjustment::cell)
            .thenComparing(Adjustment::reason)
            .thenComparing(Adjustment::amount);

    /** Why an amount was added. */
    public enum Reason {
        /** The case is kept at another state; this state's row is cancelled. */
        KEPT_ELSEWHERE,
        /** The value of the keeping state was replaced by the value of the lead state. */
        SETTLED_BY_LEAD,
        /** The keeping state's value was replaced by the highest. */
        SETTLED_BY_HIGHEST,
        /** The keeping state's value was replaced by the lowest. */
        SETTLED_BY_LOWEST,
        /** The receiver's value of a flow counts. */
        SETTLED_BY_RECEIVER,
        /** The higher value of a flow counts. */
        SETTLED_BY_HIGHER,
        /** The lower value of a flow counts. */
        SETTLED_BY_LOWER,
        /** The mean of both sides of a flow counts. */
        SETTLED_BY_MEAN,
        /** The sender said nothing; the receiver's value is used in its place. */
        FILLED_FROM_MIRROR,
        /** The secretariat decided. */
        DECIDED,
        /** The secretariat refused a value that was doubted. */
        REFUSED
    }
}
