package org.svod.publication.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Evidence;

/** Case numbers under several operations, with their rows: warnings. */
final class CrossedRows {

    static final SheetTable<Worded<CrossedCase>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "indicator",
                            Width.NAME,
                            (line, row) -> line.text(
                                    row.words().text(row.of().indicator().name()))),
                    SheetColumn.of(
                            "operation",
                            Width.NAME,
                            (line, row) -> line.text(row.of().operations().stream()
                                    .map(o -> row.words().text(o.name()))
                                    .collect(Collectors.joining("\n")))),
                    SheetColumn.of(
                            "reference",
                            Width.FILE,
                            (line, row) -> line.text(row.of().caseRef(), Look.CODE)),
                    SheetColumn.of(
                            "evidence",
                            Width.FILE,
                            (line, row) -> line.text(row.of().evidence().stream()
                                    .map(Evidence::toString)
                                    .collect(Collectors.joining("\n"))))));

    /** The number that is listed for an indicator: more than a person checks one by one. */
    static final int MOST = 2_000;

    private final Texts words;
    private final Page page;

    CrossedRows(Texts words, Page page) {
        this.words = words;
        this.page = page;
    }

    /** The crossed case numbers of a report that have rows of the state. */
    static List<CrossedCase> of(RoundReport report, State state) {
        Map<Long, State> senders = new HashMap<>();
        for (SubmissionSummary submission : report.submissions()) {
            senders.put(submission.delivery().number(), submission.name().state());
        }
        return report.reconciliation().crossedCases().stream()
                .filter(c -> c.evidence().stream().anyMatch(e -> Objects.equals(senders.get(e.delivery()), state)))
                .toList();
    }

    void write(List<CrossedCase> cases) {
        int heading = page.next();
        page.headings(COLUMNS, words);
        Map<Indicator, Integer> found = new LinkedHashMap<>();
        for (CrossedCase each : cases) {
            if (found.merge(each.indicator(), 1, Integer::sum) > MOST) {
                continue;
            }
            COLUMNS.write(page, new Worded<>(words, each));
        }
        page.table("CaseNumbers", heading, COLUMNS, words);
        found.forEach((indicator, all) -> {
            if (all > MOST) {
                page.note(words.text("quality.crossed.more", all - MOST, indicator.name()));
            }
        });
    }
}
