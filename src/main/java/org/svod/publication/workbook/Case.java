package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.mirror.Transit;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Evidence;
import org.svod.round.Decision;

/**
 * A joint case, or a flow between two states, with its sides.
 *
 * @param subject what it is about
 * @param agreement the verdict
 * @param effect how far the case could move the figure
 * @param settled the value that counts
 * @param sides what each side reports
 * @param decision the decision of the secretariat
 * @param timing when a flow was sent and received
 */
record Case(
        Subject subject,
        Agreement agreement,
        Effect effect,
        Optional<BigDecimal> settled,
        List<Side> sides,
        Optional<Decision> decision,
        Timing timing) {

    /**
     * What a case is about.
     *
     * @param kind a joint case or a flow
     * @param indicator the indicator
     * @param reference case number, or {@code KZ>RU}
     * @param operation the operation of a joint case
     */
    record Subject(Kind kind, Indicator indicator, String reference, Optional<Operation> operation) {}

    /**
     * When a flow was sent and received.
     *
     * @param inPeriods whether the sides agree over the year but not in single periods
     * @param transit what became of what was sent; empty if it is not known by month
     */
    record Timing(boolean inPeriods, Optional<Transit> transit) {

        /** Nothing is known, as of a joint case. */
        static final Timing NONE = new Timing(false, Optional.empty());
    }

    /**
     * How far a case could move the figure of its indicator.
     *
     * @param range the distance between the lowest and the highest value that it could be settled at; zero if it is not
     *     open
     * @param share the same as a share of the figure; empty if the figure is zero or there is none
     */
    record Effect(BigDecimal range, Optional<BigDecimal> share) {

        /** The largest effects first; what cannot be compared with a figure comes before everything else. */
        static final Comparator<Effect> LARGEST_FIRST = Comparator.<Effect, Boolean>comparing(
                        e -> e.range().signum() == 0 || e.share().isPresent())
                .thenComparing(e -> e.share().orElse(BigDecimal.ZERO), Comparator.reverseOrder());

        static Effect of(BigDecimal range, Optional<BigDecimal> figure) {
            return new Effect(
                    range, figure.filter(f -> f.signum() != 0).map(f -> range.divide(f.abs(), MathContext.DECIMAL64)));
        }
    }

    /** A joint case or a flow. */
    Kind kind() {
        return subject.kind();
    }

    /** The indicator. */
    Indicator indicator() {
        return subject.indicator();
    }

    /** Case number, or {@code KZ>RU}. */
    String reference() {
        return subject.reference();
    }

    /** The operation of a joint case. */
    Optional<Operation> operation() {
        return subject.operation();
    }

    /** The kind of case. */
    enum Kind {
        JOINT,
        MIRROR
    }

    /** The use of a side's value. */
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
     * The side of one state.
     *
     * @param state the state
     * @param role the use of its value
     * @param says the value; empty if it reports nothing
     * @param adjustments the amounts that were added or taken away
     * @param evidence where its rows are
     */
    record Side(
            State state, Role role, Optional<BigDecimal> says, List<Adjustment> adjustments, List<Evidence> evidence) {

        /** Sum of the adjustments. */
        BigDecimal adjustment() {
            return adjustments.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /**
         * The value that counts for this state; empty for the side that is only compared, and where nothing is reported
         * or settled.
         */
        Optional<BigDecimal> counts() {
            boolean silent = says.isEmpty() && adjustments.isEmpty();
            return role == Role.RECEIVER || silent
                    ? Optional.empty()
                    : Optional.of(says.orElse(BigDecimal.ZERO).add(adjustment()));
        }
    }

    /** Whether the state is one of the sides. */
    boolean concerns(State state) {
        return sides.stream().anyMatch(s -> s.state().equals(state));
    }
}
