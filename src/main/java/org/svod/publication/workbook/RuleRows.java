package org.svod.publication.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.svod.analysis.rules.RuleTally;
import org.svod.codebook.State;
import org.svod.finding.Severity;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Worded;
import org.svod.rule.applied.RuleCase;

/** Where rules of the scopes round and mirror do not hold, and which rules have judged nothing. */
final class RuleRows {

    private static final int PLACES = 3;

    private static final SheetTable<Worded<RuleCase>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "rule.id", (line, row) -> line.text(row.of().rule().id(), Look.CODE)),
                    SheetColumn.of("state", (line, row) -> line.text(states(row))),
                    SheetColumn.of(
                            "period",
                            (line, row) -> line.text(row.of().where().period().toString(), Look.CODE)),
                    SheetColumn.of(
                            "severity",
                            (line, row) -> line.text(
                                    row.words()
                                            .text("severity." + row.of().rule().severity()),
                                    Look.MARK.tone(Tones.of(Severity.valueOf(
                                            row.of().rule().severity().name()))))),
                    SheetColumn.of(
                            "rule.left",
                            (line, row) -> line.number(row.of().result().left(), Look.number(PLACES))),
                    SheetColumn.of(
                            "rule.right",
                            (line, row) -> line.number(row.of().result().right(), Look.number(PLACES))),
                    SheetColumn.of(
                            "difference",
                            (line, row) -> line.number(row.of().result().difference(), Look.signed(PLACES))),
                    SheetColumn.of(
                            "rule.formula",
                            (line, row) -> line.text(row.of().rule().formula().toString())),
                    SheetColumn.of(
                            "remark",
                            (line, row) -> line.text(row.of()
                                    .rule()
                                    .words()
                                    .message()
                                    .in(row.words().language().locale())))));

    private RuleRows() {}

    private static String states(Worded<RuleCase> row) {
        Texts words = row.words();
        return row.of().where().counterpart().stream()
                .map(State::name)
                .map(words::text)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        to -> words.text(row.of().where().state().name()) + (to.isEmpty() ? "" : " → " + to.get(0))));
    }

    /** Writes a section; nothing if the codebook has no rules. */
    static void write(Texts words, Page page, List<RuleTally> rules, int columns) {
        if (rules.isEmpty()) {
            return;
        }
        page.section(words.text("quality.rules"), columns);
        List<RuleCase> failed = rules.stream()
                .filter(tally -> !tally.rule().scope().isOfReturn())
                .flatMap(tally -> tally.failed().stream())
                .toList();
        if (failed.isEmpty()) {
            page.note(words.text("quality.rules.none"));
        } else {
            page.headings(COLUMNS, words);
            failed.forEach(one -> COLUMNS.write(page, new Worded<>(words, one)));
        }
        String never = rules.stream()
                .filter(RuleTally::isNeverJudged)
                .map(tally -> tally.rule().id())
                .collect(Collectors.joining(", "));
        if (!never.isEmpty()) {
            page.note(words.text("quality.rules.never", never));
        }
        page.gap();
    }
}
