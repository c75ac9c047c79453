package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.SubmissionRows;

/** Reads accepted submissions: standings, rows, and what each submission contributes to a round. */
public final class SubmissionRepository {

    private static final String OBSERVATION = CellColumns.NAMES + ", obs_value, status, line";
    private static final String OF_YEAR =
            " WHERE delivery IN (SELECT seq FROM delivery WHERE scope >= ? AND scope < ? AND verdict = 'ACCEPTED')";

    private final JdbcClient jdbc;
    private final CodeIds ids;

    /** Uses this database. */
    public SubmissionRepository(JdbcClient jdbc, CodeIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The accepted submissions of a state for a year. */
    public List<AcceptedSubmission> accepted(State state, int year, Codebook codebook) {
        return jdbc.sql(
                        "SELECT " + DeliveryRepository.COLUMNS
                                + ", version, wide_periods FROM delivery WHERE state = ? AND scope LIKE ? AND verdict = 'ACCEPTED'")
                .params(state.code(), year + "%")
                .query((row, n) -> accepted(row, codebook))
                .list();
    }

    private static AcceptedSubmission accepted(ResultSet row, Codebook codebook) throws SQLException {
        Set<Period> wide = Arrays.stream(row.getString("wide_periods").split(" "))
                .filter(s -> !s.isEmpty())
                .map(Period::of)
                .collect(Collectors.toSet());
        return new AcceptedSubmission(DeliveryRepository.delivery(row, codebook), row.getInt("version"), wide);
    }

    /** All records of a submission. */
    public SubmissionRows records(long delivery, Codebook codebook) {
        return new SubmissionRows(
                observations(delivery, codebook),
                StoredCaseRows.of(jdbc, ids, new CellColumns(ids, codebook), delivery));
    }

    /** Its rows outside joint cases, in the order of their cells. */
    private List<Observation> observations(long delivery, Codebook codebook) {
        CellColumns cells = new CellColumns(ids, codebook);
        return jdbc
                .sql("SELECT " + OBSERVATION + " FROM observation WHERE delivery = ?")
                .param(delivery)
                .query((row, n) -> observation(row, cells))
                .list()
                .stream()
                .sorted(Comparator.comparing(Observation::cell))
                .toList();
    }

    private static Observation observation(ResultSet row, CellColumns cells) throws SQLException {
        return new Observation(
                cells.cell(row),
                "",
                Optional.ofNullable(row.getBigDecimal("obs_value")).map(Decimals::plain),
                ObservationStatus.valueOf(row.getString("status")),
                row.getLong("line"));
    }

    /**
     * The contribution of every accepted submission to the year: its rows for the months for which it is in force.
     * Ordered by state code, then delivery.
     */
    public List<Contribution> contributions(int year, Codebook codebook) {
        record Speaker(AcceptedSubmission submission, Standing standing) {}

        List<Speaker> speakers = new ArrayList<>();
        for (State state : codebook.states().stream()
                .sorted(Comparator.comparing(State::code))
                .toList()) {
            List<AcceptedSubmission> accepted = accepted(state, year, codebook);
            Standing standing = Standing.of(accepted);
            accepted.stream()
                    .sorted(Comparator.comparingLong(AcceptedSubmission::number))
                    .filter(s -> standing.speaksAtAll(s.number()))
                    .forEach(s -> speakers.add(new Speaker(s, standing)));
        }
        StoredRows rows = new StoredRows(
                year, speakers.stream().map(s -> s.submission().number()).collect(Collectors.toSet()), codebook);
        return speakers.stream()
                .map(s -> rows.contribution(s.submission(), s.standing()))
                .toList();
    }

    /**
     * Everything that is stored of the submissions that are in force for a year, except case rows. All of it is read in
     * one pass, because there may be very many small submissions. Submissions that are no longer in force are not kept:
     * their number grows with every correction.
     */
    private final class StoredRows {

        private final Map<Long, List<Observation>> observations = new HashMap<>();
        private final Map<Long, List<CellTotal>> totals = new HashMap<>();
        private final Map<Long, Map<Integer, CellKey>> cells = new HashMap<>();

        StoredRows(int year, Set<Long> speaking, Codebook codebook) {
            CellColumns columns = new CellColumns(ids, codebook);
            String from = Integer.toString(year);
            String to = Integer.toString(year + 1);
            jdbc.sql("SELECT delivery, " + OBSERVATION + " FROM observation" + OF_YEAR)
                    .params(from, to)
                    .query(only(
                            speaking,
                            row -> observations
                                    .computeIfAbsent(row.getLong("delivery"), d -> new ArrayList<>())
                                    .add(observation(row, columns))));
            jdbc.sql("SELECT delivery, cell, " + CellColumns.NAMES
                            + ", total, rows_with_value, rows_missing FROM case_total" + OF_YEAR)
                    .params(from, to)
                    .query(only(
                            speaking,
                            row -> add(
                                    row.getLong("delivery"),
                                    row.getInt("cell"),
                                    new CellTotal(
                                            columns.cell(row),
                                            Decimals.plain(row.getBigDecimal("total")),
                                            row.getLong("rows_with_value"),
                                            row.getLong("rows_missing")))));
        }

        private static RowCallbackHandler only(Set<Long> deliveries, RowCallbackHandler rows) {
            return row -> {
                if (deliveries.contains(row.getLong("delivery"))) {
                    rows.processRow(row);
                }
            };
        }

        private void add(long delivery, int cell, CellTotal total) {
            totals.computeIfAbsent(delivery, d -> new ArrayList<>()).add(total);
            cells.computeIfAbsent(delivery, d -> new HashMap<>()).put(cell, total.cell());
        }

        Contribution contribution(AcceptedSubmission submission, Standing standing) {
            Map<Period, Boolean> known = new HashMap<>();
            Predicate<Period> speaks =
                    period -> known.computeIfAbsent(period, p -> standing.speaks(submission.number(), p));
            long delivery = submission.number();
            return new Contribution(
                    submission.delivery(),
                    observations.getOrDefault(delivery, List.of()).stream()
                            .filter(o -> speaks.test(o.cell().period()))
                            .sorted(Comparator.comparing(Observation::cell))
                            .toList(),
                    totals.getOrDefault(delivery, List.of()).stream()
                            .filter(t -> speaks.test(t.cell().period()))
                            .sorted(Comparator.comparing(CellTotal::cell))
                            .toList(),
                    StoredCaseRows.of(jdbc, ids, cells.getOrDefault(delivery, Map.of()), delivery)
                            .within(speaks));
        }
    }
}
