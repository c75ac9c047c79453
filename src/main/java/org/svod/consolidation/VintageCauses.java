package org.svod.consolidation;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;
import org.svod.figures.Cause;
import org.svod.intake.Journal;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;

/**
 * Finds the causes of a new vintage: the events since the last publication of the round that can have changed the
 * figures. A value can be changed by a file that differs from the files before it about the indicator or its mirror; by
 * a decision that was made, changed or taken back; and by the settings. The status of the figures can be changed by the
 * closing date, by returns that were missing, and by the settings.
 */
public final class VintageCauses {

    private final RoundSettings settings;
    private final Journal journal;
    private final SubmissionRepository submissions;
    private final StoredOutcomes outcomes;

    public VintageCauses(
            RoundSettings settings, Journal journal, SubmissionRepository submissions, StoredOutcomes outcomes) {
        this.settings = settings;
        this.journal = journal;
        this.submissions = submissions;
        this.outcomes = outcomes;
    }

    /** The causes of the vintage that a run makes from this report, compared with the last publication of the round. */
    public List<Cause> of(Run run, RoundReport report, Optional<Publication> last) {
        List<Cause> causes = new Search(run, report, last).list();
        return causes.isEmpty() ? List.of(Cause.of(last.isEmpty() ? Cause.Kind.FIRST : Cause.Kind.OTHER)) : causes;
    }

    /**
     * The settings of the last publication; empty if there was none, or if they can no longer be read: the night does
     * not fail for that.
     */
    private Optional<RunSettings> settingsOf(Optional<Publication> last, int year) {
        Optional<Run> run = last.flatMap(l -> journal.publications().stream()
                        .filter(p -> p.run() == l.run() && p.round().equals(l.round()))
                        .findFirst())
                .map(p -> new Run(p.run(), p.runDate(), p.jobs(), false));
        try {
            return run.map(r -> settings.of(r, year));
        } catch (SettingsException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** One search. */
    private final class Search {

        private final RoundReport report;
        private final Round round;
        private final LocalDate today;
        private final Optional<Publication> last;
        private final long lastDelivery;
        private final Optional<Round> then;
        private final Optional<Codebook> codebookThen;
        private final FigureChanges changes;

        Search(Run run, RoundReport report, Optional<Publication> last) {
            this.report = report;
            this.round = report.round();
            this.today = run.runDate();
            this.last = last;
            this.lastDelivery = last.map(l -> outcomes.lastUpTo(l.run())).orElse(0L);
            Optional<RunSettings> before = settingsOf(last, round.year());
            this.then = before.flatMap(s -> s.rounds().ofYear(round.year()));
            this.codebookThen = before.map(RunSettings::codebook);
            this.changes = FigureChanges.of(report);
        }

        List<Cause> list() {
            FileCauses files = new FileCauses(report, changes, submissions, lastDelivery, today);
            List<Cause> causes = new ArrayList<>(last.isEmpty() ? files.all() : files.ofChanges());
            causes.addAll(files.values());
            if (last.isEmpty() || then.isPresent()) {
                DecisionCauses decisions = new DecisionCauses(
                        report, changes.touching(), then.map(Round::decisions).orElse(List.of()));
                if (!changes.changed().isEmpty()) {
                    causes.addAll(decisions.ofValues());
                }
                if (changes.turned()) {
                    causes.addAll(decisions.ofAcceptances());
                }
                causes.addAll(new AnswerCauses(report, changes.touching(), changes.turned()).since(then));
            }
            rereads(causes);
            round.thaw()
                    .filter(reason -> !changes.changed().isEmpty()
                            && then.filter(r -> r.thaw().isEmpty()).isPresent())
                    .ifPresent(reason -> causes.add(new Cause(Cause.Kind.THAW, reason)));
            if (changes.turned() && passed()) {
                causes.add(new Cause(Cause.Kind.CLOSING, round.closes().toString()));
            }
            if (then.filter(this::otherSettings).isPresent()) {
                causes.add(Cause.of(Cause.Kind.ROUND));
            }
            if (!changes.changed().isEmpty()
                    && codebookThen.filter(this::otherCodebook).isPresent()) {
                causes.add(Cause.of(Cause.Kind.CODEBOOK));
            }
            return causes.isEmpty() ? files.all() : causes;
        }

        /** Readings again since then that changed the outcome of a file. */
        private void rereads(List<Cause> causes) {
            if (changes.changed().isEmpty() && !changes.turned()) {
                return;
            }
            journal.rereads().stream()
                    .filter(entry -> entry.round().equals(round.name())
                            && last.filter(l -> entry.run() > l.run()).isPresent()
                            && !outcomes.changedIn(entry.run(), round.year()).isEmpty())
                    .map(entry -> new Cause(Cause.Kind.REREAD, Rereading.shortened(entry.because())))
                    .forEach(causes::add);
        }

        private boolean passed() {
            return last.isPresent() && last.get().runDate().isBefore(round.closes()) && !today.isBefore(round.closes());
        }

        private boolean otherSettings(Round before) {
            boolean values = round.jointPolicy() != before.jointPolicy()
                    || !round.mirror().equals(before.mirror());
            boolean firm = !round.expected().equals(before.expected())
                    || round.frequency() != before.frequency()
                    || !round.frequencies().equals(before.frequencies())
                    || !round.closes().equals(before.closes());
            return (!changes.changed().isEmpty() && values) || (changes.turned() && firm);
        }

        private boolean otherCodebook(Codebook before) {
            return !computing(before).equals(computing(report.codebook()));
        }
    }

    /** The parts of a codebook that the figures depend on. */
    private static Set<List<Object>> computing(Codebook codebook) {
        Set<List<Object>> entries = new HashSet<>();
        codebook.indicators()
                .forEach(i -> entries.add(List.of(
                        i.code(), i.unit().code(), i.decimals(), i.mirrorOf(), i.published(), i.asked(), held(i))));
        codebook.operations().forEach(o -> entries.add(List.of(o.code(), o.lead(), o.jointReporting())));
        return entries;
    }

    /** What the two sides of a flow are compared with. */
    private static List<Object> held(Indicator flow) {
        Indicator.Bounds bounds = flow.bounds();
        return List.of(bounds.absoluteTolerance(), bounds.relativeTolerance(), bounds.mirrorFactor());
    }
}
