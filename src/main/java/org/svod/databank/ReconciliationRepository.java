package org.svod.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        List<Object[]> items = new ArrayList<>();
        for (JointCase joint : reconciliation.jointCases()) {
            String states = joint.shares().stream().map(s -> s.state() + " " + s.value().toPlainString()).collect(Collectors.joining(", "));
            items.add(new Object[] {round, items.size(), "joint", joint.caseRef(), joint.indicator().code(), joint.agreement().name(), states, joint.settled()});
        }
        for (MirrorPair pair : reconciliation.mirrorPairs()) {
            String states = pair.origin() + " " + pair.sent().map(java.math.BigDecimal::toPlainString).orElse("-") + ", "
                    + pair.destination() + " " + pair.received().map(java.math.BigDecimal::toPlainString).orElse("-");
            items.add(new Object[] {round, items.size(), "mirror", pair.reference(), pair.indicator().code(), pair.agreement().name(), states, pair.settled()});
        }
        template.batchUpdate("INSERT INTO reconciled (round, ordinal, kind, reference, indicator, verdict, states, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", items);
        List<Object[]> adjustments = new ArrayList<>();
        for (Adjustment a : reconciliation.adjustments()) {
            String evidence = Packed.list(a.evidence().stream().map(Evidence::toString).toList());
            adjustments.add(CellColumns.values(ids, a.cell(), round, adjustments.size(), a.component().name(), a.state().code(), a.amount(), a.reference(), a.reason().name(), evidence));
        }
        template.batchUpdate("INSERT INTO adjustment (round, " + CellColumns.NAMES + ", ordinal, component, state, amount, reference, reason, evidence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", adjustments);
    }

    /** Verdicts of a round that wait for somebody. */
    public List<Item> open(String round) {
        return jdbc.sql("""
                SELECT kind, reference, indicator, verdict, states FROM reconciled
                WHERE round = ? AND verdict IN ('DISCREPANCY', 'ONLY_SENDER', 'ONLY_RECEIVER') ORDER BY ordinal""").param(round)
                .query((row, n) -> new Item(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))).list();
    }
}
