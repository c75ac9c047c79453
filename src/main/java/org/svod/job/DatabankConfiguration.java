package org.svod.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.databank.CodeIds;
import org.svod.databank.ConsolidationRepository;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.ReconciliationRepository;
import org.svod.databank.RunHistory;
import org.svod.databank.RunRepository;
import org.svod.databank.StoredInputs;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;

/** The repositories, all on one database and one transaction manager. */
@Configuration(proxyBeanMethods = false)
class DatabankConfiguration {

    @Bean
    CodeIds codeIds(JdbcClient jdbc) {
        return new CodeIds(jdbc);
    }

    @Bean
    DeliveryRepository deliveryRepository(JdbcTemplate template) {
        return new DeliveryRepository(template);
    }

    @Bean
    OutcomeRepository outcomeRepository(JdbcTemplate template, CodeIds ids) {
        return new OutcomeRepository(template, ids);
    }

    @Bean
    SubmissionRepository submissionRepository(JdbcClient jdbc, CodeIds ids) {
        return new SubmissionRepository(jdbc, ids);
    }

    @Bean
    StoredOutcomes storedOutcomes(JdbcClient jdbc) {
        return new StoredOutcomes(jdbc);
    }

    @Bean
    ReconciliationRepository reconciliationRepository(JdbcTemplate template, CodeIds ids, PlatformTransactionManager transactions) {
        return new ReconciliationRepository(template, ids, action -> new TransactionTemplate(transactions).executeWithoutResult(t -> action.run()));
    }

    @Bean
    PublicationRepository publicationRepository(JdbcClient jdbc) {
        return new PublicationRepository(jdbc);
    }

    @Bean
    ConsolidationRepository consolidationRepository(JdbcClient jdbc) {
        return new ConsolidationRepository(jdbc);
    }

    @Bean
    StoredInputs storedInputs(JdbcClient jdbc) {
        return new StoredInputs(jdbc);
    }

    @Bean
    RunRepository runRepository(JdbcClient jdbc) {
        return new RunRepository(jdbc);
    }

    @Bean
    RunHistory runHistory(JdbcTemplate template, PlatformTransactionManager transactions) {
        return new RunHistory(template, action -> new TransactionTemplate(transactions).executeWithoutResult(t -> action.run()));
    }
}
