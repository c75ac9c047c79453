package org.svod.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.codebook.Codebook;
import org.svod.codebook.Operation;
import org.svod.figures.Ledger;
import org.svod.figures.LedgerEntry;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.ItemResponse;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.UnionFixture;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleOperator;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleTolerance;
import org.svod.rule.SideParser;

/** The rules of a codebook over a whole round: what was reported, and what flows say. */
class RoundRulesTest {

    private static final Period YEAR = Period.year(2023);

    private static Rule rule(String id, RuleScope scope, String left, String right) throws ParseException {
        return new Rule(
                id,
                scope,
                Map.of(),
                new RuleFormula(
                        SideParser.side(left),
                        RuleOperator.LESS_THAN_OR_EQUAL_TO,
                        SideParser.side(right),
                        RuleTolerance.NONE,
                        MissingValues.SKIP_IF_ANY,
                        MissingValues.SKIP_IF_ANY),
                Rule.Severity.WARNING,
                new Rule.Validity(LocalDate.MIN, LocalDate.MAX),
                new Rule.Words(new Rule.Text("m", "м"), new Rule.Text("", ""), ""));
    }

    private static LedgerEntry entry(String state, String period, String indicator, Component component, int amount) {
        CellKey cell = new CellKey(
                Period.of(period),
                UnionFixture.indicator(indicator),
                UnionFixture.CODEBOOK.operations().get(Operation.NATIONAL),
                Optional.empty());
        return new LedgerEntry(UnionFixture.state(state), cell, component, BigDecimal.valueOf(amount));
    }

    private static List<RuleTally> tallies(
            Ledger ledger, ItemResponses responses, List<MirrorPair> pairs, Rule... rules) {
        Codebook codebook = UnionFixture.CODEBOOK.with(List.of(rules));
        return new RoundRules(codebook, YEAR).apply(ledger, responses, pairs);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static MirrorPair pair(String from, String to, String sent, String received) {
        return new MirrorPair(
                UnionFixture.indicator("RETURNED"),
                UnionFixture.state(from),
                UnionFixture.state(to),
                number(sent),
                number(received),
                Agreement.AGREED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of());
    }

    @Test
    void withoutRulesThereIsNothingToTally() {
        assertThat(tallies(new Ledger(List.of()), ItemResponses.NONE, List.of()))
                .isEmpty();
    }

    @Test
    void eachRuleIsTalliedInItsPlace() throws ParseException {
        Ledger ledger = new Ledger(List.of(
                entry("KZ", "2023-01", "DETAINED", Component.REPORTED, 5),
                entry("KZ", "2023-02", "DETAINED", Component.REPORTED, 7),
                entry("AM", "2023-01", "DETAINED", Component.REPORTED, 6),
                entry("AM", "2023-01", "EXPLOSIVES", Component.REPORTED, 1)));
        List<RuleTally> tallies = tallies(
                ledger,
                ItemResponses.NONE,
                List.of(),
                rule("B", RuleScope.ROUND, "DETAINED", "6"),
                rule("A", RuleScope.ROUND, "EXPLOSIVES", "DETAINED"),
                rule("C", RuleScope.ROUND, "RETURNED", "5"));

        assertThat(tallies).extracting(t -> t.rule().id()).containsExactly("B", "A", "C");
        assertThat(tallies).extracting(RuleTally::passed).containsExactly(2L, 1L, 0L);
        assertThat(tallies).extracting(RuleTally::notJudged).containsExactly(0L, 2L, 3L);
        assertThat(tallies.get(0).failed())
                .singleElement()
                .satisfies(c -> assertThat(c.where().text()).isEqualTo("2023-02"));
        assertThat(tallies).extracting(RuleTally::isNeverJudged).containsExactly(false, false, true);
    }

    @Test
    void aRuleThatAlwaysFailsWasJudged() throws ParseException {
        Ledger ledger = new Ledger(List.of(entry("KZ", "2023-01", "DETAINED", Component.REPORTED, 5)));
        RuleTally tally = tallies(ledger, ItemResponses.NONE, List.of(), rule("A", RuleScope.FILE, "DETAINED", "4"))
                .get(0);

        assertThat(tally.passed()).isZero();
        assertThat(tally.isNeverJudged()).isFalse();
    }

    @Test
    void whatWasReportedIsJudgedBeforeAnyAdjustment() throws ParseException {
        Ledger ledger = new Ledger(List.of(
                entry("KZ", "2023-01", "DETAINED", Component.REPORTED, 5),
                entry("KZ", "2023-01", "DETAINED", Component.JOINT, -5),
                entry("KZ", "2023-02", "DETAINED", Component.DECISION, 100)));
        RuleTally tally = tallies(ledger, ItemResponses.NONE, List.of(), rule("A", RuleScope.ROUND, "DETAINED", "4"))
                .get(0);

        assertThat(tally.failed())
                .singleElement()
                .satisfies(c -> assertThat(c.result().left()).contains(BigDecimal.valueOf(5)));
        assertThat(tally.passed() + tally.notJudged()).isZero();
    }

    @Test
    void aValueThatIsMissingLeavesItsSumNotJudgedAcceptedOrNot() throws ParseException {
        Ledger ledger = new Ledger(List.of(
                entry("KZ", "2023-01", "DETAINED", Component.REPORTED, 5),
                entry("AM", "2023-01", "DETAINED", Component.REPORTED, 5),
                entry("BY", "2023-01", "DETAINED", Component.REPORTED, 5)));
        ItemResponses responses = new ItemResponses(
                Map.of(),
                List.of(response("KZ", ItemResponse.Answer.MISSING), response("BY", ItemResponse.Answer.SILENT)),
                List.of(response("AM", ItemResponse.Answer.MISSING)));
        RuleTally tally = tallies(ledger, responses, List.of(), rule("A", RuleScope.ROUND, "DETAINED", "9"))
                .get(0);

        assertThat(tally.notJudged()).isEqualTo(2);
        assertThat(tally.passed()).as("silence is no missing value").isEqualTo(1);
    }

    private static ItemResponse response(String state, ItemResponse.Answer answer) {
        return new ItemResponse(
                UnionFixture.state(state), Period.of("2023-01"), UnionFixture.indicator("DETAINED"), answer);
    }

    @Test
    void aFlowIsHeldAgainstItsMirror() throws ParseException {
        List<MirrorPair> pairs = List.of(
                pair("KZ", "AM", "3", "3"),
                pair("KZ", "BY", "4", "3"),
                pair("AM", "KZ", "", "3"),
                pair("BY", "KZ", "1", ""));
        List<RuleTally> tallies = tallies(
                new Ledger(List.of()),
                ItemResponses.NONE,
                pairs,
                rule("A", RuleScope.MIRROR, "RETURNED", "RECEIVED"),
                rule("B", RuleScope.MIRROR, "RECEIVED", "2"),
                rule("C", RuleScope.MIRROR, "DETAINED", "2"));

        assertThat(tallies).extracting(RuleTally::passed).containsExactly(1L, 0L, 0L);
        assertThat(tallies).extracting(RuleTally::notJudged).containsExactly(2L, 1L, 0L);
        assertThat(tallies.get(0).failed())
                .singleElement()
                .satisfies(c ->
                        assertThat(c.where().state() + ">" + c.where().text()).isEqualTo("KZ>2023 BY"));
        assertThat(tallies.get(1).failed()).hasSize(3);
        assertThat(tallies.get(2).isNeverJudged()).isTrue();
    }
}
