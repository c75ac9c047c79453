package org.svod.databank;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inputs of the last consolidation of each round, and its summary. */
public final class ConsolidationRepository {

    private final JdbcClient jdbc;

    /** Uses this database. */
    public ConsolidationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A consolidation.
     *
     * @param inputs fingerprint of everything that it was made from
     * @param summary its summary, in the form of the class that wrote it
     */
    public record Consolidated(String inputs, String summary) {}

    /** The rounds that have one. */
    public List<String> rounds() {
        return jdbc.sql("SELECT round FROM consolidated ORDER BY round")
                .query(String.class)
                .list();
    }

    /** The last consolidation of a round. */
    public Optional<Consolidated> find(String round) {
        return jdbc.sql("SELECT inputs, summary, proof FROM consolidated WHERE round = ?")
                .param(round)
                .query((row, n) -> {
                    Consolidated last = new Consolidated(row.getString(1), row.getString(2));
                    RowProof.check(
                            "the summary of round " + round, row.getString(3), round, last.inputs(), last.summary());
                    return last;
                })
                .optional();
    }

    /** Replaces what is stored about a round. */
    public void store(String round, Consolidated consolidated) {
        forget(round);
        jdbc.sql("INSERT INTO consolidated (round, inputs, summary, proof) VALUES (?, ?, ?, ?)")
                .params(
                        round,
                        consolidated.inputs(),
                        consolidated.summary(),
                        RowProof.of(round, consolidated.inputs(), consolidated.summary()))
                .update();
    }

    /** Forgets the round, so that it is consolidated the next time. */
    public void forget(String round) {
        jdbc.sql("DELETE FROM consolidated WHERE round = ?").param(round).update();
    }
}
