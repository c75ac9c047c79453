package org.svod.job;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.databank.CodeIds;
import org.svod.databank.ConsolidationRepository;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.ReconciliationRepository;
import org.svod.databank.RunRepository;
import org.svod.databank.StoredInputs;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;

/** The repositories, all on one database. */
record Repositories(
        CodeIds codes, RunRepository runs, DeliveryRepository deliveries, OutcomeRepository outcomes, StoredOutcomes stored, SubmissionRepository submissions,
        ReconciliationRepository reconciliations, PublicationRepository publications, ConsolidationRepository consolidations, StoredInputs inputs) {

    static Repositories on(JdbcTemplate template) {
        JdbcClient jdbc = JdbcClient.create(template);
        CodeIds codes = new CodeIds(jdbc);
        return new Repositories(codes, new RunRepository(jdbc), new DeliveryRepository(template), new OutcomeRepository(template, codes), new StoredOutcomes(jdbc),
                new SubmissionRepository(jdbc, codes), new ReconciliationRepository(template, codes), new PublicationRepository(jdbc), new ConsolidationRepository(jdbc),
                new StoredInputs(jdbc));
    }
}
