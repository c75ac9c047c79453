package org.svod.databank;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.files.ChainHead;

/** The end of the journal as the database knows it. The journal is never shorter, and never another one. */
public final class JournalHeadRepository {

    private static final int ONLY = 1;

    private final JdbcClient jdbc;

    /** Uses this database. */
    public JournalHeadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The end as it was stored last; empty if none ever was.
     *
     * @throws DamagedDatabaseException if it is not as it was stored
     */
    public Optional<ChainHead> find() {
        return jdbc.sql("SELECT lines, bytes, sha256, proof FROM journal_head")
                .query((row, n) -> {
                    ChainHead head = new ChainHead(row.getLong(1), row.getLong(2), row.getString(3));
                    RowProof.check(
                            "the end of the journal", row.getString(4), head.lines(), head.bytes(), head.sha256());
                    return head;
                })
                .optional();
    }

    /**
     * Replaces the stored end. One that is too old does no harm: the journal is longer, and only a shorter one is
     * damaged.
     */
    public void store(ChainHead head) {
        String proof = RowProof.of(head.lines(), head.bytes(), head.sha256());
        int updated = jdbc.sql("UPDATE journal_head SET lines = ?, bytes = ?, sha256 = ?, proof = ? WHERE id = ?")
                .params(head.lines(), head.bytes(), head.sha256(), proof, ONLY)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO journal_head (id, lines, bytes, sha256, proof) VALUES (?, ?, ?, ?, ?)")
                    .params(ONLY, head.lines(), head.bytes(), head.sha256(), proof)
                    .update();
        }
    }
}
