package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.svod.analysis.rules.RuleTally;
import org.svod.codebook.State;
import org.svod.finding.Severity;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.rule.applied.RuleCase;

/** Where rules of the scopes round and mirror do not hold, and which rules have judged nothing. */
final class RuleRows {

    private static final int PLACES = 3;

    static final SheetTable<Worded<RuleCase>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "rule.id",
                            Width.FILE,
                            (line, row) -> line.text(row.of().rule().id(), Look.CODE)),
                    SheetColumn.of("state", Width.FILE, (line, row) -> line.text(states(row))),
                    SheetColumn.of(
                            "period",
                            Width.WORD,
                            (line, row) -> line.text(row.of().where().period().toString(), Look.CODE)),
                    SheetColumn.of(
                            "severity",
                            Width.WORD,
                            (line, row) -> line.text(
                                    row.words()
                                            .text("severity." + row.of().rule().severity()),
                                    Look.MARK.tone(Tones.of(Severity.valueOf(
                                            row.of().rule().severity().name()))))),
                    SheetColumn.of(
                            "rule.left",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().result().left(), Look.number(PLACES))),
                    SheetColumn.of(
                            "rule.right",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().result().right(), Look.number(PLACES))),
                    SheetColumn.of(
                            "difference",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().result().difference(), Look.signed(PLACES))),
                    SheetColumn.of(
                            "rule.formula",
                            Width.NAME,
                            (line, row) -> line.text(row.of().rule().formula().toString())),
                    SheetColumn.of(
                            "remark",
                            Width.NAME,
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

    /** The cases in which a rule about States or flows does not hold. */
    static List<Worded<RuleCase>> of(WorkbookContext context) {
        return context.report().analysis().rules().stream()
                .filter(tally -> !tally.rule().scope().isOfReturn())
                .flatMap(tally -> tally.failed().stream())
                .map(one -> new Worded<>(context.words(), one))
                .toList();
    }

    /** The remarks: whether all rules hold, and which have judged nothing. */
    static List<String> notes(WorkbookContext context) {
        List<String> notes = new ArrayList<>();
        if (of(context).isEmpty()) {
            notes.add(context.words().text("quality.rules.none"));
        }
        String never = context.report().analysis().rules().stream()
                .filter(RuleTally::isNeverJudged)
                .map(tally -> tally.rule().id())
                .collect(Collectors.joining(", "));
        if (!never.isEmpty()) {
            notes.add(context.words().text("quality.rules.never", never));
        }
        return notes;
    }
}
