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
                    NamedColumns.indicator(
                            Width.NAME, Worded::words, row -> row.of().indicator()),
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

    private CrossedRows() {}

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

    /** The rows of these case numbers; of each indicator the first ones if they are too many. */
    static List<Worded<CrossedCase>> of(Texts words, List<CrossedCase> cases) {
        Map<Indicator, Integer> found = new HashMap<>();
        return cases.stream()
                .filter(each -> found.merge(each.indicator(), 1, Integer::sum) <= MOST)
                .map(each -> new Worded<>(words, each))
                .toList();
    }

    /** The remarks that not all of these case numbers are listed, if so. */
    static List<String> more(Texts words, List<CrossedCase> cases) {
        Map<Indicator, Integer> found = new LinkedHashMap<>();
        cases.forEach(each -> found.merge(each.indicator(), 1, Integer::sum));
        return found.entrySet().stream()
                .filter(e -> e.getValue() > MOST)
                .map(e -> words.text(
                        "quality.crossed.more", e.getValue() - MOST, e.getKey().name()))
                .toList();
    }
}
