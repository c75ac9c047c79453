package org.svod.rule.applied;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.rule.Rule;
import org.svod.rule.RuleResult;
import org.svod.rule.RuleVerdict;

/**
 * A rule that was applied to one case.
 *
 * @param rule the rule
 * @param where what it was applied to
 * @param result the verdict
 * @param line the line of the only row on the left side; 0 if there are none or several
 */
public record RuleCase(Rule rule, Where where, RuleResult result, long line) {

    /** What stands for a side that has no value. */
    private static final String NOTHING = "–";

    /**
     * What a rule was applied to.
     *
     * @param state the State; the sender of a flow
     * @param period the period
     * @param operation the operation; empty where all of them are added up
     * @param counterpart the counterpart; the receiver of a flow; empty for none, or where all of them are added up
     */
    public record Where(State state, Period period, Optional<Operation> operation, Optional<State> counterpart) {

        /** {@code 2023-05 ARMS-2023 KZ}: the period, then the operation and the counterpart where they are known. */
        public String text() {
            return period
                    + operation.map(o -> " " + o.code()).orElse("")
                    + counterpart.map(c -> " " + c.code()).orElse("");
        }
    }

    /** Whether the rule does not hold. */
    public boolean fails() {
        return result.verdict() == RuleVerdict.FAIL;
    }

    /** As a finding for a receipt. */
    public Finding finding() {
        return Finding.at(
                line == 0 ? Place.FILE : new Place(line, 0, 0, ""),
                code(),
                text(result.left()),
                rule.id(),
                rule.words().message().en(),
                rule.words().message().ru(),
                where.text(),
                rule.formula().left().toString(),
                rule.formula().operator().name(),
                rule.formula().operator().sign(),
                rule.formula().right().toString(),
                text(result.right()),
                text(result.difference()),
                rule.words().advice().en(),
                rule.words().advice().ru());
    }

    private FindingCode code() {
        if (rule.isOfParts()) {
            return FindingCode.PARTS_ABOVE_WHOLE;
        }
        return switch (rule.severity()) {
            case ERROR -> FindingCode.RULE_BROKEN;
            case WARNING -> FindingCode.RULE_DOUBT;
            case INFO -> FindingCode.RULE_NOTE;
        };
    }

    private static String text(Optional<BigDecimal> amount) {
        return amount.map(Decimals::text).orElse(NOTHING);
    }
}
