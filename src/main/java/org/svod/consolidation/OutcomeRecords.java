package org.svod.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.databank.OutcomeProofs;
import org.svod.databank.RunRepository.Run;
import org.svod.finding.Counted;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.run.RunLog;

/**
 * Writes the digests of stored outcomes to the journal. The database has an outcome first; if a run is killed before
 * the journal has its digest, the next run completes the journal. An outcome that is stored again gets a new record,
 * which replaces the old one.
 */
public final class OutcomeRecords {

    private static final int ONE_RECORD = 1_000;

    private final OutcomeProofs proofs;
    private final Journal journal;
    private final RunLog log;

    public OutcomeRecords(OutcomeProofs proofs, Journal journal, RunLog log) {
        this.proofs = proofs;
        this.journal = journal;
        this.log = log;
    }

    /** Records every outcome that a run has stored and the journal does not have. */
    public void record(Run run) throws IOException {
        SortedMap<Long, String> some = proofs.unrecorded(0, ONE_RECORD);
        if (some.isEmpty()) {
            return;
        }
        Map<Long, String> before = journal.outcomes(run.id());
        Set<Long> readAgain = journal.rereads().stream()
                .filter(reread -> reread.run() == run.id())
                .flatMap(reread -> reread.deliveries().stream())
                .collect(Collectors.toSet());
        List<Long> other = new ArrayList<>();
        while (!some.isEmpty()) {
            SortedMap<Long, String> fresh = new TreeMap<>(some);
            fresh.entrySet().removeIf(outcome -> outcome.getValue().equals(before.get(outcome.getKey())));
            fresh.keySet().stream()
                    .filter(delivery -> before.containsKey(delivery) && !readAgain.contains(delivery))
                    .forEach(other::add);
            if (!fresh.isEmpty()) {
                journal.append(List.of(new JournalEntry.Outcomes(run.id(), run.runDate(), run.jobs(), fresh)));
            }
            proofs.recorded(some.keySet());
            some = proofs.unrecorded(some.lastKey(), ONE_RECORD);
        }
        if (!other.isEmpty()) {
            log.notice(Counted.of(other.size(), "return") + " (the first is delivery " + other.get(0)
                    + ") gave another outcome than the one in the journal, which another version of Svod "
                    + "had recorded; the new one counts and is recorded");
        }
    }
}
