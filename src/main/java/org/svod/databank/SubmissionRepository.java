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
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeProof;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.finding.FindingCode;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.SubmissionRows;
import org.svod.submission.DoubtedCell;

/** Reads accepted submissions: standings, rows, and what each submission contributes to a round. */
public final class SubmissionRepository {

    private final JdbcClient jdbc;
    private final CodeIds ids;

    /** Uses this database. */
    public SubmissionRepository(JdbcClient jdbc, CodeIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The submissions of a state for a year that count after these decisions about files. */
    public List<AcceptedSubmission> accepted(State state, int year, FileAnswers answers, Codebook codebook) {
        return proven(state, year, answers, codebook).stream()
                .map(ProvenSubmission::submission)
                .toList();
    }

    private List<ProvenSubmission> proven(State state, int year, FileAnswers answers, Codebook codebook) {
        return DamagedDatabaseException.reading(
                "the submissions of " + state.code() + " for " + year,
                () -> jdbc
                        .sql(
                                "SELECT " + DeliveryRow.COLUMNS
                                        + " FROM delivery WHERE state = ? AND scope LIKE ? AND verdict IN ('ACCEPTED', 'WAITING')")
                        .params(state.code(), year + "%")
                        .query((row, n) -> {
                            OutcomeProof proof = DeliveryRow.proven(row);
                            return accepted(row, answers, codebook)
                                    .map(submission -> new ProvenSubmission(submission, proof));
                        })
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
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
        return stored(delivery, codebook).records();
    }

    /**
     * What is stored of a submission.
     *
     * @param records all records; those of joint cases are read later
     * @param caseTotals what the case rows add up to, in the order of the cells
     */
    public record Stored(SubmissionRows records, List<CellTotal> caseTotals) {}

    /** What is stored of a submission; reads no case row. */
    public Stored stored(long delivery, Codebook codebook) {
        return DamagedDatabaseException.reading("what is stored of delivery " + delivery, () -> {
            OutcomeProof proof = proof(delivery);
            ProvenRows rows = rows(delivery, proof, codebook);
            return new Stored(
                    new SubmissionRows(
                            rows.observations(p -> true), StoredCaseRows.of(jdbc, ids, rows.cells(), delivery, proof)),
                    rows.totals(p -> true));
        });
    }

    private OutcomeProof proof(long delivery) {
        return jdbc.sql("SELECT " + DeliveryRow.COLUMNS + " FROM delivery WHERE seq = ?")
                .param(delivery)
                .query((row, n) -> DeliveryRow.proven(row))
                .single();
    }

    private ProvenRows rows(long delivery, OutcomeProof proof, Codebook codebook) {
        return new ProvenRows(
                delivery,
                proof,
                observations(delivery, codebook),
                totals(delivery, codebook),
                doubts(delivery, codebook));
    }

    /** Its rows outside joint cases. */
    private List<Observation> observations(long delivery, Codebook codebook) {
        CellColumns cells = new CellColumns(ids, codebook);
        return jdbc.sql("SELECT " + RowColumns.OBSERVATION + " FROM observation WHERE delivery = ?")
                .param(delivery)
                .query((row, n) -> RowColumns.observation(row, cells))
                .list();
    }

    private Map<Integer, CellTotal> totals(long delivery, Codebook codebook) {
        CellColumns cells = new CellColumns(ids, codebook);
        Map<Integer, CellTotal> totals = new HashMap<>();
        jdbc.sql("SELECT " + RowColumns.TOTAL + " FROM case_total WHERE delivery = ?")
                .param(delivery)
                .query((RowCallbackHandler) row -> totals.put(row.getInt("cell"), RowColumns.total(row, cells)));
        return totals;
    }

    private List<DoubtedCell> doubts(long delivery, Codebook codebook) {
        CellColumns cells = new CellColumns(ids, codebook);
        return jdbc.sql("SELECT " + RowColumns.DOUBT + " FROM doubted_cell WHERE delivery = ?")
                .param(delivery)
                .query((row, n) -> RowColumns.doubt(row, cells))
                .list();
    }

    /**
     * The contribution of every submission that counts after these decisions about files: its rows for the months for
     * which it is in force. A row for a wider period, where other submissions have taken over a part of it, comes
     * without its value: the value of the rest is not known. Ordered by state code, then delivery.
     */
    public List<Contribution> contributions(int year, FileAnswers answers, Codebook codebook) {
        return contributions(year, answers, codebook, scope -> true);
    }

    /** The same, of submissions with such a scope. */
    public List<Contribution> contributions(int year, FileAnswers answers, Codebook codebook, Predicate<Period> scope) {
        record Speaker(ProvenSubmission proven, Standing standing) {}

        List<Speaker> speakers = new ArrayList<>();
        for (State state : codebook.states().stream()
                .sorted(Comparator.comparing(State::code))
                .toList()) {
            List<ProvenSubmission> accepted = proven(state, year, answers, codebook);
            Standing standing = Standing.of(
                    accepted.stream().map(ProvenSubmission::submission).toList());
            accepted.stream()
                    .sorted(Comparator.comparingLong(s -> s.submission().number()))
                    .filter(s -> standing.speaksAtAll(s.submission().number()))
                    .filter(s -> scope.test(s.submission().delivery().named().scope()))
                    .forEach(s -> speakers.add(new Speaker(s, standing)));
        }
        YearRows rows = DamagedDatabaseException.reading(
                "the rows of the submissions of " + year,
                () -> new YearRows(
                        jdbc,
                        ids,
                        speakers.stream()
                                .map(s -> s.proven().submission().number())
                                .collect(Collectors.toSet()),
                        codebook));
        return speakers.stream()
                .map(s -> rows.contribution(s.proven(), s.standing()))
                .toList();
    }
}
