package org.svod.databank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Reconciliation;

/** The outcome of the last reconciliation of each round: verdicts, and every adjustment as a row with its reason and evidence. */
public final class ReconciliationRepository {

    private static final List<String> TABLES = List.of("reconciled", "adjustment");
    private static final int TOGETHER = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CodeIds ids;
    private final TransactionTemplate apart;

    /** On this database; rows are written in transactions of their own. */
    public ReconciliationRepository(JdbcTemplate template, CodeIds ids, PlatformTransactionManager transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.ids = ids;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /**
     * Replaces what is stored about a round when the caller's transaction commits. What a run that died before that had written is removed here, and what is
     * replaced is removed after the commit.
     */
    public void replace(String round, Reconciliation reconciliation) {
        Optional<Integer> before = generation(round);
        remove(round, before);
        int generation = before.orElse(0) + 1;
        storeVerdicts(round, generation, reconciliation);
        storeAdjustments(round, generation, reconciliation);
        jdbc.sql("DELETE FROM reconciliation WHERE round = ?").param(round).update();
        jdbc.sql("INSERT INTO reconciliation (round, generation) VALUES (?, ?)").params(round, generation).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remove(round, Optional.of(generation));
            }
        });
    }

    private Optional<Integer> generation(String round) {
        return jdbc.sql("SELECT generation FROM reconciliation WHERE round = ?").param(round).query(Integer.class).optional();
    }

    /** Removes every generation of the round but one. */
    private void remove(String round, Optional<Integer> kept) {
        for (String table : TABLES) {
            for (int generation : generations(table, round)) {
                for (int from = 0; kept.filter(k -> k == generation).isEmpty() && removed(table, round, generation, from); from += TOGETHER) {
                    // Each part in a transaction of its own.
                }
            }
        }
    }

    private List<Integer> generations(String table, String round) {
        return apart.execute(t -> jdbc.sql("SELECT DISTINCT generation FROM " + table + " WHERE round = ?").param(round).query(Integer.class).list());
    }

    private boolean removed(String table, String round, int generation, int from) {
        return apart.execute(t -> jdbc.sql("DELETE FROM " + table + " WHERE round = ? AND generation = ? AND ordinal >= ? AND ordinal < ?")
                .params(round, generation, from, from + TOGETHER).update()) > 0;
    }

    private void storeVerdicts(String round, int generation, Reconciliation reconciliation) {
        Batch batch = new Batch("INSERT INTO reconciled (round, generation, ordinal, kind, reference, indicator, verdict, states, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (JointCase joint : reconciliation.jointCases()) {
            String states = joint.shares().stream().map(s -> s.state() + " " + s.value().toPlainString()).collect(Collectors.joining(", "));
            batch.add(round, generation, batch.count(), "joint", joint.caseRef(), joint.indicator().code(), joint.agreement().name(), states, joint.settled());
        }
        for (MirrorPair pair : reconciliation.mirrorPairs()) {
            String states = pair.origin() + " " + pair.sent().map(BigDecimal::toPlainString).orElse("-") + ", "
                    + pair.destination() + " " + pair.received().map(BigDecimal::toPlainString).orElse("-");
            batch.add(round, generation, batch.count(), "mirror", pair.reference(), pair.indicator().code(), pair.agreement().name(), states, pair.settled());
        }
        batch.flush();
    }

    private void storeAdjustments(String round, int generation, Reconciliation reconciliation) {
        Batch batch = new Batch("INSERT INTO adjustment (round, " + CellColumns.NAMES + ", generation, ordinal, component, state, amount, reference, reason, evidence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Adjustment a : reconciliation.adjustments()) {
            String evidence = Packed.list(a.evidence().stream().map(Evidence::toString).toList());
            batch.add(CellColumns.values(ids, a.cell(), round, generation, batch.count(), a.component().name(), a.state().code(), a.amount(), a.reference(), a.reason().name(), evidence));
        }
        batch.flush();
    }

    /** Rows on their way into a table, so many at a time as cost no memory to speak of. */
    private final class Batch {

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
            if (rows.size() == TOGETHER) {
                flush();
            }
        }

        void flush() {
            apart.executeWithoutResult(t -> template.batchUpdate(insert, rows));
            rows.clear();
        }
    }

    /** Verdicts of a round that wait for somebody. */
    public List<Item> open(String round) {
        return jdbc.sql("""
                SELECT kind, reference, indicator, verdict, states FROM reconciled JOIN reconciliation USING (round, generation)
                WHERE round = ? AND verdict IN ('DISCREPANCY', 'ONLY_SENDER', 'ONLY_RECEIVER') ORDER BY ordinal""").param(round)
                .query((row, n) -> new Item(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
    }
}
