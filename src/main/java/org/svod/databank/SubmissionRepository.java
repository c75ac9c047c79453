package org.svod.databank;

import java.math.BigDecimal;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.codebook.Codebook;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.submission.AcceptedSubmission;
import org.svod.submission.CaseRows;
import org.svod.submission.CellTotal;
import org.svod.submission.Observation;
import org.svod.submission.Standing;

/** Reads what was accepted: standings, rows, and what each submission contributes to a round. */
public final class SubmissionRepository {

    private final JdbcClient jdbc;
    private final CodeIds ids;

    /** On this database. */
    public SubmissionRepository(JdbcClient jdbc, CodeIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What a state has had accepted for a year. */
    public Standing standing(State state, int year, Codebook codebook) {
        return Standing.of(accepted(state.code(), year, codebook));
    }

    private List<AcceptedSubmission> accepted(String state, int year, Codebook codebook) {
        return jdbc.sql("SELECT seq, file, state, scope, version, sha256, wide_periods FROM delivery WHERE state = ? AND scope LIKE ? AND verdict = 'ACCEPTED'")
                .params(state, year + "%").query((row, n) -> accepted(row, codebook)).list();
    }

    private static AcceptedSubmission accepted(ResultSet row, Codebook codebook) throws SQLException {
        Set<Period> wide = Arrays.stream(row.getString("wide_periods").split(" ")).filter(s -> !s.isEmpty()).map(Period::of).collect(Collectors.toSet());
        return new AcceptedSubmission(row.getLong("seq"), row.getString("file"), codebook.states().get(row.getString("state")),
                Period.of(row.getString("scope")), row.getInt("version"), row.getString("sha256"), wide);
    }

    /** The rows outside of joint cases of a submission, in the order of their cells. */
    public List<Observation> observations(long delivery, Codebook codebook) {
        CellColumns cells = new CellColumns(ids, codebook);
        return jdbc.sql("SELECT " + CellColumns.NAMES + ", obs_value, status, line FROM observation WHERE delivery = ?").param(delivery)
                .query((row, n) -> new Observation(cells.cell(row), "", Optional.ofNullable(row.getBigDecimal("obs_value")).map(SubmissionRepository::exact),
                        ObservationStatus.valueOf(row.getString("status")), row.getLong("line")))
                .list().stream().sorted(Comparator.comparing(Observation::cell)).toList();
    }

    /** The case rows of a submission. */
    public CaseRows cases(long delivery, Codebook codebook) {
        return StoredCaseRows.of(jdbc, ids, new CellColumns(ids, codebook), delivery);
    }

    private List<CellTotal> caseTotals(long delivery, Codebook codebook) {
        CellColumns cells = new CellColumns(ids, codebook);
        return jdbc.sql("SELECT " + CellColumns.NAMES + ", total, rows_with_value, rows_missing FROM case_total WHERE delivery = ?").param(delivery)
                .query((row, n) -> new CellTotal(cells.cell(row), exact(row.getBigDecimal("total")), row.getLong("rows_with_value"), row.getLong("rows_missing")))
                .list().stream().sorted(Comparator.comparing(CellTotal::cell)).toList();
    }

    /** What every accepted submission contributes to the year: its rows for the months for which it speaks. By state code, then delivery. */
    public List<Contribution> contributions(int year, Codebook codebook) {
        List<Contribution> contributions = new ArrayList<>();
        for (State state : codebook.states().stream().sorted(Comparator.comparing(State::code)).toList()) {
            List<AcceptedSubmission> accepted = accepted(state.code(), year, codebook);
            Standing standing = Standing.of(accepted);
            accepted.stream().sorted(Comparator.comparingLong(AcceptedSubmission::delivery)).filter(s -> standing.speaksAtAll(s.delivery()))
                    .forEach(s -> contributions.add(contribution(s, standing, codebook)));
        }
        return contributions;
    }

    private Contribution contribution(AcceptedSubmission submission, Standing standing, Codebook codebook) {
        Map<Period, Boolean> known = new HashMap<>();
        Predicate<Period> speaks = period -> known.computeIfAbsent(period, p -> standing.speaks(submission.delivery(), p));
        long delivery = submission.delivery();
        return new Contribution(submission.state(), delivery, submission.file(),
                observations(delivery, codebook).stream().filter(o -> speaks.test(o.cell().period())).toList(),
                caseTotals(delivery, codebook).stream().filter(t -> speaks.test(t.cell().period())).toList(),
                cases(delivery, codebook).within(speaks));
    }

    static BigDecimal exact(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
