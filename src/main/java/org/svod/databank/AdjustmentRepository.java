package org.svod.databank;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.codebook.Codebook;
import org.svod.reconciliation.Adjustment;

/**
 * The adjustments of the last reconciliation of each round, each with its kind, amount, reason and evidence. Each
 * adjustment is a line of text ({@link AdjustmentLine}). A thousand lines make a page, which is one database row,
 * because a round may have hundreds of thousands of adjustments.
 */
public final class AdjustmentRepository {

    private static final int LINES = 1_000;

    private final JdbcClient jdbc;
    private final Consumer<Runnable> transaction;

    /**
     * Uses this database.
     *
     * @param transaction runs an action in one transaction
     */
    public AdjustmentRepository(JdbcClient jdbc, Consumer<Runnable> transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Replaces the stored adjustments of a round. Uses many transactions, because the database keeps in memory
     * everything that one transaction changes.
     */
    public void replace(String round, List<Adjustment> adjustments) {
        int before = jdbc.sql("SELECT COALESCE(MAX(page), -1) + 1 FROM adjustment WHERE round = ?")
                .param(round)
                .query(Integer.class)
                .single();
        for (int page = 0; page < before; page++) {
            int old = page;
            transaction.accept(() -> jdbc.sql("DELETE FROM adjustment WHERE round = ? AND page = ?")
                    .params(round, old)
                    .update());
        }
        int number = 0;
        for (Iterator<Page> pages = new Pages(adjustments.iterator()); pages.hasNext(); number++) {
            Page page = pages.next();
            int place = number;
            transaction.accept(() -> jdbc.sql(
                            "INSERT INTO adjustment (round, page, is_last, adjustments, lines, proof) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(round, place, page.last(), page.size(), page.lines(), page.proof(round, place))
                    .update());
        }
    }

    /** Whether exactly these adjustments are stored for a round. */
    public boolean has(String round, List<Adjustment> adjustments) {
        int number = 0;
        for (Iterator<Page> pages = new Pages(adjustments.iterator()); pages.hasNext(); number++) {
            if (!stored(round, number).equals(Optional.of(pages.next()))) {
                return false;
            }
        }
        return jdbc.sql("SELECT COUNT(*) FROM adjustment WHERE round = ?")
                        .param(round)
                        .query(Integer.class)
                        .single()
                == number;
    }

    /**
     * Passes the stored adjustments of a round to a user, in their order. At most one page of them is in memory at a
     * time.
     *
     * @param round name of the round
     * @param codebook the codebook under which the round was reconciled
     * @param user receives each adjustment
     * @throws DamagedDatabaseException if the adjustments are not as they were stored
     * @throws IllegalArgumentException if a line cannot be read
     */
    public void read(String round, Codebook codebook, Consumer<Adjustment> user) {
        int number = 0;
        boolean ended = true;
        for (Optional<Page> page = stored(round, number); page.isPresent(); page = stored(round, ++number)) {
            ended = page.get().last();
            page.get().lines().lines().forEach(line -> user.accept(AdjustmentLine.read(line, codebook)));
        }
        if (!ended) {
            throw DamagedDatabaseException.changed("page " + number + " of the adjustments of round " + round);
        }
    }

    private Optional<Page> stored(String round, int page) {
        return jdbc.sql("SELECT adjustments, lines, is_last, proof FROM adjustment WHERE round = ? AND page = ?")
                .params(round, page)
                .query((row, n) -> {
                    Page stored = new Page(row.getInt(1), row.getString(2), row.getBoolean(3));
                    if (!stored.proof(round, page).equals(row.getString(4))) {
                        throw DamagedDatabaseException.changed(
                                "page " + page + " of the adjustments of round " + round);
                    }
                    return stored;
                })
                .optional();
    }

    private record Page(int size, String lines, boolean last) {

        String proof(String round, int page) {
            return RowProof.of(round, page, size, lines, last);
        }
    }

    /** Adjustments as pages of lines. */
    private record Pages(Iterator<Adjustment> adjustments) implements Iterator<Page> {

        @Override
        public boolean hasNext() {
            return adjustments.hasNext();
        }

        @Override
        public Page next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            StringBuilder lines = new StringBuilder();
            int size = 0;
            for (; size < LINES && adjustments.hasNext(); size++) {
                AdjustmentLine.write(adjustments.next(), lines);
            }
            return new Page(size, lines.toString(), !adjustments.hasNext());
        }
    }
}
