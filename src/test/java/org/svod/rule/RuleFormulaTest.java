package org.svod.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFormulaTest {

    /** a + b compared with c, for every operator and every strategy. */
    @ParameterizedTest
    @CsvFileSource(resources = "missing-values.csv", numLinesToSkip = 1)
    void everyCaseOfTheTruthTableHasItsVerdict(
            String a, String b, String c, String operator, String left, String right, RuleVerdict verdict)
            throws ParseException {
        RuleFormula formula = new RuleFormula(
                SideParser.side("A + B"),
                RuleOperator.valueOf(operator.toUpperCase(Locale.ROOT)),
                SideParser.side("C"),
                RuleTolerance.NONE,
                missing(left),
                missing(right));

        assertThat(formula.apply(s -> amount(Objects.requireNonNull(
                                Map.of("A", text(a), "B", text(b), "C", text(c)).get(s.indicator()))))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** An empty cell of the table is no text at all. */
    private static boolean isBlank(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    private static MissingValues missing(String text) {
        return isBlank(text) ? MissingValues.SKIP_IF_ANY : MissingValues.valueOf(text);
    }

    private static String text(String cell) {
        return isBlank(cell) ? "" : cell;
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10, EQUAL_TO, 10.0, 0, 0, PASS",
        "10, EQUAL_TO, 10.5, 0.5, 0, PASS",
        "10, EQUAL_TO, 10.51, 0.5, 0, FAIL",
        "95, EQUAL_TO, 100, 0, 0.05, PASS",
        "94.9, EQUAL_TO, 100, 0, 0.05, FAIL",
        "10, NOT_EQUAL_TO, 10.5, 0.5, 0, FAIL",
        "10, NOT_EQUAL_TO, 11, 0.5, 0, PASS",
        "10, GREATER_THAN, 10, 0, 0, FAIL",
        "10, GREATER_THAN_OR_EQUAL_TO, 10, 0, 0, PASS",
        "9, GREATER_THAN_OR_EQUAL_TO, 10, 1, 0, PASS",
        "10, LESS_THAN, 10, 0, 0, FAIL",
        "10, LESS_THAN, 10, 1, 0, PASS",
        "10, LESS_THAN_OR_EQUAL_TO, 10, 0, 0, PASS",
        "11, LESS_THAN_OR_EQUAL_TO, 10, 0.9, 0, FAIL",
        "0.1, EQUAL_TO, 0.1000000000000000000000000001, 0, 0, FAIL",
    })
    void operatorsCompareExactlyAndWithinTheTolerance(
            BigDecimal left,
            RuleOperator operator,
            BigDecimal right,
            BigDecimal absolute,
            BigDecimal share,
            RuleVerdict verdict)
            throws ParseException {
        RuleFormula formula = new RuleFormula(
                SideParser.side("L"),
                operator,
                SideParser.side("R"),
                new RuleTolerance(absolute, share),
                MissingValues.SKIP_IF_ANY,
                MissingValues.SKIP_IF_ANY);

        RuleResult result = formula.apply(s -> Optional.of(s.indicator().equals("L") ? left : right));

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.difference()).contains(left.subtract(right));
    }
}
