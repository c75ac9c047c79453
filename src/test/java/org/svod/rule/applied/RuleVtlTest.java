package org.svod.rule.applied;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleOperator;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleTolerance;
import org.svod.rule.SideParser;

/** The statements that another office gets; the official grammar of VTL 2.1 reads statements of these forms. */
class RuleVtlTest {

    private static Rule rule(RuleScope scope, String left, RuleOperator operator, String right, RuleTolerance tolerance)
            throws ParseException {
        return new Rule(
                "R1",
                scope,
                Map.of("state", Set.of("KZ", "BY")),
                new RuleFormula(
                        SideParser.side(left),
                        operator,
                        SideParser.side(right),
                        tolerance,
                        MissingValues.SKIP_IF_ANY,
                        MissingValues.SKIP_IF_ANY),
                Rule.Severity.WARNING,
                new Rule.Validity(LocalDate.MIN, LocalDate.MAX),
                new Rule.Words(new Rule.Text("Wrong.", "Неверно."), new Rule.Text("", ""), ""));
    }

    @Test
    void aSideIsAnAggregateOfTheSelectedCells() throws ParseException {
        Rule rule = rule(
                RuleScope.ROUND,
                "A[operation=ARMS-2023] - (B + 1)",
                RuleOperator.LESS_THAN_OR_EQUAL_TO,
                "2 * A @ -1 + 3",
                RuleTolerance.NONE);

        assertThat(new RuleVtl(code -> false).write(List.of(rule))).isEqualTo("""
                /* R1: A[operation=ARMS-2023] - (B + 1) ≤ 2 * A @ -1 + 3. Wrong. */
                V1_1 := DS_SVOD[filter INDICATOR = "A" and REF_AREA in {"BY", "KZ"} and OPERATION in {"ARMS-2023"}][aggr V := sum(OBS_VALUE) group by REF_AREA, TIME_PERIOD];
                V1_2 := DS_SVOD[filter INDICATOR = "B" and REF_AREA in {"BY", "KZ"}][aggr V := sum(OBS_VALUE) group by REF_AREA, TIME_PERIOD];
                V1_3 := timeshift(DS_SVOD[filter INDICATOR = "A" and REF_AREA in {"BY", "KZ"}][aggr V := sum(OBS_VALUE) group by REF_AREA, TIME_PERIOD], 1);
                DS_V1 <- check(V1_1 - (V1_2 + 1) <= 2 * V1_3 + 3 errorcode "R1" errorlevel "Warning" imbalance V1_1 - (V1_2 + 1) - (2 * V1_3 + 3) all);
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EQUAL_TO                 | 0 | V1_1 = V1_2
        EQUAL_TO                 | 2 | abs(V1_1 - V1_2) <= 2
        NOT_EQUAL_TO             | 0 | V1_1 <> V1_2
        NOT_EQUAL_TO             | 2 | abs(V1_1 - V1_2) > 2
        GREATER_THAN             | 2 | V1_1 + 2 > V1_2
        GREATER_THAN_OR_EQUAL_TO | 0 | V1_1 >= V1_2
        LESS_THAN                | 2 | V1_1 < V1_2 + 2
        COMPULSORY_PAIR          | 0 | exists_in(V1_1, V1_2, all)
        EXCLUSIVE_PAIR           | 0 | not exists_in(V1_1, V1_2, all)
        """)
    void anOperatorAllowsForTheTolerance(RuleOperator operator, BigDecimal tolerance, String condition)
            throws ParseException {
        Rule rule = rule(RuleScope.FILE, "A", operator, "B", new RuleTolerance(tolerance, BigDecimal.ZERO));

        assertThat(new RuleVtl(code -> false).write(List.of(rule))).contains("check(" + condition + " errorcode");
    }

    @Test
    void theReceiversSideIsTurnedRoundAndWhatCannotBeSaidStandsInTheComment() throws ParseException {
        Rule rule = rule(
                RuleScope.MIRROR,
                "SENT",
                RuleOperator.EQUAL_TO,
                "TAKEN",
                new RuleTolerance(BigDecimal.ZERO, new BigDecimal("0.05")));

        assertThat(new RuleVtl("TAKEN"::equals).write(List.of(rule)))
                .contains("Not said below: a tolerance of 5 percent of the larger side.")
                .contains(
                        "INDICATOR = \"TAKEN\" and COUNTERPART_AREA in {\"BY\", \"KZ\"}][aggr V := sum(OBS_VALUE) group by REF_AREA, COUNTERPART_AREA]"
                                + "[rename REF_AREA to TO_AREA, COUNTERPART_AREA to FROM_AREA][rename TO_AREA to COUNTERPART_AREA, FROM_AREA to REF_AREA];");
    }

    @Test
    void whatTheLanguageCannotSayStandsInTheComment() throws ParseException {
        Rule rule = new Rule(
                "R1",
                RuleScope.ROW,
                Map.of("state", Set.of("KZ", "BY")),
                new RuleFormula(
                        SideParser.side("2 * (A + B) * C"),
                        RuleOperator.EQUAL_TO,
                        SideParser.side("D"),
                        RuleTolerance.NONE,
                        MissingValues.SKIP_IF_ALL,
                        MissingValues.NEVER_SKIP),
                Rule.Severity.ERROR,
                new Rule.Validity(LocalDate.of(2023, 1, 1), LocalDate.MAX),
                new Rule.Words(new Rule.Text("Wrong */ text.", "Неверно."), new Rule.Text("", ""), ""));
        String text = new RuleVtl(code -> false).write(List.of(rule, rule));

        assertThat(text)
                .startsWith("/* R1: 2 * (A + B) * C = D. Wrong * / text. Not said below: left side skip_if_all, "
                        + "right side never_skip. Not said below: in force from 2023-01-01. */\n")
                .contains("group by REF_AREA, TIME_PERIOD, OPERATION, COUNTERPART_AREA]")
                .contains("DS_V1 <- check(2 * (V1_1 + V1_2) * V1_3 = V1_4 errorcode \"R1\" errorlevel \"Error\"")
                .contains("\n/* R1: ")
                .contains("DS_V2 <- check(2 * (V2_1 + V2_2) * V2_3 = V2_4 ");
        assertThat(new RuleVtl(code -> false).write(List.of())).isEmpty();
    }

    @Test
    void aPairHasNoImbalanceAndNothingAboutMissingValues() throws ParseException {
        Rule rule = rule(RuleScope.ROW, "A", RuleOperator.COMPULSORY_PAIR, "A @ -1", RuleTolerance.NONE);

        assertThat(new RuleVtl(code -> false).write(List.of(rule)))
                .doesNotContain("imbalance")
                .doesNotContain("Not said below")
                .contains("V1_2 := timeshift(DS_SVOD[filter INDICATOR = \"A\" and "
                        + "REF_AREA in {\"BY\", \"KZ\"}][aggr");
    }

    /** An exponent is no number of the language. */
    @ParameterizedTest
    @CsvSource({
        "0.0000001, 0.000000001, 0.0000001, 0.0000001",
        "1E+3, 1E+1, 1000, 1000",
        "0.50, 0.0150, 0.5, 1.5",
    })
    void aToleranceIsWrittenWithDigitsAlone(BigDecimal absolute, BigDecimal share, String number, String percent)
            throws ParseException {
        Rule rule = rule(RuleScope.FILE, "A", RuleOperator.EQUAL_TO, "B", new RuleTolerance(absolute, share));

        assertThat(new RuleVtl(code -> false).write(List.of(rule)))
                .contains("check(abs(V1_1 - V1_2) <= " + number + " errorcode")
                .contains("a tolerance of " + percent + " percent of the larger side.");
    }
}
