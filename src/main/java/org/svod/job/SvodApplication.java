package org.svod.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.svod.databank.CodeIds;
import org.svod.databank.RunHistory;
import org.svod.databank.RunRepository;
import org.svod.databank.StoredOutcomes;
import org.svod.intake.Journal;
import org.svod.intake.PrivateFiles;

/** The application around the job, for one workplace. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({DatabankConfiguration.class, NightlyConfiguration.class})
public class SvodApplication {

    /**
     * Starts it. The caller holds the data folder's lock, which is why the database needs no lock file of its own, and closes the context.
     *
     * @param workplace what to work on
     * @param stop how it is asked to stop
     * @param progress told how it goes
     */
    public static ConfigurableApplicationContext start(Workplace workplace, StopRequest stop, Progress progress) throws IOException {
        PrivateFiles.folder(workplace.folders().database());
        PrivateFiles.remove(workplace.folders().work());
        PrivateFiles.folder(workplace.folders().work());
        String url = "jdbc:hsqldb:file:" + workplace.folders().database().toAbsolutePath().resolve("svod")
                + ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.lock_file=false;shutdown=true";
        return new SpringApplicationBuilder(SvodApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .addCommandLineProperties(false)
                .properties(Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.hikari.maximum-pool-size", Integer.toString(2 * workplace.settings().nightly().parallelFiles() + 3)))
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean(Workplace.class, () -> workplace);
                    generic.registerBean(StopRequest.class, () -> stop);
                    generic.registerBean(Progress.class, () -> progress);
                    generic.registerBean(RunLog.class, RunLog::new);
                })
                .run();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Nightly nightly(
            Workplace workplace, Job job, JobOperator operator, JobRepository repository, RunRepository runs, StoredOutcomes outcomes, CodeIds codes,
            RunHistory history, SettingsOfRuns settings, Journal journal, RunLog log, StopRequest stop, Clock clock) {
        return new Nightly(workplace, job, operator, repository, runs, outcomes, codes, history, settings, journal, log, stop, clock);
    }
}
