package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.finding.FindingCode;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.SubmissionRows;
import org.svod.submission.Delivery;
import org.svod.submission.DoubtedCell;

/** Reads accepted submissions: standings, rows, and what each submission contributes to a round. */
public final class SubmissionRepository {

    private static final String OBSERVATION = CellColumns.NAMES + ", obs_value, status, line";
    private static final String OF_YEAR =
            " WHERE delivery IN (SELECT seq FROM delivery WHERE scope >= ? AND scope < ? AND verdict IN ('ACCEPTED', 'WAITING'))";

    private static final String DOUBTFUL = Arrays.stream(FindingCode.values())
            .filter(FindingCode::doubtsFile)
            .map(code -> "found LIKE '%" + code + "%'")
            .collect(Collectors.joining(" OR "));

    private final JdbcClient jdbc;
    private final CodeIds ids;

    /** Uses this database. */
    public SubmissionRepository(JdbcClient jdbc, CodeIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The submissions of a state for a year that count after these decisions about files. */
    public List<AcceptedSubmission> accepted(State state, int year, FileAnswers answers, Codebook codebook) {
        return jdbc
                .sql(
                        "SELECT " + DeliveryRepository.COLUMNS
                                + ", version, wide_periods, verdict, found FROM delivery WHERE state = ? AND scope LIKE ? AND verdict IN ('ACCEPTED', 'WAITING')")
                .params(state.code(), year + "%")
                .query((row, n) -> accepted(row, answers, codebook))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AcceptedSubmission> accepted(ResultSet row, FileAnswers answers, Codebook codebook)
            throws SQLException {
        Delivery delivery = DeliveryRepository.delivery(row, codebook);
        if (!answers.counts(delivery, Outcome.Verdict.valueOf(row.getString("verdict")))) {
            return Optional.empty();
        }
        Set<Period> wide = Arrays.stream(row.getString("wide_periods").split(" "))
                .filter(s -> !s.isEmpty())
                .map(Period::of)
                .collect(Collectors.toSet());
        boolean withdraws = JsonColumns.counts(row.getString("found")).count(FindingCode.WITHDRAWN) > 0;
        return Optional.of(new AcceptedSubmission(delivery, row.getInt("version"), wide, withdraws));
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
     * The contribution of every submission that counts after these decisions about files: its rows for the months for
     * which it is in force. A row for a wider period, of which other submissions have taken over a part, comes without
     * its value: the value of the rest is not known. Ordered by state code, then delivery.
     */
    public List<Contribution> contributions(int year, FileAnswers answers, Codebook codebook) {
        record Speaker(AcceptedSubmission submission, Standing standing) {}

        List<Speaker> speakers = new ArrayList<>();
        for (State state : codebook.states().stream()
                .sorted(Comparator.comparing(State::code))
                .toList()) {
            List<AcceptedSubmission> accepted = accepted(state, year, answers, codebook);
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
        private final Map<Long, List<DoubtedCell>> doubted = new HashMap<>();
        private final Map<Long, Set<FindingCode>> ofFile = new HashMap<>();

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
            addDoubts(speaking, columns, from, to);
        }

        private void addDoubts(Set<Long> speaking, CellColumns columns, String from, String to) {
            jdbc.sql("SELECT delivery, " + CellColumns.NAMES + ", code, lines FROM doubted_cell" + OF_YEAR)
                    .params(from, to)
                    .query(only(
                            speaking,
                            row -> doubted.computeIfAbsent(row.getLong("delivery"), d -> new ArrayList<>())
                                    .add(new DoubtedCell(
                                            columns.cell(row),
                                            FindingCode.valueOf(row.getString("code")),
                                            LineSet.unpacked(row.getBytes("lines"))))));
            jdbc.sql("SELECT seq AS delivery, found FROM delivery WHERE scope >= ? AND scope < ? AND (" + DOUBTFUL
                            + ")")
                    .params(from, to)
                    .query(only(
                            speaking,
                            row -> ofFile.put(row.getLong("delivery"), doubtsOfFile(row.getString("found")))));
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

        private void add(long delivery, int cell, CellTotal total) {
            totals.computeIfAbsent(delivery, d -> new ArrayList<>()).add(total);
            cells.computeIfAbsent(delivery, d -> new HashMap<>()).put(cell, total.cell());
        }

        Contribution contribution(AcceptedSubmission submission, Standing standing) {
            Map<Period, Boolean> known = new HashMap<>();
            Predicate<Period> speaks =
                    period -> known.computeIfAbsent(period, p -> standing.speaks(submission.number(), p));
            long delivery = submission.number();
            Predicate<Period> speaksInPart = period -> standing.speaksInPart(delivery, period);
            return new Contribution(
                    submission.delivery(),
                    observations.getOrDefault(delivery, List.of()).stream()
                            .filter(o -> speaksInPart.test(o.cell().period()))
                            .map(o -> speaks.test(o.cell().period()) ? o : o.withoutValue())
                            .sorted(Comparator.comparing(Observation::cell))
                            .toList(),
                    totals.getOrDefault(delivery, List.of()).stream()
                            .filter(t -> speaksInPart.test(t.cell().period()))
                            .map(t -> speaks.test(t.cell().period()) ? t : t.withoutValues())
                            .sorted(Comparator.comparing(CellTotal::cell))
                            .toList(),
                    StoredCaseRows.of(jdbc, ids, cells.getOrDefault(delivery, Map.of()), delivery)
                            .within(speaks),
                    Contribution.Doubts.of(
                            doubted.getOrDefault(delivery, List.of()).stream()
                                    .filter(d -> speaks.test(d.cell().period()))
                                    .toList(),
                            ofFile.getOrDefault(delivery, Set.of())));
        }
    }
}
