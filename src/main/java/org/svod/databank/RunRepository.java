package org.svod.databank;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs, by number. */
public final class RunRepository {

    private final JdbcClient jdbc;

    /** Uses this database. */
    public RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param id its number, from 1
     * @param runDate its run date
     * @param jobs fingerprint of the manifest of {@code jobs/} that the run uses
     * @param replayed whether it repeats an earlier run from the journal
     */
    public record Run(long id, LocalDate runDate, String jobs, boolean replayed) {}

    /** Number of the last run; 0 if there is none. */
    public long last() {
        return jdbc.sql("SELECT id FROM run ORDER BY id DESC LIMIT 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The run with this number. */
    public Optional<Run> find(long id) {
        return jdbc.sql("SELECT id, run_date, jobs, replayed, proof FROM run WHERE id = ?")
                .param(id)
                .query((row, n) -> {
                    Run run = new Run(
                            row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3), row.getBoolean(4));
                    RowProof.check("run " + id, row.getString(5), run.id(), run.runDate(), run.jobs(), run.replayed());
                    return run;
                })
                .optional();
    }

    /**
     * Removes all runs up to this number that no delivery, no reading and no publication refers to; otherwise they
     * would grow in number every night.
     */
    public void prune(long upTo) {
        jdbc.sql(
                        "DELETE FROM run WHERE id <= ? AND id NOT IN (SELECT run FROM delivery) AND id NOT IN (SELECT run FROM read_with) AND id NOT IN (SELECT run FROM publication)")
                .param(upTo)
                .update();
    }

    /** Stores a new run. */
    public void add(Run run) {
        jdbc.sql("INSERT INTO run (id, run_date, jobs, replayed, proof) VALUES (?, ?, ?, ?, ?)")
                .params(
                        run.id(),
                        run.runDate(),
                        run.jobs(),
                        run.replayed(),
                        RowProof.of(run.id(), run.runDate(), run.jobs(), run.replayed()))
                .update();
    }
}
