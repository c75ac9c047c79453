package org.svod.job;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.databank.AdjustmentRepository;
import org.svod.databank.CodeIds;
import org.svod.databank.ConsolidationRepository;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.RunRepository;
import org.svod.databank.StoredInputs;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;

/** The repositories, all on one database. */
record Repositories(
        CodeIds codes,
        RunRepository runs,
        DeliveryRepository deliveries,
        OutcomeRepository outcomes,
        StoredOutcomes stored,
        SubmissionRepository submissions,
        AdjustmentRepository adjustments,
        PublicationRepository publications,
        ConsolidationRepository consolidations,
        StoredInputs inputs) {

    static Repositories on(JdbcTemplate template, PlatformTransactionManager transactions) {
        JdbcClient jdbc = JdbcClient.create(template);
        CodeIds codes = new CodeIds(jdbc);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Repositories(
                codes,
                new RunRepository(jdbc),
                new DeliveryRepository(template),
                new OutcomeRepository(template, codes),
                new StoredOutcomes(jdbc),
                new SubmissionRepository(jdbc, codes),
                new AdjustmentRepository(jdbc, action -> transaction.executeWithoutResult(t -> action.run())),
                new PublicationRepository(jdbc),
                new ConsolidationRepository(jdbc),
                new StoredInputs(jdbc));
    }
}
