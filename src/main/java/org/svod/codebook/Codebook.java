package org.svod.codebook;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a submission may say. Immutable.
 *
 * @param states all states, in the order of their table
 * @param indicators all indicators, in their sort order
 * @param units all units
 * @param operations all operations, including {@link Operation#NATIONAL}
 * @param statuses names of the statuses
 * @param headings spellings of the column headings
 */
public record Codebook(
        Codelist<State> states,
        Codelist<Indicator> indicators,
        Codelist<Unit> units,
        Codelist<Operation> operations,
        Codelist<StatusName> statuses,
        Headings headings) {

    /** The operation that stands for work outside any joint operation. */
    public Operation national() {
        return operations.get(Operation.NATIONAL);
    }

    /** The indicators whose figures are published, in order. */
    public List<Indicator> published() {
        return indicators.stream().filter(Indicator::published).toList();
    }

    /** The indicator that reports the partner's side of {@code indicator}. */
    public Optional<Indicator> mirrorOf(Indicator indicator) {
        return indicators.stream()
                .filter(i -> i.mirrorOf().filter(indicator.code()::equals).isPresent())
                .findFirst();
    }
}
