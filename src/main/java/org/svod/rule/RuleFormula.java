package org.svod.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rule compares, and how.
 *
 * @param left left side
 * @param operator the operator
 * @param right right side
 * @param tolerance by how much the sides may miss each other
 * @param leftMissing what a missing value on the left side means; not used for pairs
 * @param rightMissing what a missing value on the right side means; not used for pairs
 */
public record RuleFormula(
        RuleSide left,
        RuleOperator operator,
        RuleSide right,
        RuleTolerance tolerance,
        MissingValues leftMissing,
        MissingValues rightMissing) {

    /** Applies it. */
    public RuleResult apply(CellValues values) {
        Optional<BigDecimal> l = side(left, values);
        Optional<BigDecimal> r = side(right, values);
        return new RuleResult(verdict(l, r, values), l, r);
    }

    private RuleVerdict verdict(Optional<BigDecimal> l, Optional<BigDecimal> r, CellValues values) {
        boolean holds;
        if (operator.isPair()) {
            holds = operator.holds(l.isPresent(), r.isPresent());
        } else if (skips(left, leftMissing, values) || skips(right, rightMissing, values)) {
            return RuleVerdict.NOT_JUDGED;
        } else {
            BigDecimal x = left.amount(values);
            BigDecimal y = right.amount(values);
            holds = operator.holds(x, y, tolerance.of(x, y));
        }
        return holds ? RuleVerdict.PASS : RuleVerdict.FAIL;
    }

    private static Optional<BigDecimal> side(RuleSide side, CellValues values) {
        List<CellSelection> selections = side.selections().toList();
        boolean known = selections.isEmpty()
                || selections.stream().anyMatch(s -> values.of(s).isPresent());
        return known ? Optional.of(side.amount(values)) : Optional.empty();
    }

    private static boolean skips(RuleSide side, MissingValues missing, CellValues values) {
        List<CellSelection> selections = side.selections().toList();
        int absent =
                (int) selections.stream().filter(s -> values.of(s).isEmpty()).count();
        return missing.skips(absent, selections.size());
    }

    /** The values of both sides. */
    public Stream<CellSelection> selections() {
        return Stream.concat(left.selections(), right.selections());
    }

    @Override
    public String toString() {
        return left + " " + operator.sign() + " " + right;
    }
}
