package org.svod.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.round.Decision;

/**
 * A flow from one state to another in the year, as both sides report it.
 *
 * @param indicator the sender's indicator
 * @param origin the sender
 * @param destination the receiver
 * @param sent what the sender says, after joint adjustments; empty if it says nothing
 * @param received what the receiver says, after joint adjustments; empty if it says nothing
 * @param agreement the verdict
 * @param policyValue the value by the round's policy; empty if the sender has no row, which is not zero
 * @param settled the value that counts: the policy's, or the decision's; empty if there is neither
 * @param decision the decision about it
 * @param months the comparison month by month (or by wider period where rows are wider), only periods in which either
 *     side has rows
 * @param timing whether the year agrees and single periods do not: a timing difference
 * @param evidence where the rows of both sides stand
 */
public record MirrorPair(
        Indicator indicator,
        State origin,
        State destination,
        Optional<BigDecimal> sent,
        Optional<BigDecimal> received,
        Agreement agreement,
        Optional<BigDecimal> policyValue,
        Optional<BigDecimal> settled,
        Optional<Decision> decision,
        List<Month> months,
        boolean timing,
        List<Evidence> evidence) {

    /** The largest number of rows of joint cases of one file that are listed one by one as evidence for a flow. */
    public static final int LISTED_CASES = 1_000;

    /**
     * One period of the comparison.
     *
     * @param period the period
     * @param sent what the sender says
     * @param received what the receiver says
     */
    public record Month(Period period, Optional<BigDecimal> sent, Optional<BigDecimal> received) {}

    /** {@code KZ>RU}. */
    public String reference() {
        return origin.code() + ">" + destination.code();
    }
}
