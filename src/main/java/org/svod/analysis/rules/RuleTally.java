package org.svod.analysis.rules;

import java.util.List;
import org.svod.rule.Rule;
import org.svod.rule.RuleVerdict;
import org.svod.rule.applied.RuleCase;

/**
 * What became of a rule in a round.
 *
 * @param rule the rule
 * @param passed how many cases hold
 * @param notJudged how many cases could not be judged
 * @param failed the cases that do not hold, in their order
 */
public record RuleTally(Rule rule, long passed, long notJudged, List<RuleCase> failed) {

    /** Of a rule that was applied to these cases. */
    public static RuleTally of(Rule rule, List<RuleCase> cases) {
        return new RuleTally(
                rule,
                count(cases, RuleVerdict.PASS),
                count(cases, RuleVerdict.NOT_JUDGED),
                cases.stream().filter(RuleCase::fails).toList());
    }

    private static long count(List<RuleCase> cases, RuleVerdict verdict) {
        return cases.stream().filter(c -> c.result().verdict() == verdict).count();
    }

    /** Whether the rule has judged nothing: it is for another year, or what it needs is never reported. */
    public boolean isNeverJudged() {
        return passed == 0 && failed.isEmpty();
    }
}
