package org.svod.rule.applied;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.reconciliation.UnionFixture;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleOperator;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleTolerance;
import org.svod.rule.SideParser;

/** Which cells a rule is applied to, and what becomes of it there. */
class RuledCellsTest {

    private static final Rule.Validity ALWAYS = new Rule.Validity(LocalDate.MIN, LocalDate.MAX);

    private static Rule rule(RuleScope scope, String formula, String where) throws ParseException {
        return rule("R1", scope, formula, where, Rule.Severity.WARNING, ALWAYS);
    }

    /** A rule; the formula has two sides with {@code <=} or {@code =} between them. */
    private static Rule rule(
            String id, RuleScope scope, String formula, String where, Rule.Severity severity, Rule.Validity validity)
            throws ParseException {
        boolean less = formula.contains("<=");
        String[] sides = formula.split(less ? "<=" : "==", -1);
        return new Rule(
                id,
                scope,
                SideParser.conditions(where),
                new RuleFormula(
                        SideParser.side(sides[0].strip()),
                        less ? RuleOperator.LESS_THAN_OR_EQUAL_TO : RuleOperator.EQUAL_TO,
                        SideParser.side(sides[1].strip()),
                        RuleTolerance.NONE,
                        MissingValues.SKIP_IF_ANY,
                        MissingValues.SKIP_IF_ANY),
                severity,
                validity,
                new Rule.Words(new Rule.Text("m", "м"), new Rule.Text("a", "с"), ""));
    }

    /** {@code KZ 2023-05 DETAINED LED - 5}: State, period, indicator, operation, counterpart, value; M for missing. */
    private static RuledValue value(String text, long line) {
        String[] fields = text.strip().split(" +", -1);
        return new RuledValue(
                UnionFixture.state(fields[0]),
                cell(fields[1], fields[2], fields[3], fields[4]),
                fields[5].equals("M") ? Optional.empty() : Optional.of(new BigDecimal(fields[5])),
                line);
    }

    private static CellKey cell(String period, String indicator, String operation, String counterpart) {
        return new CellKey(
                Period.of(period),
                UnionFixture.indicator(indicator),
                UnionFixture.CODEBOOK.operations().get(operation),
                counterpart.equals("-") ? Optional.empty() : Optional.of(UnionFixture.state(counterpart)));
    }

    /** The lines are counted from 2, as in a file. */
    private static RuledCells cells(String values) {
        List<RuledValue> all = new ArrayList<>();
        for (String value : values.split(";", -1)) {
            all.add(value(value, all.size() + 2));
        }
        return new RuledCells(all);
    }

