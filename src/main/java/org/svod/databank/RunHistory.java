package org.svod.databank;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the job repository remembers of runs long done. Only the last run is ever asked for again; older ones are
 * history, which would grow every night for ever.
 */
public final class RunHistory {

    private static final String STEPS = "SELECT step_execution_id FROM batch_step_execution WHERE job_execution_id = ?";

    private final JdbcTemplate template;
    private final Consumer<Runnable> atOnce;

    /**
     * On this database.
     *
     * @param template the database
     * @param atOnce does something in one transaction
     */
    public RunHistory(JdbcTemplate template, Consumer<Runnable> atOnce) {
        this.template = template;
        this.atOnce = atOnce;
    }

    /**
     * Forgets all runs up to this number: their executions, and the runs themselves where no delivery and no
     * publication names them.
     */
    public void prune(long upTo) {
        List<Object[]> old = JdbcClient.create(template)
                .sql(
                        "SELECT job_execution_id FROM batch_job_execution_params WHERE parameter_name = 'run' AND CAST(parameter_value AS BIGINT) <= ?")
                .param(upTo)
                .query((row, n) -> new Object[] {row.getLong(1)})
                .list();
        if (old.isEmpty()) {
            return;
        }
        atOnce.accept(() -> {
            template.batchUpdate(
                    "DELETE FROM batch_step_execution_context WHERE step_execution_id IN (" + STEPS + ")", old);
            template.batchUpdate("DELETE FROM batch_step_execution WHERE job_execution_id = ?", old);
            template.batchUpdate("DELETE FROM batch_job_execution_context WHERE job_execution_id = ?", old);
            template.batchUpdate("DELETE FROM batch_job_execution_params WHERE job_execution_id = ?", old);
            template.batchUpdate("DELETE FROM batch_job_execution WHERE job_execution_id = ?", old);
            template.update(
                    "DELETE FROM batch_job_instance WHERE job_instance_id NOT IN (SELECT job_instance_id FROM batch_job_execution)");
            template.update(
                    "DELETE FROM run WHERE id <= ? AND id NOT IN (SELECT run FROM delivery) AND id NOT IN (SELECT run FROM publication)",
                    upTo);
        });
    }
}
