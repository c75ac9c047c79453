package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.period.Period;
import org.svod.reconciliation.UnionFixture;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleOperator;
import org.svod.rule.RuleResult;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleTolerance;
import org.svod.rule.RuleVerdict;
import org.svod.rule.SideParser;
import org.svod.rule.applied.RuleCase;
import tools.jackson.databind.json.JsonMapper;

/** The report is valid by the structure of the European Statistical System, which is described as a JSON schema. */
class EssReportTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("ess-report.schema.json"), InputFormat.JSON);

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(EssReportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> wrong(String report) {
        return schema.validate(report, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static RuleCase failed(RuleScope scope, RuleOperator operator, Rule.Severity severity)
            throws ParseException {
        Rule rule = new Rule(
                "R-1",
                scope,
                Map.of(),
                new RuleFormula(
                        SideParser.side("DETAINED[operation=LED]"),
                        operator,
                        SideParser.side("2 * EXPLOSIVES @ -1 + 0.5"),
                        RuleTolerance.NONE,
                        MissingValues.SKIP_IF_ANY,
                        MissingValues.SKIP_IF_ANY),
                severity,
                new Rule.Validity(LocalDate.MIN, LocalDate.MAX),
                new Rule.Words(new Rule.Text("\"Wrong\"\n", "Неверно"), new Rule.Text("", ""), ""));
        return new RuleCase(
                rule,
                new RuleCase.Where(
                        UnionFixture.state("KZ"),
                        Period.of("2023-05"),
                        Optional.of(UnionFixture.CODEBOOK.operations().get("LED")),
                        Optional.of(UnionFixture.state("RU"))),
                new RuleResult(RuleVerdict.FAIL, Optional.of(BigDecimal.TEN), Optional.empty()),
                0);
    }

    private static String report(Map<String, List<RuleCase>> failed) throws IOException {
        StringWriter out = new StringWriter();
        EssReport.write(failed, LocalDate.of(2024, 2, 1), "svod 1.0.0", out);
        return out.toString();
    }

    @Test
    void everyFormOfACaseIsValid() throws IOException, ParseException {
        List<RuleCase> cases = new ArrayList<>();
        for (RuleScope scope : RuleScope.values()) {
            for (RuleOperator operator : RuleOperator.values()) {
                for (Rule.Severity severity : Rule.Severity.values()) {
                    cases.add(failed(scope, operator, severity));
                }
            }
        }
        String report = report(Map.of("KZ_2023-05.csv", cases));

        assertThat(wrong(report)).isEmpty();
        assertThat(JsonMapper.shared().readTree(report)).hasSize(cases.size());
        assertThat(wrong(report(Map.of()))).as("no case at all").isEmpty();
    }

    @Test
    void theExampleIsValid() {
        assertThat(wrong(resource("ess-report-example.json"))).isEmpty();
    }

    /** The test would see a fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "value" : "0"                | "value" : 0
        "value" : "0"                | "value" : "2"
        "severity" : "error"         | "severity" : "fatal"
        "time" : "20240201T000000Z"  | "time" : "2024-02-01"
        "language" : "SVOD",         |
        "type" : "validation"        | "type" : "finding"
        "KZ",                        | 1,
        "trigger" : null             | "trigger" : null, "night" : 1
        """, quoteCharacter = '~')
    void whatIsNotOfTheStructureIsRefused(String good, String bad) throws IOException, ParseException {
        String report =
                report(Map.of("KZ.csv", List.of(failed(RuleScope.FILE, RuleOperator.EQUAL_TO, Rule.Severity.ERROR))));

        assertThat(report).contains(good);
        assertThat(wrong(report.replace(good, bad == null ? "" : bad))).isNotEmpty();
    }
}