    /** {@code KZ 2023-05 LED PASS 2}: State, place, verdict, line. */
    private static String applied(RuledCells cells, Rule rule) {
        return cells.apply(rule).stream()
                .map(c -> c.where().state() + " " + c.where().text() + " "
                        + c.result().verdict() + " " + c.line())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0} {1} [{2}]")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        FILE  | DETAINED <= RETURNED | ~~ | KZ 2023-05 DETAINED LED - 3; KZ 2023-05 RETURNED LED - 3 | KZ 2023-05 PASS 2
        FILE  | DETAINED <= RETURNED | ~~ | KZ 2023-05 DETAINED LED - 4; KZ 2023-05 RETURNED LED - 3 | KZ 2023-05 FAIL 2
        FILE  | DETAINED <= RETURNED | ~~ | KZ 2023-05 DETAINED LED - 1; KZ 2023-05 DETAINED OPEN - 3; KZ 2023-05 RETURNED LED - 3 | KZ 2023-05 FAIL 0
        FILE  | DETAINED <= 5        | ~~ | KZ 2023-05 DETAINED LED - 1; KZ 2023-05 DETAINED LED AM 4; KZ 2023-05 DETAINED OPEN - M | KZ 2023-05 NOT_JUDGED 0
        FILE  | DETAINED <= 5        | ~~ | KZ 2023-06 DETAINED LED - 6; KZ 2023-05 DETAINED LED - 5; AM 2023-05 DETAINED LED - 9 | AM 2023-05 FAIL 4; KZ 2023-05 PASS 3; KZ 2023-06 FAIL 2
        FILE  | DETAINED <= 5        | state=KZ AZ | KZ 2023-05 DETAINED LED - 6; AM 2023-05 DETAINED LED - 9 | KZ 2023-05 FAIL 2
        FILE  | DETAINED <= 5        | operation=LED | KZ 2023-05 DETAINED LED - 1; KZ 2023-05 DETAINED OPEN - 9 | KZ 2023-05 PASS 2
        FILE  | DETAINED <= 5        | operation=OPEN | KZ 2023-05 DETAINED LED - 1 | ~~
        FILE  | RETURNED <= 5        | counterpart=AM | KZ 2023-05 RETURNED LED AM 6; KZ 2023-05 RETURNED LED BY 1 | KZ 2023-05 FAIL 2
        FILE  | RETURNED <= 5        | counterpart=AM | KZ 2023-05 RETURNED LED - 6 | ~~
        FILE  | DETAINED[operation=LED] <= DETAINED[operation=OPEN] | ~~ | KZ 2023-05 DETAINED LED - 2; KZ 2023-05 DETAINED OPEN - 1 | KZ 2023-05 FAIL 2
        FILE  | DETAINED <= RETURNED | ~~ | KZ 2023-05 EXPLOSIVES LED - 3 | KZ 2023-05 NOT_JUDGED 0
        ROW   | DETAINED <= RETURNED | ~~ | KZ 2023-05 EXPLOSIVES LED - 3 | ~~
        ROW   | DETAINED <= 5        | ~~ | KZ 2023-05 DETAINED LED - 1; KZ 2023-05 DETAINED OPEN - 9 | KZ 2023-05 LED PASS 2; KZ 2023-05 OPEN FAIL 3
        ROW   | RETURNED <= DETAINED | ~~ | KZ 2023-05 RETURNED LED AM 2; KZ 2023-05 DETAINED LED - 9 | KZ 2023-05 LED NOT_JUDGED 0; KZ 2023-05 LED AM NOT_JUDGED 2
        ROW   | RETURNED <= RECEIVED | ~~ | KZ 2023-05 RETURNED LED AM 2; KZ 2023-05 RECEIVED LED AM 1; KZ 2023-05 RECEIVED LED BY 9 | KZ 2023-05 LED AM FAIL 2; KZ 2023-05 LED BY NOT_JUDGED 0
        ROUND | DETAINED <= DETAINED @ -1 | ~~ | KZ 2023-05 DETAINED LED - 3; KZ 2023-06 DETAINED LED - 4 | KZ 2023-05 NOT_JUDGED 2; KZ 2023-06 FAIL 3
        ROUND | DETAINED <= DETAINED @ -1 | ~~ | KZ 2023-05 DETAINED LED - 3; AM 2023-06 DETAINED LED - 4 | AM 2023-06 NOT_JUDGED 3; KZ 2023-05 NOT_JUDGED 2
        ROUND | DETAINED <= DETAINED @ -1 | ~~ | KZ 2022-12 DETAINED LED - 3; KZ 2023-01 DETAINED LED - 3 | KZ 2022-12 NOT_JUDGED 2; KZ 2023-01 PASS 3
        """)
    void aRuleIsAppliedToItsCells(RuleScope scope, String formula, String where, String values, String cases)
            throws ParseException {
        assertThat(applied(cells(values), rule(scope, formula, where))).isEqualTo(cases);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-01, 2023-05-31, KZ 2023-05",
        "2023-05-02, 2023-06-30, KZ 2023-06",
        "2023-05-01, 2023-06-29, KZ 2023-05",
        "2023-07-01, 2023-12-31, ''"
    })
    void aRuleIsAppliedToPeriodsThatLieInItsDaysAsAWhole(LocalDate from, LocalDate to, String places)
            throws ParseException {
        Rule rule = rule("R1", RuleScope.FILE, "DETAINED <= 5", "", Rule.Severity.INFO, new Rule.Validity(from, to));
        assertThat(cells("KZ 2023-05 DETAINED LED - 1; KZ 2023-06 DETAINED LED - 1").apply(rule).stream()
                        .map(c -> c.where().state() + " " + c.where().text())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(places);
    }

    @Test
    void theValuesOfAReturnAreItsRowsAndItsCases() throws ParseException {
        CellKey cell = cell("2023-05", "DETAINED", "LED", "-");
        State state = UnionFixture.state("KZ");
        Observation row = new Observation(cell, "", Optional.of(BigDecimal.valueOf(2)), ObservationStatus.A, 7);
        Rule rule = rule(RuleScope.FILE, "DETAINED <= 5", "");

        assertThat(applied(RuledCells.ofReturn(state, List.of(row), List.of()), rule))
                .isEqualTo("KZ 2023-05 PASS 7");
        assertThat(applied(
                        RuledCells.ofReturn(state, List.of(row), List.of(new CellTotal(cell, BigDecimal.TEN, 2, 0))),
                        rule))
                .as("both together")
                .isEqualTo("KZ 2023-05 FAIL 0");
        assertThat(applied(
                        RuledCells.ofReturn(state, List.of(), List.of(new CellTotal(cell, BigDecimal.TEN, 2, 1))),
                        rule))
                .as("one case is missing")
                .isEqualTo("KZ 2023-05 NOT_JUDGED 0");
        assertThat(RuledValue.of(state, row))
                .isEqualTo(new RuledValue(state, cell, Optional.of(BigDecimal.valueOf(2)), 7));
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR, R1, RULE_BROKEN",
        "WARNING, R1, RULE_DOUBT",
        "INFO, R1, RULE_NOTE",
        "WARNING, PART_OF:DETAINED, PARTS_ABOVE_WHOLE"
    })
    void aCaseThatFailsIsAFinding(Rule.Severity severity, String id, FindingCode code) throws ParseException {
        Rule rule = rule(id, RuleScope.ROW, "DETAINED <= 2 * RETURNED", "", severity, ALWAYS);
        RuleCase broken = cells("KZ 2023-05 DETAINED LED - 7; KZ 2023-05 RETURNED LED - 2.50")
                .apply(rule)
                .get(0);

        assertThat(broken.fails()).isTrue();
        Finding finding = broken.finding();
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.place().line()).isEqualTo(2);
        assertThat(finding.value()).isEqualTo("7");
        assertThat(finding.arguments())
                .containsExactly(
                        id,
                        "m",
                        "м",
                        "2023-05 LED",
                        "DETAINED",
                        "LESS_THAN_OR_EQUAL_TO",
                        "≤",
                        "2 * RETURNED",
                        "5",
                        "2",
                        "a",
                        "с");
    }

    @Test
    void aSideWithoutAValueIsADash() throws ParseException {
        RuleCase open = cells("KZ 2023-05 DETAINED LED - M")
                .apply(rule(RuleScope.FILE, "DETAINED <= RETURNED", ""))
                .get(0);

        assertThat(open.fails()).isFalse();
        assertThat(open.finding().value()).isEqualTo("–");
        assertThat(open.finding().arguments().get(8)).isEqualTo("–");
    }

    private static Optional<RuleCase> flow(Rule rule, Map<String, Optional<BigDecimal>> said) {
        return new FlowCells(UnionFixture.state("KZ"), UnionFixture.state("AM"), Period.year(2023))
                .apply(rule, indicator -> Optional.ofNullable(said.get(indicator)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                      | PASS
        state=KZ                | PASS
        state=AM                | ~~
        counterpart=AM          | PASS
        counterpart=KZ          | ~~
        state=KZ, counterpart=AM BY | PASS
        """)
    void aFlowHasASenderAndAReceiver(String where, String verdict) throws ParseException {
        Rule rule = rule(RuleScope.MIRROR, "RETURNED == RECEIVED", where);
        assertThat(flow(rule, Map.of("RETURNED", Optional.of(BigDecimal.ONE), "RECEIVED", Optional.of(BigDecimal.ONE)))
                        .map(c -> c.result().verdict().name())
                        .orElse(""))
                .isEqualTo(verdict);
    }

    @Test
    void aRuleAboutOtherIndicatorsOrAnotherYearIsNotAboutTheFlow() throws ParseException {
        Map<String, Optional<BigDecimal>> said =
                Map.of("RETURNED", Optional.of(BigDecimal.ONE), "RECEIVED", Optional.empty());
        Rule rule = rule(RuleScope.MIRROR, "RETURNED == RECEIVED", "");

        assertThat(flow(rule, said)).hasValueSatisfying(c -> {
            assertThat(c.where().text()).isEqualTo("2023 AM");
            assertThat(c.where().state()).isEqualTo(UnionFixture.state("KZ"));
            assertThat(c.line()).isZero();
            assertThat(c.result().left()).contains(BigDecimal.ONE);
            assertThat(c.result().right()).isEmpty();
        });
        assertThat(flow(rule(RuleScope.MIRROR, "DETAINED == 5", ""), said)).isEmpty();
        assertThat(flow(
                        rule(
                                "R1",
                                RuleScope.MIRROR,
                                "RETURNED == RECEIVED",
                                "",
                                Rule.Severity.INFO,
                                new Rule.Validity(LocalDate.of(2023, 1, 2), LocalDate.MAX)),
                        said))
                .isEmpty();
    }

    /** Property: in the scope file the left side is the sum of all rows of a State and period, whatever their order. */
    @Test
    void theSumOfRandomRowsDecides() throws ParseException {
        Random random = new Random(4);
        Rule rule = rule(RuleScope.FILE, "DETAINED <= RETURNED", "");
        for (int run = 0; run < 200; run++) {
            List<String> rows = new ArrayList<>();
            int[] sums = new int[2];
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                int value = random.nextInt(5);
                int side = random.nextInt(2);
                sums[side] += value;
                rows.add("KZ 2023-05 " + (side == 0 ? "DETAINED" : "RETURNED")
                        + (random.nextBoolean() ? " LED" : " OPEN") + " - " + value);
            }
            boolean both = rows.stream().anyMatch(r -> r.contains("DETAINED"))
                    && rows.stream().anyMatch(r -> r.contains("RETURNED"));
            String verdict = both ? (sums[0] <= sums[1] ? "PASS" : "FAIL") : "NOT_JUDGED";
            assertThat(applied(cells(String.join(";", rows)), rule))
                    .as(rows.toString())
                    .contains(verdict);
        }
    }
}
