package org.svod.databank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.finding.FindingCode;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.submission.DoubtedCell;

/**
 * Everything that is stored of the submissions that are in force for a year, except case rows. All of it is read in one
 * pass, because there may be very many small submissions. Submissions that are no longer in force are not kept: their
 * number grows with every correction.
 */
final class YearRows {

    private static final String OF_YEAR =
            " WHERE delivery IN (SELECT seq FROM delivery WHERE scope >= ? AND scope < ? AND verdict IN ('ACCEPTED', 'WAITING'))";

    private static final String DOUBTFUL = Arrays.stream(FindingCode.values())
            .filter(FindingCode::doubtsFile)
            .map(code -> "found LIKE '%" + code + "%'")
            .collect(Collectors.joining(" OR "));

    private final JdbcClient jdbc;
    private final CodeIds ids;
    private final Map<Long, List<Observation>> observations = new HashMap<>();
    private final Map<Long, Map<Integer, CellTotal>> totals = new HashMap<>();
    private final Map<Long, List<DoubtedCell>> doubted = new HashMap<>();
    private final Map<Long, Set<FindingCode>> ofFile = new HashMap<>();

    YearRows(JdbcClient jdbc, CodeIds ids, int year, Set<Long> speaking, Codebook codebook) {
        this.jdbc = jdbc;
        this.ids = ids;
        CellColumns columns = new CellColumns(ids, codebook);
        String from = Integer.toString(year);
        String to = Integer.toString(year + 1);
        jdbc.sql("SELECT delivery, " + RowColumns.OBSERVATION + " FROM observation" + OF_YEAR)
                .params(from, to)
                .query(only(
                        speaking,
                        row -> observations
                                .computeIfAbsent(row.getLong("delivery"), d -> new ArrayList<>())
                                .add(RowColumns.observation(row, columns))));
        jdbc.sql("SELECT delivery, " + RowColumns.TOTAL + " FROM case_total" + OF_YEAR)
                .params(from, to)
                .query(only(
                        speaking,
                        row -> totals.computeIfAbsent(row.getLong("delivery"), d -> new HashMap<>())
                                .put(row.getInt("cell"), RowColumns.total(row, columns))));
        addDoubts(speaking, columns, from, to);
    }

    private void addDoubts(Set<Long> speaking, CellColumns columns, String from, String to) {
        jdbc.sql("SELECT delivery, " + RowColumns.DOUBT + " FROM doubted_cell" + OF_YEAR)
                .params(from, to)
                .query(only(
                        speaking,
                        row -> doubted.computeIfAbsent(row.getLong("delivery"), d -> new ArrayList<>())
                                .add(RowColumns.doubt(row, columns))));
        jdbc.sql("SELECT seq AS delivery, found FROM delivery WHERE scope >= ? AND scope < ? AND (" + DOUBTFUL + ")")
                .params(from, to)
                .query(only(
                        speaking, row -> ofFile.put(row.getLong("delivery"), doubtsOfFile(row.getString("found")))));
    }

    private static Set<FindingCode> doubtsOfFile(String found) {
        return JsonColumns.counts(found).ofCode().keySet().stream()
                .filter(FindingCode::doubtsFile)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    private static RowCallbackHandler only(Set<Long> deliveries, RowCallbackHandler rows) {
        return row -> {
            if (deliveries.contains(row.getLong("delivery"))) {
                rows.processRow(row);
            }
        };
    }

    Contribution contribution(ProvenSubmission proven, Standing standing) {
        AcceptedSubmission submission = proven.submission();
        long delivery = submission.number();
        Map<Period, Boolean> known = new HashMap<>();
        Predicate<Period> speaks = period -> known.computeIfAbsent(period, p -> standing.speaks(delivery, p));
        Predicate<Period> speaksInPart = period -> standing.speaksInPart(delivery, period);
        List<DoubtedCell> doubts = doubted.getOrDefault(delivery, List.of());
        ProvenRows rows = new ProvenRows(
                delivery,
                proven.proof(),
                observations.getOrDefault(delivery, List.of()),
                totals.getOrDefault(delivery, Map.of()),
                doubts);
        return new Contribution(
                submission.delivery(),
                rows.observations(speaksInPart).stream()
                        .map(o -> speaks.test(o.cell().period()) ? o : o.withoutValue())
                        .toList(),
                rows.totals(speaksInPart).stream()
                        .map(t -> speaks.test(t.cell().period()) ? t : t.withoutValues())
                        .toList(),
                StoredCaseRows.of(jdbc, ids, rows.cells(), delivery, proven.proof())
                        .within(speaks),
                Contribution.Doubts.of(
                        doubts.stream()
                                .filter(d -> speaks.test(d.cell().period()))
                                .toList(),
                        ofFile.getOrDefault(delivery, Set.of())));
    }
}
