package org.svod.figures;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.svod.codebook.Indicator;
import org.svod.reconciliation.Coverage;
import org.svod.reconciliation.ItemResponse.Answer;
import org.svod.reconciliation.ItemResponses;

/**
 * How complete the returns of a round are, and the values in them.
 *
 * @param coverage the verdicts on the returns
 * @param responses what they say about each indicator
 * @param questioned the indicators about which a question is open that keeps a figure provisional
 */
public record Completeness(Coverage coverage, ItemResponses responses, Set<Indicator> questioned) {

    /**
     * The reasons why a figure is provisional; empty if it is not.
     *
     * @param open whether the closing date is still to come
     */
    Set<StatusReason> reasons(Indicator indicator, boolean open) {
        EnumSet<StatusReason> reasons = EnumSet.noneOf(StatusReason.class);
        if (open) {
            reasons.add(StatusReason.NOT_CLOSED);
        }
        if (!coverage.asking(indicator).complete()) {
            reasons.add(StatusReason.MISSING_RETURN);
        }
        if (!responses.openOf(indicator).isEmpty()) {
            reasons.add(StatusReason.MISSING_VALUE);
        }
        if (questioned.contains(indicator)) {
            reasons.add(StatusReason.OPEN_QUESTION);
        }
        return Collections.unmodifiableSet(reasons);
    }

    /** How complete a figure is. */
    ResponseCounts counts(Indicator indicator) {
        Coverage asking = coverage.asking(indicator);
        return new ResponseCounts(
                asking.counted(),
                asking.expected(),
                responses.count(indicator, Answer.SAID),
                responses.count(indicator, Answer.MISSING),
                responses.count(indicator, Answer.SILENT));
    }
}
