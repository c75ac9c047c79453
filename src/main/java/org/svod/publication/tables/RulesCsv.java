package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.analysis.rules.RuleTally;
import org.svod.publication.RoundReport;
import org.svod.rule.Rule;
import org.svod.rule.applied.RuleCase;

/**
 * What became of every rule of the codebook: a line for the cases that hold, one for those that could not be judged,
 * and one for each case that does not hold. A rule that was applied to nothing has one line {@code NEVER_APPLIED}.
 */
final class RulesCsv {

    static final List<String> HEADINGS = List.of(
            "rule",
            "scope",
            "severity",
            "formula",
            "valid_from",
            "valid_to",
            "verdict",
            "cases",
            "state",
            "period",
            "operation",
            "counterpart",
            "left",
            "right",
            "difference");

    private RulesCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (RuleTally tally : report.analysis().rules()) {
                if (tally.isNeverJudged() && tally.notJudged() == 0) {
                    summary(table, tally.rule(), "NEVER_APPLIED", 0);
                    continue;
                }
                summary(table, tally.rule(), "PASS", tally.passed());
                summary(table, tally.rule(), "NOT_JUDGED", tally.notJudged());
                for (RuleCase failed : tally.failed()) {
                    write(table, failed);
                }
            }
        }
    }

    private static void summary(CsvTable table, Rule rule, String verdict, long cases) throws IOException {
        head(table, rule);
        table.code(verdict).code(cases);
        for (int i = 0; i < 4; i++) {
            table.code("");
        }
        table.number(Optional.empty())
                .number(Optional.empty())
                .number(Optional.empty())
                .end();
    }

    private static void write(CsvTable table, RuleCase failed) throws IOException {
        head(table, failed.rule());
        RuleCase.Where where = failed.where();
        table.code("FAIL").code(1).code(where.state()).code(where.period());
        table.code(where.operation().map(o -> o.code()).orElse(""))
                .code(where.counterpart().map(s -> s.code()).orElse(""));
        table.number(failed.result().left())
                .number(failed.result().right())
                .number(failed.result().difference())
                .end();
    }

    private static void head(CsvTable table, Rule rule) {
        table.code(rule.id())
                .code(rule.scope().name().toLowerCase(Locale.ROOT))
                .code(rule.severity().name().toLowerCase(Locale.ROOT))
                .code(rule.formula());
        table.code(date(rule.validity().from())).code(date(rule.validity().to()));
    }

    private static String date(LocalDate date) {
        return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? "" : date.toString();
    }
}
