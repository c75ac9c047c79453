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
 * Everything that is stored of the submissions that are in force for a year, except case rows. One question a table
 * asks for all of them, because there may be very many small submissions. Submissions that are no longer in force are
 * not read: their number grows with every correction.
 */
final class YearRows {

    /** Stands first, so the database looks up each number in the index of the table that follows. */
    private static final String SPEAKING = " FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS speaking (number), ";

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

    /**
     * Reads it.
     *
     * @param speaking numbers of the submissions that are in force
     */
    YearRows(JdbcClient jdbc, CodeIds ids, Set<Long> speaking, Codebook codebook) {
        this.jdbc = jdbc;
        this.ids = ids;
        CellColumns columns = new CellColumns(ids, codebook);
        Object[] numbers = speaking.stream().sorted().toArray();
        rows(
                numbers,
                RowColumns.OBSERVATION,
                "observation",
                row -> observations
                        .computeIfAbsent(row.getLong("delivery"), d -> new ArrayList<>())
                        .add(RowColumns.observation(row, columns)));
        rows(
                numbers,
                RowColumns.TOTAL,
                "case_total",
                row -> totals.computeIfAbsent(row.getLong("delivery"), d -> new HashMap<>())
                        .put(row.getInt("cell"), RowColumns.total(row, columns)));
        rows(
                numbers,
                RowColumns.DOUBT,
                "doubted_cell",
                row -> doubted.computeIfAbsent(row.getLong("delivery"), d -> new ArrayList<>())
                        .add(RowColumns.doubt(row, columns)));
        ask(
                numbers,
                "SELECT seq AS delivery, found" + SPEAKING + "delivery WHERE seq = number AND (" + DOUBTFUL + ")",
                row -> ofFile.put(row.getLong("delivery"), doubtsOfFile(row.getString("found"))));
    }

    private void rows(Object[] numbers, String columns, String table, RowCallbackHandler rows) {
        ask(numbers, "SELECT delivery, " + columns + SPEAKING + table + " WHERE delivery = number", rows);
    }

    private void ask(Object[] numbers, String question, RowCallbackHandler rows) {
        jdbc.sql(question).param(numbers).query(rows);
    }

    private static Set<FindingCode> doubtsOfFile(String found) {
        return JsonColumns.counts(found).ofCode().keySet().stream()
                .filter(FindingCode::doubtsFile)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
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
