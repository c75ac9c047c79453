package org.svod.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleTolerance;
import org.svod.settings.SettingsProblem;

/** What the table of rules says; a wrong line of it is named, and nothing is guessed. */
class RuleTableTest {

    private static final String HEADING =
            "id,scope,where,left,operator,right,tolerance,left_missing,right_missing,severity,valid_from,valid_to,message_en,message_ru,advice_en,advice_ru\n";
    private static final String GOOD = "R1,file,,FOREIGN,less_than_or_equal_to,DETAINED,,,,warning,,,m,м,,\n";

    private final CodebookFolder folder;

    RuleTableTest(@TempDir Path jobs) throws IOException {
        this.folder = new CodebookFolder(jobs);
    }

    private List<SettingsProblem> problems(String rules) throws IOException {
        Files.writeString(folder.file("rules.csv"), rules);
        return folder.problems();
    }

    /** The only rule of a table that is good. */
    private Rule rule(String good, String other) throws IOException {
        assertThat(GOOD).contains(good);
        Files.writeString(folder.file("rules.csv"), HEADING + GOOD.replace(good, other));
        return folder.read().rules().get(0);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        R1,file            | r 1,file           | id r 1 is not possible | capital letters
        R1,file            | R1,table           | scope table is not known | one of row, file, round, mirror
        FOREIGN,         | MONEY,             | left: MONEY is not in indicators.csv | one of DRUGS
        FOREIGN,         | FOREIGN-SENT,  | left: FOREIGN-SENT is not in indicators.csv | a minus sign has a blank on both sides
        FOREIGN,         | FOREIGN +,       | left FOREIGN + cannot be read at character 10 | a number, an indicator
        FOREIGN,         | FOREIGN[operation=SOUTH],  | left: SOUTH is not in operations.csv | one of NATIONAL
        FOREIGN,         | FOREIGN @ -1,    | a period before is only known in the scope round | the scope round
        file,,             | file,state=XX,     | where: XX is not in states.csv | one of AM
        file,,             | file,land=XX,      | where land=XX cannot be read at character 1 | state, operation or counterpart
        less_than_or_equal_to | below           | operator below is not known | one of equal_to, not_equal_to
        DETAINED,,,,       | DETAINED,little,,, | tolerance little is not possible | an amount like 2
        DETAINED,,,,       | DETAINED,-1,,,     | tolerance -1 is not possible | an amount like 2
        DETAINED,,,,       | DETAINED,,maybe,,  | left_missing maybe is not known | one of skip_if_any
        less_than_or_equal_to,DETAINED,, | compulsory_pair,DETAINED,5, | a tolerance means nothing for a pair | a blank
        less_than_or_equal_to,DETAINED,, | exclusive_pair,DETAINED,,never_skip | left_missing means nothing for a pair | a blank
        FOREIGN,less_than_or_equal_to,DETAINED | 1,equal_to,2 | no side names an indicator | at least one indicator
        R1,file            | R1,mirror          | FOREIGN is no flow between two States | an indicator with mirror_of
        file,,FOREIGN    | mirror,operation=NATIONAL,SENT | a flow has no operation | only where, with state
        file,,FOREIGN    | mirror,,SENT[counterpart=RU] | a flow has no operation | only where, with state
        warning,           | fatal,             | severity fatal is not known | one of error, warning, info
        warning,,          | warning,2024-02-30, | valid_from 2024-02-30 is not a date | a date like
        warning,,          | warning,2024-02-01,2023-01-01 | valid_to is before valid_from | not before the first
        m,м                | m,                 | message_ru is blank | a value
        м,,                | м,only,            | the advice is in one language only | both languages
        """)
    void isNamedWithItsLine(String good, String bad, String wrong, String expected) throws IOException {
        assertThat(GOOD).contains(good);

        assertThat(problems(HEADING + GOOD.replace("R1", "R0") + GOOD.replace(good, bad)))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("codebook/rules.csv");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.wrong()).contains(wrong);
                    assertThat(problem.expected()).contains(expected);
                });
    }

    @Test
    void twoRulesOfOneNameAreRefused() throws IOException {
        assertThat(problems(HEADING + GOOD + GOOD))
                .extracting(SettingsProblem::toString)
                .containsExactly("codebook/rules.csv:3: the rule R1 is there twice; expected each id once");
        assertThat(problems(HEADING + GOOD)).isEmpty();
    }

    @Test
    void aRuleIsReadWithItsDefaults() throws IOException {
        Rule rule = rule("R1", "R-1_A");

        assertThat(rule)
                .returns("R-1_A", Rule::id)
                .returns(RuleScope.FILE, Rule::scope)
                .returns(Map.of(), Rule::where)
                .returns(Rule.Severity.WARNING, Rule::severity)
                .returns(new Rule.Validity(LocalDate.MIN, LocalDate.MAX), Rule::validity);
        assertThat(rule.formula())
                .returns("FOREIGN ≤ DETAINED", RuleFormula::toString)
                .returns(RuleTolerance.NONE, RuleFormula::tolerance)
                .returns(MissingValues.SKIP_IF_ANY, RuleFormula::leftMissing)
                .returns(MissingValues.SKIP_IF_ANY, RuleFormula::rightMissing);
        assertThat(rule.words().message()).isEqualTo(new Rule.Text("m", "м"));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 0", "0.5, 0.5, 0", "5%, 0, 0.05", "5 %, 0, 0.05", "0.125%, 0, 0.00125"})
    void aToleranceIsAnAmountOrAShare(String text, BigDecimal absolute, BigDecimal share) throws IOException {
        RuleTolerance tolerance =
                rule("DETAINED,,", "DETAINED," + text + ",").formula().tolerance();

        assertThat(tolerance.absolute()).isEqualByComparingTo(absolute);
        assertThat(tolerance.share()).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        warning,,     | error,2023-01-01,2023-12-31 | ERROR   | 2023-01-01 | 2023-12-31
        warning,,     | INFO,2023-01-01,2023-01-01  | INFO    | 2023-01-01 | 2023-01-01
        """)
    void severityAndDaysAreRead(String good, String other, Rule.Severity severity, LocalDate from, LocalDate to)
            throws IOException {
        assertThat(rule(good, other))
                .returns(severity, Rule::severity)
                .returns(new Rule.Validity(from, to), Rule::validity);
    }

