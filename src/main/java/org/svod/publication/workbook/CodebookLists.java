package org.svod.publication.workbook;

import java.util.List;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.period.Period;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Worded;

/**
 * The entries of the codebook, one table for each list, each with its own headings, in the columns of a page that shows
 * deliveries.
 */
final class CodebookLists {

    static final SheetTable<Worded<Indicator>> INDICATORS = SheetTable.of(
            "col.",
            List.of(
                    name(),
                    code(),
                    SheetColumn.of(
                            "unit", (line, row) -> line.text(row.of().unit().code(), Look.CODE)),
                    SheetColumn.of(
                            "decimals", (line, row) -> line.number(row.of().decimals())),
                    SheetColumn.of(
                            "is.published",
                            (line, row) -> line.text(row.words().text(row.of().published() ? "yes" : "no"), Look.MARK)),
                    SheetColumn.<Worded<Indicator>>of(
                                    "mirror.of",
                                    (line, row) ->
                                            line.text(row.of().mirrorOf().orElse(Mark.NOT_APPLICABLE), Look.CODE))
                            .span(2)));

    private static final SheetTable<Worded<Operation>> OPERATIONS = SheetTable.of(
            "col.",
            List.of(
                    name(),
                    code(),
                    SheetColumn.<Worded<Operation>>of(
                                    "lead",
                                    (line, row) -> line.text(row.of().lead().orElse(Mark.NOT_APPLICABLE), Look.CODE))
                            .span(2),
                    SheetColumn.<Worded<Operation>>of(
                                    "joint.reporting",
                                    (line, row) -> line.text(row.words()
                                            .text("joint-reporting." + row.of().jointReporting())))
                            .span(4)));

    private static final SheetTable<Worded<Coded>> ENTRIES = SheetTable.of("col.", List.of(name(), code()));

    private static final double HEAD_POINTS = 60;
    private static final double ENTRY_POINTS = 32;

    private final Texts words;
    private final Page page;

    CodebookLists(Texts words, Page page) {
        this.words = words;
        this.page = page;
    }

    /** Writes the lists as they are for a year. */
    void write(Codebook codebook, Period year) {
        write("metadata.indicators", INDICATORS, codebook.asked(year.firstDay(), year.lastDay()));
        write("metadata.states", ENTRIES, codebook.states().asList());
        write("metadata.operations", OPERATIONS, codebook.operations().asList());
        write("metadata.units", ENTRIES, codebook.units().asList());
        write("metadata.statuses", ENTRIES, codebook.statuses().asList());
    }

    private <T extends Coded> void write(String title, SheetTable<Worded<T>> table, List<? extends T> entries) {
        page.keepTogether(SubmissionList.COLUMNS.size(), HEAD_POINTS + entries.size() * ENTRY_POINTS);
        page.section(words.text(title), SubmissionList.COLUMNS.size());
        table.headings(page.line(), words);
        entries.forEach(each -> table.write(page, new Worded<>(words, each)));
        page.gap();
    }

    private static <T extends Coded> SheetColumn<Worded<T>> name() {
        return SheetColumn.of(
                "name", (line, row) -> line.text(row.words().text(row.of().name())));
    }

    private static <T extends Coded> SheetColumn<Worded<T>> code() {
        return SheetColumn.<Worded<T>>of(
                        "code", (line, row) -> line.text(row.of().code(), Look.CODE))
                .span(2);
    }
}
