package org.svod.databank;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quality of each round in numbers, as it was last consolidated. The next year is compared with it. */
public final class QualityRepository {

    private final JdbcClient jdbc;

    /** Uses this database. */
    public QualityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rounds of which it is known. */
    public List<String> rounds() {
        return jdbc.sql("SELECT round FROM quality ORDER BY round")
                .query(String.class)
                .list();
    }

    /** The measures of a round by their keys, as plain decimals; empty if they are not known. */
    public Map<String, String> find(String round) {
        return jdbc.sql("SELECT measures, proof FROM quality WHERE round = ?")
                .param(round)
                .query((row, n) -> {
                    String measures = row.getString(1);
                    RowProof.check("the quality of round " + round, row.getString(2), round, measures);
                    return JsonColumns.map(measures);
                })
                .optional()
                .orElse(Map.of());
    }

    /** Replaces the measures of a round. */
    public void store(String round, Map<String, String> measures) {
        jdbc.sql("DELETE FROM quality WHERE round = ?").param(round).update();
        String column = JsonColumns.map(measures);
        jdbc.sql("INSERT INTO quality (round, measures, proof) VALUES (?, ?, ?)")
                .params(round, column, RowProof.of(round, column))
                .update();
    }
}
