package org.svod.outputs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.svod.databank.PublicationRepository.Written;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/** Writes the outputs of a round, where they are not as they should be. */
public final class RoundOutputs {

    private final Workplace workplace;
    private final RoundFiles files;
    private final PublishedFiles sets;
    private final RunLog log;
    private final Supplier<Workers> workers;

    /** In this workplace; what is written is recorded. */
    public RoundOutputs(
            Workplace workplace, RoundFiles files, PublishedFiles sets, RunLog log, Supplier<Workers> workers) {
        this.workplace = workplace;
        this.files = files;
        this.sets = sets;
        this.log = log;
        this.workers = workers;
    }

    /**
     * Writes what is not up to date, but spares letters that a person has edited; stops between files where that is
     * asked for.
     *
     * @param report its report; only asked for where it is to be written
     */
    public void publish(Round round, Supplier<RoundReport> report) throws IOException, StopRequestedException {
        if (sets.upToDate(round)) {
            return;
        }
        Optional<Written> before = sets.before(round);
        RoundFolder folder = new RoundFolder(workplace.folders().output(), round);
        try (OutputSet set = folder.begin();
                Workers some = workers.get()) {
            files.write(report.get(), set, some);
            Map<String, String> spared = new EditedLetters(workplace, log, false).spare(folder.name(), set, before);
            Set<String> old = new TreeSet<>(before.map(Written::files).orElse(List.of()));
            old.removeAll(spared.keySet());
            log.filesChanged(set.publish(old));
            Map<String, String> fingerprints = new TreeMap<>(spared);
            fingerprints.putAll(set.fingerprints());
            sets.written(round, fingerprints);
        }
    }
}
