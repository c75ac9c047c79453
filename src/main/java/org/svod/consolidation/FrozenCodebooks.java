package org.svod.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.databank.RunRepository.Run;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Frozen;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/**
 * Keeps the codebook of each closed round as it is: as of the first run on or after the closing date. While
 * {@code round.yml} says {@code thaw}, the round takes the codebook of each run, and keeps the last one.
 */
public final class FrozenCodebooks {

    private final Workplace workplace;
    private final RoundSettings settings;
    private final SettingsHistory history;
    private final Journal journal;

    public FrozenCodebooks(Workplace workplace, RoundSettings settings, SettingsHistory history, Journal journal) {
        this.workplace = workplace;
        this.settings = settings;
        this.history = history;
        this.journal = journal;
    }

    /**
     * Checks that every closed round can be read with its codebook.
     *
     * @throws SettingsException with every problem, if a round names something that its codebook does not have
     */
    public void check() {
        List<SettingsProblem> problems = new ArrayList<>();
        RunSettings now = workplace.settings();
        for (Round round : now.rounds().asList()) {
            try {
                settings.of(now, round);
            } catch (SettingsException e) {
                e.problems().stream()
                        .map(p -> new SettingsProblem(p.file(), p.line(), p.wrong(), p.expected() + hint(round)))
                        .forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private static String hint(Round round) {
        return "; or thaw: with a reason in rounds/" + round.name()
                + "/round.yml, as the codebook of this round is that of its closing date";
    }

    /** Records in the journal which codebook closed rounds have from this run on. A replayed run records nothing. */
    public void record(Run run) throws IOException {
        if (run.replayed()) {
            return;
        }
        List<Frozen> frozen = new ArrayList<>();
        for (Round round : settings.of(run).rounds().asList()) {
            if (workplace.selects(round) && round.isClosed(run.runDate()) && takesCodebook(run, round)) {
                frozen.add(new Frozen(run.id(), run.runDate(), run.jobs(), round.name()));
            }
        }
        journal.append(frozen);
        settings.changed();
    }

    private boolean takesCodebook(Run run, Round round) throws IOException {
        Optional<Frozen> before = settings.frozen(round.name(), run.id());
        return before.isEmpty()
                || (round.thaw().isPresent() && !codebook(before.get().jobs()).equals(codebook(run.jobs())));
    }

    private Map<String, String> codebook(String jobs) throws IOException {
        Map<String, String> files = new TreeMap<>(history.manifest(jobs));
        files.keySet().removeIf(path -> !path.startsWith("codebook/"));
        return files;
    }
}
