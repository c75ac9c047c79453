package org.svod.rule.applied;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.rule.Rule;

/**
 * The two sides of a flow, to which rules of the scope mirror are applied.
 *
 * @param origin the sender
 * @param destination the receiver
 * @param year the year
 */
public record FlowCells(State origin, State destination, Period year) {

    /**
     * Applies a rule; empty if it is not about this flow.
     *
     * @param said what a side says under an indicator; empty for an indicator that is not about this flow
     */
    public Optional<RuleCase> apply(Rule rule, Function<String, Optional<Optional<BigDecimal>>> said) {
        boolean about = rule.formula()
                        .selections()
                        .anyMatch(s -> said.apply(s.indicator()).isPresent())
                && RuledCells.satisfies(rule.where(), origin, Optional.empty(), Optional.of(destination))
                && rule.validity().contains(year.firstDay(), year.lastDay());
        if (!about) {
            return Optional.empty();
        }
        RuleCase.Where where = new RuleCase.Where(origin, year, Optional.empty(), Optional.of(destination));
        return Optional.of(new RuleCase(
                rule, where, rule.formula().apply(s -> said.apply(s.indicator()).flatMap(value -> value)), 0));
    }
}