    @Test
    void theConditionsOfRowsAndWhatAMissingValueMeansAreRead() throws IOException {
        Rule rule = rule(
                "file,,FOREIGN,less_than_or_equal_to,DETAINED,,,",
                "round,state=KZ BY,FOREIGN[operation=EAST] @ -1,greater_than,2 * DETAINED,,skip_if_all,never_skip");

        assertThat(rule.whereText()).isEqualTo("state=KZ BY");
        assertThat(rule.formula())
                .returns("FOREIGN[operation=EAST] @ -1 > 2 * DETAINED", RuleFormula::toString)
                .returns(MissingValues.SKIP_IF_ALL, RuleFormula::leftMissing)
                .returns(MissingValues.NEVER_SKIP, RuleFormula::rightMissing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compulsory_pair", "exclusive_pair"})
    void aPairHasNeitherToleranceNorMissingValues(String pair) throws IOException {
        assertThat(rule("less_than_or_equal_to", pair).formula().operator().isPair())
                .isTrue();
        assertThat(problems(
                        HEADING + GOOD.replace("less_than_or_equal_to,DETAINED,,,", pair + ",DETAINED,,,never_skip")))
                .extracting(SettingsProblem::wrong)
                .containsExactly("right_missing means nothing for a pair");
    }

    @Test
    void aFlowMayBeHeldAgainstItsMirror() throws IOException {
        assertThat(rule("file,,FOREIGN,less_than_or_equal_to,DETAINED", "mirror,state=KZ,SENT,equal_to,TAKEN")
                        .scope())
                .isEqualTo(RuleScope.MIRROR);
    }

    @Test
    void oneRuleFollowsFromEachWholeInTheOrderOfIndicators() throws IOException {
        folder.replace(
                "indicators.csv",
                "SENT,Sent,Передано,ITEMS,0,,yes,40,,,,,",
                "SENT,Sent,Передано,ITEMS,0,,yes,40,,,DETAINED,,");
        folder.replace(
                "indicators.csv",
                "DETAINED,Detained,Задержано,ITEMS,,,yes,30,,,,,",
                "DETAINED,Detained,Задержано,ITEMS,,,yes,30,,,,3,0.1");

        List<Rule> rules = folder.read().rules();
        assertThat(rules).extracting(Rule::id).containsExactly("R1", "PART_OF:DETAINED");
        assertThat(rules.get(1).isOfParts()).isTrue();
        assertThat(rules.get(0).isOfParts()).isFalse();
        assertThat(rules.get(1).formula())
                .returns("FOREIGN + SENT ≤ DETAINED", RuleFormula::toString)
                .returns(new RuleTolerance(new BigDecimal("3"), new BigDecimal("0.1")), RuleFormula::tolerance);
    }

    /** A rule for single returns is part of what a return is read with; without rules nothing has changed. */
    @Test
    void aChangedRuleLetsReturnsBeReadAgain() throws IOException {
        Files.writeString(folder.file("rules.csv"), HEADING);
        Codebook without = folder.read();
        Files.writeString(folder.file("rules.csv"), HEADING + GOOD);
        Codebook with = folder.read();
        Files.writeString(folder.file("rules.csv"), HEADING + GOOD.replace("file", "round"));
        Codebook ofRounds = folder.read();

        assertThat(with.rules()).extracting(Rule::id).containsExactly("R1", "PART_OF:DETAINED");
        assertThat(CodebookLines.changes(without, with)).containsExactly("rule R1");
        assertThat(CodebookLines.changes(without, ofRounds)).isEmpty();
        assertThat(new CodebookLines(ofRounds).fingerprint()).isEqualTo(new CodebookLines(without).fingerprint());
        assertThat(new CodebookLines(with).fingerprint()).isNotEqualTo(new CodebookLines(without).fingerprint());
    }
}
