package org.svod.databank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Reconciliation;

/** The outcome of the last reconciliation of each round: verdicts, and every adjustment as a row with its reason and evidence. */
public final class ReconciliationRepository {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CodeIds ids;
    private final Consumer<Runnable> transaction;

    /** On this database, where something is done in a transaction like this. */
    public ReconciliationRepository(JdbcTemplate template, CodeIds ids, Consumer<Runnable> transaction) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.ids = ids;
        this.transaction = transaction;
    }

    /**
     * A verdict, in short.
     *
     * @param kind joint or mirror
     * @param reference case number or {@code KZ>RU}
     * @param indicator code
     * @param verdict the verdict
     * @param states the states concerned, with what each says
     */
    public record Item(String kind, String reference, String indicator, String verdict, String states) {}

    /** Replaces the verdicts that are stored about a round, in many transactions, as the database holds in memory what one changes. */
    public void replaceVerdicts(String round, Reconciliation reconciliation) {
        clear("reconciled", round);
        Batch batch = new Batch("INSERT INTO reconciled (round, ordinal, kind, reference, indicator, verdict, states, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (JointCase joint : reconciliation.jointCases()) {
            String states = joint.shares().stream().map(s -> s.state() + " " + s.value().toPlainString()).collect(Collectors.joining(", "));
            batch.add(round, batch.count(), "joint", joint.caseRef(), joint.indicator().code(), joint.agreement().name(), states, joint.settled());
        }
        for (MirrorPair pair : reconciliation.mirrorPairs()) {
            String states = pair.origin() + " " + pair.sent().map(BigDecimal::toPlainString).orElse("-") + ", "
                    + pair.destination() + " " + pair.received().map(BigDecimal::toPlainString).orElse("-");
            batch.add(round, batch.count(), "mirror", pair.reference(), pair.indicator().code(), pair.agreement().name(), states, pair.settled());
        }
        batch.flush();
    }

    /** Replaces the adjustments that are stored about a round, in many transactions. */
    public void replaceAdjustments(String round, List<Adjustment> adjustments) {
        clear("adjustment", round);
        Batch batch = new Batch("INSERT INTO adjustment (round, " + CellColumns.NAMES + ", ordinal, component, state, amount, reference, reason, evidence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Adjustment a : adjustments) {
            String evidence = a.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
            batch.add(CellColumns.values(ids, a.cell(), round, batch.count(), a.component().name(), a.state().code(), a.amount(), a.reference(), a.reason().name(), evidence));
        }
        batch.flush();
    }

    private void clear(String table, String round) {
        int rows = jdbc.sql("SELECT COALESCE(MAX(ordinal), -1) + 1 FROM " + table + " WHERE round = ?").param(round).query(Integer.class).single();
        for (int from = 0; from < rows; from += Batch.ROWS) {
            int begin = from;
            transaction.accept(() -> jdbc.sql("DELETE FROM " + table + " WHERE round = ? AND ordinal >= ? AND ordinal < ?").params(round, begin, begin + Batch.ROWS).update());
        }
    }

    /** Rows on their way into a table, so many in a transaction as cost no memory to speak of. */
    private final class Batch {

        private static final int ROWS = 5_000;

        private final String insert;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private int count;

        Batch(String insert) {
            this.insert = insert;
        }

        /** How many rows were added so far. */
        int count() {
            return count;
        }

        void add(@Nullable Object... row) {
            rows.add(row);
            count++;
            if (rows.size() == ROWS) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                transaction.accept(() -> template.batchUpdate(insert, rows, rows.size(), (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                }));
                rows.clear();
            }
        }
    }

    /** Verdicts of a round that wait for somebody. */
    public List<Item> open(String round) {
        return jdbc.sql("""
                SELECT kind, reference, indicator, verdict, states FROM reconciled
                WHERE round = ? AND verdict IN ('DISCREPANCY', 'ONLY_SENDER', 'ONLY_RECEIVER') ORDER BY ordinal""").param(round)
                .query((row, n) -> new Item(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
    }
}
