package org.svod.consolidation;

import java.io.IOException;
import java.util.Optional;
import org.svod.databank.JournalHeadRepository;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.intake.Journal;
import org.svod.run.RunLog;

/** Keeps journal and database in step: the journal has every outcome, and the database knows the end of the journal. */
public final class JournalInStep {

    private final Journal journal;
    private final JournalHeadRepository head;
    private final OutcomeRecords records;
    private final RunRepository runs;
    private final RunLog log;

    public JournalInStep(Repositories repositories, Journal journal, RunLog log) {
        this.journal = journal;
        this.head = repositories.journalHead();
        this.records = new OutcomeRecords(repositories.proofs(), journal, log);
        this.runs = repositories.runs();
        this.log = log;
    }

    /** Before a run: takes a journal of an older version over, and completes what a killed run has left. */
    public void begin() throws IOException {
        if (journal.takeOver()) {
            log.notice("the journal of the archive was taken over from an older version: from now on each of its lines "
                    + "proves the lines before it, and an older version cannot read it any more");
        }
        Optional<Run> last = runs.find(runs.last());
        if (last.isPresent()) {
            records.record(last.get());
        }
        head.store(journal.head());
    }

    /** After a run, however it ended. */
    public void after(Run run) throws IOException {
        records.record(run);
        head.store(journal.head());
    }
}
