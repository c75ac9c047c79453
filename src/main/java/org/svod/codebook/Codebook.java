package org.svod.codebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.rule.Rule;

/**
 * Everything that a submission may say. Immutable.
 *
 * @param states all states, in the order of their table
 * @param indicators all indicators, in their sort order
 * @param units all units
 * @param operations all operations, including {@link Operation#NATIONAL}
 * @param statuses names of the statuses
 * @param headings spellings of the column headings
 * @param rules what the values must satisfy, in the order of their table
 */
public record Codebook(
        Codelist<State> states,
        Codelist<Indicator> indicators,
        Codelist<Unit> units,
        Codelist<Operation> operations,
        Codelist<StatusName> statuses,
        Headings headings,
        List<Rule> rules) {

    /** The same without rules. */
    public Codebook(
            Codelist<State> states,
            Codelist<Indicator> indicators,
            Codelist<Unit> units,
            Codelist<Operation> operations,
            Codelist<StatusName> statuses,
            Headings headings) {
        this(states, indicators, units, operations, statuses, headings, List.of());
    }

    /** The same codebook with these rules. */
    public Codebook with(List<Rule> now) {
        return new Codebook(states, indicators, units, operations, statuses, headings, now);
    }

    /** The same codebook, which adds to {@code consulted} every word that is looked up in it, found or not. */
    public Codebook watched(Consulted consulted) {
        return new Codebook(
                states.watched(CodebookPart.STATE, consulted),
                indicators.watched(CodebookPart.INDICATOR, consulted),
                units.watched(CodebookPart.UNIT, consulted),
                operations.watched(CodebookPart.OPERATION, consulted),
                statuses.watched(CodebookPart.STATUS, consulted),
                headings.watched(consulted),
                rules);
    }

    /**
     * The same codebook for a search of many words in all lists: every change of a list counts, and the words do not.
     */
    public Codebook whole() {
        return new Codebook(
                states.whole(),
                indicators.whole(),
                units.whole(),
                operations.whole(),
                statuses.whole(),
                headings,
                rules);
    }

    /** The operation that stands for work outside any joint operation. */
    public Operation national() {
        return operations.get(Operation.NATIONAL);
    }

    /** The indicators that are asked for any day from {@code first} to {@code last}, in order. */
    public List<Indicator> asked(LocalDate first, LocalDate last) {
        return indicators.stream().filter(i -> i.isAsked(first, last)).toList();
    }

    /** The indicator that reports the partner's side of {@code indicator}. */
    public Optional<Indicator> mirrorOf(Indicator indicator) {
        return indicators.stream()
                .filter(i -> i.mirrorOf().filter(indicator.code()::equals).isPresent())
                .findFirst();
    }
}
