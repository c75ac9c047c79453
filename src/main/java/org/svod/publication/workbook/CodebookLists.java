package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.period.Period;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/**
 * The entries of the codebook as one table, so that a program finds a code in one place; the first column is the list.
 */
final class CodebookLists {

    static final SheetTable<Entry> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "list",
                            Width.FILE,
                            (line, row) -> line.text(row.words().text("metadata." + row.list()))),
                    SheetColumn.of(
                            "code",
                            Width.FILE,
                            (line, row) -> line.text(row.of().code(), Look.CODE)),
                    SheetColumn.of(
                            "name",
                            Width.NAME,
                            (line, row) -> line.text(row.words().text(row.of().name()))),
                    SheetColumn.of(
                            "unit",
                            Width.DATE,
                            (line, row) -> Mark.codeOr(
                                    line, row.indicator(i -> i.unit().code()), Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "decimals",
                            Width.DATE,
                            (line, row) -> Mark.numberOr(
                                    line,
                                    row.as(Indicator.class).map(i -> BigDecimal.valueOf(i.decimals())),
                                    Look.number(0),
                                    Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "is.published",
                            Width.NUMBER,
                            (line, row) -> Mark.textOr(
                                    line,
                                    row.indicator(i -> row.words().text(i.published() ? "yes" : "no")),
                                    Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "mirror.of",
                            Width.FILE,
                            (line, row) -> Mark.codeOr(
                                    line, row.indicator(i -> i.mirrorOf().orElse("")), Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "lead",
                            Width.WORD,
                            (line, row) -> Mark.codeOr(
                                    line, row.operation(o -> o.lead().orElse("")), Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "joint.reporting",
                            Width.NAME,
                            (line, row) -> Mark.textOr(
                                    line,
                                    row.operation(o -> row.words().text("joint-reporting." + o.jointReporting())),
                                    Mark.NOT_APPLICABLE))));

    private CodebookLists() {}

    /**
     * An entry of a list.
     *
     * @param list the last part of the key of the list's name
     * @param of the entry
     */
    record Entry(Texts words, String list, Coded of) {

        private <T> Optional<T> as(Class<T> kind) {
            return Optional.of(of).filter(kind::isInstance).map(kind::cast);
        }

        private String indicator(Function<Indicator, String> part) {
            return as(Indicator.class).map(part).orElse("");
        }

        private String operation(Function<Operation, String> part) {
            return as(Operation.class).map(part).orElse("");
        }
    }

    static void write(WorkbookContext context) {
        new ListSheet<>(Tab.CODES, "Codes", COLUMNS, CodebookLists::entries, c -> List.of()).write(context);
    }

    /** The lists as they are for the year of the round. */
    private static List<Entry> entries(WorkbookContext context) {
        Codebook codebook = context.report().codebook();
        Period year = context.report().round().period();
        List<Entry> entries = new ArrayList<>();
        add(entries, context, "indicators", codebook.asked(year.firstDay(), year.lastDay()));
        add(entries, context, "states", codebook.states().asList());
        add(entries, context, "operations", codebook.operations().asList());
        add(entries, context, "units", codebook.units().asList());
        add(entries, context, "statuses", codebook.statuses().asList());
        return entries;
    }

    private static void add(List<Entry> entries, WorkbookContext context, String list, List<? extends Coded> coded) {
        coded.forEach(each -> entries.add(new Entry(context.words(), list, each)));
    }
}
