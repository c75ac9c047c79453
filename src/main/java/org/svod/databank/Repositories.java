package org.svod.databank;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All repositories of one database. */
public final class Repositories {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Consumer<Runnable> transaction;
    private final CodeIds codes;

    /**
     * Uses this database.
     *
     * @param transaction runs an action in one transaction
     */
    Repositories(JdbcTemplate template, Consumer<Runnable> transaction) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transaction = transaction;
        this.codes = new CodeIds(jdbc);
    }

    /** The keys of codes. */
    public CodeIds codes() {
        return codes;
    }

    /** The runs. */
    public RunRepository runs() {
        return new RunRepository(jdbc);
    }

    /** The deliveries. */
    public DeliveryRepository deliveries() {
        return new DeliveryRepository(template, transaction);
    }

    /** The repository that writes outcomes. */
    public OutcomeRepository outcomes() {
        return new OutcomeRepository(template, codes);
    }

    /** The repository that reads outcomes. */
    public StoredOutcomes stored() {
        return new StoredOutcomes(jdbc);
    }

    /** What the outcomes were read with. */
    public RereadRepository reread() {
        return new RereadRepository(jdbc, outcomes());
    }

    /** The accepted submissions. */
    public SubmissionRepository submissions() {
        return new SubmissionRepository(jdbc, codes);
    }

    /** The adjustments of the last reconciliation. */
    public AdjustmentRepository adjustments() {
        return new AdjustmentRepository(jdbc, transaction);
    }

    /** The publications. */
    public PublicationRepository publications() {
        return new PublicationRepository(jdbc);
    }

    /** The inputs of the last consolidations. */
    public ConsolidationRepository consolidations() {
        return new ConsolidationRepository(jdbc);
    }

    /** The quality of the rounds. */
    public QualityRepository quality() {
        return new QualityRepository(jdbc);
    }

    /** The proofs of the outcomes. */
    public OutcomeProofs proofs() {
        return new OutcomeProofs(template);
    }

    /** The end of the journal. */
    public JournalHeadRepository journalHead() {
        return new JournalHeadRepository(jdbc);
    }

    /** Fingerprints of the stored inputs of a consolidation. */
    public StoredInputs inputs() {
        return new StoredInputs(jdbc);
    }

    /** The scan of the tables without proofs. */
    public TableScan scan() {
        return new TableScan(template);
    }

    /** The check of the stored sums. */
    public StoreCheck check() {
        return new StoreCheck(jdbc, codes);
    }
}
