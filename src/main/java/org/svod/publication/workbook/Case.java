package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Evidence;
import org.svod.round.Decision;

/**
 * A joint case or a flow between two states, side by side.
 *
 * @param kind which of the two
 * @param indicator the indicator
 * @param reference case number, or {@code KZ>RU}
 * @param operation the operation of a joint case
 * @param agreement the verdict
 * @param spread how far the sides lie apart, as a share of the highest; 0 to 1
 * @param settled the value that counts
 * @param sides what each side says
 * @param decision what the secretariat decided
 * @param timing whether a flow agrees over the year and not in single periods
 */
record Case(
        Kind kind,
        Indicator indicator,
        String reference,
        Optional<Operation> operation,
        Agreement agreement,
        BigDecimal spread,
        BigDecimal settled,
        List<Side> sides,
        Optional<Decision> decision,
        boolean timing) {

    /** What is compared. */
    enum Kind {
        JOINT,
        MIRROR
    }

    /** What a side's value is for. */
    enum Role {
        /** The case is counted here. */
        KEPT,
        /** The case is counted elsewhere. */
        CANCELLED,
        /** The flow is counted here. */
        SENDER,
        /** For comparison only. */
        RECEIVER
    }

    /**
     * What one state says.
     *
     * @param state the state
     * @param role what its value is for
     * @param says the value; empty where it says nothing
     * @param adjustments what was added or taken away
     * @param evidence where its rows stand
     */
    record Side(
            State state, Role role, Optional<BigDecimal> says, List<Adjustment> adjustments, List<Evidence> evidence) {

        /** Sum of the adjustments. */
        BigDecimal adjustment() {
            return adjustments.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What counts at this state; empty on the side that is for comparison only. */
        Optional<BigDecimal> counts() {
            return role == Role.RECEIVER
                    ? Optional.empty()
                    : Optional.of(says.orElse(BigDecimal.ZERO).add(adjustment()));
        }
    }

    /** Whether the state is one of the sides. */
    boolean concerns(State state) {
        return sides.stream().anyMatch(s -> s.state().equals(state));
    }
}
