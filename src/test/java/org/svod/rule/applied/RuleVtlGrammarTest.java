package org.svod.rule.applied;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.jobs.ShippedJobs;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleOperator;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleTolerance;
import org.svod.rule.SideParser;
import org.svod.settings.SettingsProblems;

/** The grammar of VTL 2.1 reads whatever is written of our rules. */
class RuleVtlGrammarTest {

    private static final List<String> SIDES = List.of(
            "A",
            "A[operation=ARMS-2023 WEST-2023, counterpart=RU]",
            "A @ -1",
            "2 * (A + B) * (C - D) - (A - (B + C)) * 0.000000001",
            "123456789012345.123456789");
    private static final List<String> TOLERANCES = List.of("0", "2", "0.0000001", "1E+3");

    private static Rule rule(RuleScope scope, String left, RuleOperator operator, String right, String tolerance)
            throws ParseException {
        return new Rule(
                "R-1_" + operator,
                scope,
                Map.of("state", Set.of("KZ", "BY"), "counterpart", Set.of("RU")),
                new RuleFormula(
                        SideParser.side(left),
                        operator,
                        SideParser.side(right),
                        new RuleTolerance(new BigDecimal(tolerance), new BigDecimal("0.05")),
                        MissingValues.SKIP_IF_ALL,
                        MissingValues.NEVER_SKIP),
                Rule.Severity.INFO,
                new Rule.Validity(LocalDate.of(2023, 1, 1), LocalDate.MAX),
                new Rule.Words(new Rule.Text("No */ end; \"of\" it.", "Нет"), new Rule.Text("", ""), ""));
    }

    @Test
    void everyFormOfARuleIsRead() throws ParseException {
        List<Rule> rules = new ArrayList<>();
        long statements = 0;
        for (RuleScope scope : RuleScope.values()) {
            for (RuleOperator operator : RuleOperator.values()) {
                for (String side : SIDES) {
                    for (String tolerance : TOLERANCES) {
                        rules.add(rule(scope, "B", operator, side, tolerance));
                        rules.add(rule(scope, side, operator, "A - B", tolerance));
                    }
                }
            }
        }
        for (Rule rule : rules) {
            statements += 1 + rule.formula().selections().distinct().count();
        }
        VtlGrammar read = VtlGrammar.read(new RuleVtl("B"::equals).write(rules));

        assertThat(read.errors()).isEmpty();
        assertThat(read.statements()).isEqualTo((int) statements);
    }

    @Test
    void theShippedRulesAndThoseOfPartsAreRead(@TempDir Path jobs) throws IOException {
        ShippedJobs.copyTo(jobs);
        Files.copy(Path.of("jobs/examples/rules.csv"), jobs.resolve("codebook/rules.csv"));
        Codebook codebook = CodebookReader.read(jobs, new SettingsProblems());
        List<Rule> rules = new ArrayList<>(codebook.rules());
        rules.add(Rule.ofParts("DETAINED", List.of("FINANCING", "DEVICES"), RuleTolerance.NONE));
        VtlGrammar read = VtlGrammar.read(new RuleVtl("WANTED_RECEIVED"::equals).write(rules));

        assertThat(rules).hasSize(11);
        assertThat(read.errors()).isEmpty();
        assertThat(read.statements()).isGreaterThan(2 * rules.size());
    }

    /** The test would see a fault: these are no VTL. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DS_V1 <- check(A <= 1E-7 all);",
                "DS_V1 <- check(A <= ≤ B all);",
                "DS_V1 <- check(A <= B errorcode R1 errorlevel \"Error\" all)",
                "V := DS[filter A = \"x\"][aggr V := sum(B) group REF_AREA];",
                "/* never ended V := A;"
            })
    void whatIsNoVtlIsRefused(String text) {
        assertThat(VtlGrammar.read(text).errors()).isNotEmpty();
    }
}
