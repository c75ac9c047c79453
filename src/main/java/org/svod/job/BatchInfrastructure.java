package org.svod.job;

import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.svod.databank.Database;

/**
 * What runs the job and remembers how it went.
 *
 * @param repository in the same database and transactions as what the steps store, so that a step's progress and what
 *     it did commit together
 * @param operator starts the job and waits for its end
 * @param transactions those of everything
 */
record BatchInfrastructure(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {

    static BatchInfrastructure on(Database database) throws Exception {
        PlatformTransactionManager transactions = database.transactions();
        JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
        repositories.setDataSource(database.source());
        repositories.setTransactionManager(transactions);
        repositories.afterPropertiesSet();
        JobRepository repository = repositories.getObject();
        JobOperatorFactoryBean operators = new JobOperatorFactoryBean();
        operators.setJobRepository(repository);
        // Set, because it would otherwise be looked for in an application context.
        operators.setJobRegistry(new MapJobRegistry());
        operators.setTransactionManager(transactions);
        operators.afterPropertiesSet();
        return new BatchInfrastructure(repository, operators.getObject(), transactions);
    }
}
