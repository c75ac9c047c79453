package org.svod.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    private static Rule rule(String left, RuleOperator operator, String right, Rule.Validity validity)
            throws ParseException {
        return new Rule(
                "R1",
                RuleScope.ROW,
                Map.of("state", Set.of("KZ", "BY"), "operation", Set.of("WEST")),
                new RuleFormula(
                        SideParser.side(left),
                        operator,
                        SideParser.side(right),
                        RuleTolerance.NONE,
                        MissingValues.SKIP_IF_ALL,
                        MissingValues.NEVER_SKIP),
                Rule.Severity.ERROR,
                validity,
                new Rule.Words(new Rule.Text("Wrong */ text.", "Неверно."), new Rule.Text("Check.", "Проверьте."), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-01-31, true",
        "2023-12-01, 2023-12-31, true",
        "2022-12-31, 2023-01-31, false",
        "2023-12-01, 2024-01-01, false",
        "2023-01-01, 2023-12-31, true",
        "2022-01-01, 2024-12-31, false",
    })
    void aRuleIsInForceForPeriodsThatLieWithinItsDays(LocalDate first, LocalDate last, boolean inForce) {
        Rule.Validity validity = new Rule.Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        assertThat(validity.contains(first, last)).isEqualTo(inForce);
        assertThat(new Rule.Validity(LocalDate.MIN, LocalDate.MAX).contains(first, last))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-12-31, from 2023-01-01 to 2023-12-31",
        "2023-01-01, , from 2023-01-01",
        ", 2023-12-31, to 2023-12-31",
        ", , ''",
    })
    void anOpenEndIsNotWritten(@Nullable LocalDate from, @Nullable LocalDate to, String text) {
        assertThat(new Rule.Validity(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to).text())
                .isEqualTo(text);
    }

    /** The parts 5 and 3 of a whole, each of which may be missing. */
    @ParameterizedTest
    @CsvSource({
        "5, 3, 8, PASS",
        "5, 3, 9, PASS",
        "5, 3, 7, FAIL",
        "5, 3, 7.9, PASS",
        "5, , 4, FAIL",
        ", 3, 3, PASS",
        ", , 3, NOT_JUDGED",
        "5, 3, , NOT_JUDGED",
        ", , , NOT_JUDGED",
    })
    void thePartsOfAWholeAreTogetherNotAboveIt(
            @Nullable BigDecimal first, @Nullable BigDecimal second, @Nullable BigDecimal whole, RuleVerdict verdict) {
        Rule rule =
                Rule.ofParts("WHOLE", List.of("ONE", "TWO"), new RuleTolerance(new BigDecimal("0.1"), BigDecimal.ZERO));
        assertThat(rule.isOfParts()).isTrue();
        assertThat(rule.id()).isEqualTo("PART_OF:WHOLE");
        assertThat(rule.formula()).hasToString("ONE + TWO ≤ WHOLE");
        assertThat(rule.severity()).isEqualTo(Rule.Severity.WARNING);
        assertThat(rule.formula()
                        .apply(cell -> Optional.ofNullable(
                                switch (cell.indicator()) {
                                    case "ONE" -> first;
                                    case "TWO" -> second;
                                    default -> whole;
                                }))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void onePartHasARuleOfItsOwn() throws ParseException {
        assertThat(Rule.ofParts("WHOLE", List.of("ONE"), RuleTolerance.NONE).formula())
                .hasToString("ONE ≤ WHOLE");
        assertThat(rule("A", RuleOperator.EQUAL_TO, "B", new Rule.Validity(LocalDate.MIN, LocalDate.MAX))
                        .isOfParts())
                .isFalse();
    }

    @Test
    void everyNumberOfMissingValuesIsJudgedByItsStrategy() {
        for (int all = 0; all <= 4; all++) {
            int of = all;
            assertThat(IntStream.rangeClosed(0, all).filter(missing -> MissingValues.SKIP_IF_ANY.skips(missing, of)))
                    .isEqualTo(IntStream.rangeClosed(1, all).boxed().toList());
            assertThat(IntStream.rangeClosed(0, all).filter(missing -> MissingValues.SKIP_IF_ALL.skips(missing, of)))
                    .isEqualTo(all == 0 ? List.of() : List.of(all));
            assertThat(IntStream.rangeClosed(0, all).filter(missing -> MissingValues.NEVER_SKIP.skips(missing, of)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.05, 100, 90, 10",
        "1, 0.05, 100, 90, 5",
        "1, 0.05, 90, 100, 5",
        "1, 0.05, -100, 90, 5",
        "1, 0.05, 0, 0, 1",
        "0, 0, 100, 90, 0",
    })
    void theLargerOfAmountAndShareIsAllowed(
            BigDecimal absolute, BigDecimal share, BigDecimal left, BigDecimal right, BigDecimal allowed) {
        assertThat(new RuleTolerance(absolute, share).of(left, right)).isEqualByComparingTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(RuleOperator.class)
    void aPairComparesNoAmounts(RuleOperator operator) {
        assertThat(operator.sign()).isNotBlank();
        if (operator.isPair()) {
            assertThat(operator.holds(true, false)).isEqualTo(operator == RuleOperator.EXCLUSIVE_PAIR);
            assertThat(operator.holds(false, true)).isEqualTo(operator == RuleOperator.EXCLUSIVE_PAIR);
            assertThat(operator.holds(true, true)).isEqualTo(operator == RuleOperator.COMPULSORY_PAIR);
            assertThat(operator.holds(false, false)).isTrue();
            assertThatThrownBy(() -> operator.holds(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(operator.name());
        } else {
            assertThat(operator.holds(BigDecimal.ONE, new BigDecimal("1.0"), BigDecimal.ZERO))
                    .as("amounts are compared, not their digits")
                    .isEqualTo(operator.sign().matches("[=≥≤]"));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 2", "5, , ", ", 3, ", ", , "})
    void aDifferenceNeedsBothSides(
            @Nullable BigDecimal left, @Nullable BigDecimal right, @Nullable BigDecimal difference)
            throws ParseException {
        RuleResult result = rule("L", RuleOperator.EQUAL_TO, "R", new Rule.Validity(LocalDate.MIN, LocalDate.MAX))
                .formula()
                .apply(cell -> Optional.ofNullable(cell.indicator().equals("L") ? left : right));
        assertThat(result.difference()).isEqualTo(Optional.ofNullable(difference));
        assertThat(result.left()).isEqualTo(Optional.ofNullable(left));
        assertThat(result.right()).isEqualTo(Optional.ofNullable(right));
    }

    @Test
    void aSideWithoutCellsIsAlwaysKnownAndASideWithOneValueToo() throws ParseException {
        RuleFormula formula = rule("A + B", RuleOperator.EQUAL_TO, "5", new Rule.Validity(LocalDate.MIN, LocalDate.MAX))
                .formula();
        RuleResult result =
                formula.apply(cell -> cell.indicator().equals("B") ? Optional.of(new BigDecimal(5)) : Optional.empty());
        assertThat(result.left()).contains(new BigDecimal(5));
        assertThat(result.right()).contains(new BigDecimal(5));
        assertThat(result.verdict())
                .as("missing values on the left count as zero")
                .isEqualTo(RuleVerdict.PASS);
        assertThat(formula.selections()).hasSize(2);
    }

    @Test
    void conditionsHaveAFixedOrder() throws ParseException {
        Rule rule = rule("A", RuleOperator.EQUAL_TO, "B", new Rule.Validity(LocalDate.MIN, LocalDate.MAX));
        assertThat(rule.whereText()).startsWith("operation=WEST, state=").contains("BY", "KZ");
        assertThat(new CellSelection("A", Map.of("state", Set.of("KZ", "BY"), "operation", Set.of("B", "A")), -2))
                .hasToString("A[operation=A B, state=BY KZ] @ -2");
    }

    @Test
    void everyOtherLanguageReadsEnglish() {
        Rule.Text text = new Rule.Text("Wrong", "Неверно");
        assertThat(text.in(Locale.forLanguageTag("ru-KZ"))).isEqualTo("Неверно");
        assertThat(text.in(Locale.ENGLISH)).isEqualTo("Wrong");
        assertThat(text.in(Locale.FRENCH)).isEqualTo("Wrong");
    }
}
