package org.svod.databank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    /** On this database. */
    public ReconciliationRepository(JdbcTemplate template, CodeIds ids) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.ids = ids;
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

    /** Replaces what is stored about a round. */
    public void replace(String round, Reconciliation reconciliation) {
        jdbc.sql("DELETE FROM reconciled WHERE round = ?").param(round).update();
        jdbc.sql("DELETE FROM adjustment WHERE round = ?").param(round).update();
        storeVerdicts(round, reconciliation);
        storeAdjustments(round, reconciliation);
    }

    private void storeVerdicts(String round, Reconciliation reconciliation) {
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

    private void storeAdjustments(String round, Reconciliation reconciliation) {
        Batch batch = new Batch("INSERT INTO adjustment (round, " + CellColumns.NAMES + ", ordinal, component, state, amount, reference, reason, evidence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Adjustment a : reconciliation.adjustments()) {
            String evidence = Packed.list(a.evidence().stream().map(Evidence::toString).toList());
            batch.add(CellColumns.values(ids, a.cell(), round, batch.count(), a.component().name(), a.state().code(), a.amount(), a.reference(), a.reason().name(), evidence));
        }
        batch.flush();
    }

    /** Rows on their way into a table, so many at a time as cost no memory to speak of. */
    private final class Batch {

        private static final int ROWS = 1_000;

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
            template.batchUpdate(insert, rows);
            rows.clear();
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
