package org.svod.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.ContentFingerprint;
import org.svod.consolidation.ReconciliationTableCache;
import org.svod.consolidation.RoundNews;
import org.svod.consolidation.VintageCauses;
import org.svod.databank.AdjustmentRepository;
import org.svod.databank.OutcomeRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.RunRepository.Run;
import org.svod.figures.Vintage;
import org.svod.figures.Vintages;
import org.svod.finding.Findings;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Flag;
import org.svod.round.Round;
import org.svod.run.Progress;
import org.svod.run.RoundSummary;
import org.svod.run.RunLog;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/**
 * The third step: reconciles every selected round that has news, stores adjustments, adds doubts about values to the
 * findings of this run's deliveries, and records a publication where the content of a round changed. A replayed run
 * takes its publications from the journal instead.
 */
final class ReconcileStep {

    private final Workplace workplace;
    private final SettingsHistory settingsOfRuns;
    private final Consolidation consolidation;
    private final AdjustmentRepository adjustments;
    private final OutcomeRepository outcomes;
    private final PublicationRepository publications;
    private final RoundNews news;
    private final VintageCauses causes;
    private final Journal journal;
    private final RunLog log;
    private final ReconciliationTableCache kept;
    private final StopRequest stop;
    private final TransactionTemplate transaction;

    ReconcileStep(
            Workplace workplace,
            SettingsHistory settingsOfRuns,
            Consolidation consolidation,
            AdjustmentRepository adjustments,
            OutcomeRepository outcomes,
            PublicationRepository publications,
            RoundNews news,
            VintageCauses causes,
            Journal journal,
            RunLog log,
            ReconciliationTableCache kept,
            StopRequest stop,
            PlatformTransactionManager transactions) {
        this.workplace = workplace;
        this.settingsOfRuns = settingsOfRuns;
        this.consolidation = consolidation;
        this.adjustments = adjustments;
        this.outcomes = outcomes;
        this.publications = publications;
        this.news = news;
        this.causes = causes;
        this.journal = journal;
        this.log = log;
        this.kept = kept;
        this.stop = stop;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The rounds that a run works on. */
    List<Round> rounds(Run run) {
        RunSettings settings = settingsOfRuns.of(run.jobs());
        if (!run.replayed()) {
            return settings.rounds().stream().filter(workplace::selects).toList();
        }
        Set<String> touched = journal.entries().stream()
                .filter(e -> e.run() == run.id())
                .map(ReconcileStep::round)
                .collect(Collectors.toSet());
        return settings.rounds().stream()
                .filter(r -> touched.contains(r.name()) || touched.contains(""))
                .toList();
    }

    private static String round(JournalEntry entry) {
        return entry instanceof JournalEntry.Published published ? published.round() : "";
    }

    /**
     * Reconciles one round. Its adjustments may be more than a transaction holds, so they are stored in many, and with
     * the round forgotten beforehand, so that a killed run begins anew; all that others build on follows in one.
     */
    private void reconcile(Run run, Round round) throws Exception {
        RunSettings settings = settingsOfRuns.of(run.jobs());
        // What a run that was killed before its end has found and stored.
        transaction.executeWithoutResult(t -> {
            outcomes.forgetDoubts(run.id(), round.year());
            news.forget(round);
        });
        RoundReport report = consolidation.report(settings.codebook(), round, run.runDate());
        Optional<JournalEntry.Published> recorded = recorded(run, round);
        Optional<ContentFingerprint> content = store(run, report, recorded.isEmpty() && !run.replayed());
        transaction.executeWithoutResult(t -> {
            try {
                conclude(run, report, recorded, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Stores what was reconciled, and meanwhile takes the fingerprint of it where it is wanted. */
    private Optional<ContentFingerprint> store(Run run, RoundReport report, boolean wanted)
            throws IOException, StopRequestedException {
        Queue<ContentFingerprint> content = new ConcurrentLinkedQueue<>();
        String round = report.round().name();
        List<Workers.Task> pieces = new ArrayList<>();
        pieces.add(() -> adjustments.replace(round, report.reconciliation().adjustments()));
        if (wanted) {
            pieces.add(() -> content.add(ContentFingerprint.with(report, settingsOfRuns.manifest(run.jobs()), kept)));
        }
        try (Workers workers = new Workers(workplace.settings().nightly().parallelFiles(), stop)) {
            workers.all(pieces);
        }
        return content.stream().findFirst();
    }

    private void conclude(
            Run run, RoundReport made, Optional<JournalEntry.Published> recorded, Optional<ContentFingerprint> content)
            throws IOException {
        RoundReport report = doubted(run, made);
        if (recorded.isPresent()) {
            adopt(recorded.get());
        } else if (content.isPresent()) {
            publish(run, report, content.get());
        }
        RoundReport current = consolidation.published(report);
        log.report(current);
        news.consolidated(run, current.round(), RoundSummary.of(current));
    }

    /** What a run that was killed before its transaction ended has published already. */
    private Optional<JournalEntry.Published> recorded(Run run, Round round) {
        return journal.publications().stream()
                .filter(p -> p.run() == run.id() && p.round().equals(round.name()))
                .findFirst();
    }

    /**
     * The report with its doubts: a flagged value is a warning in the receipt of the delivery that brought it, as long
     * as that is not written.
     */
    private RoundReport doubted(Run run, RoundReport report) {
        Map<Long, Findings.Collector> doubts = new TreeMap<>();
        for (Flag flag : report.reconciliation().flags()) {
            if (flag.confirmed().isEmpty()) {
                report.submissions().stream()
                        .filter(s -> s.inForce()
                                && s.outcome().accepted()
                                && s.name().state().code().equals(flag.state().code())
                                && s.name().scope().overlaps(flag.period()))
                        .reduce((first, last) -> last)
                        .ifPresent(s -> doubts.computeIfAbsent(
                                        s.delivery().number(),
                                        d -> new Findings.Collector(
                                                workplace.settings().nightly().findingsPerCode()))
                                .add(flag.finding()));
            }
        }
        doubts.keySet().retainAll(outcomes.awaitingReceipt(run.id()));
        doubts.forEach((delivery, findings) -> outcomes.doubt(delivery, findings.findings()));
        return report.submitted(report.submissions().stream()
                .map(s -> doubts.containsKey(s.delivery().number())
                        ? s.found(s.found()
                                .and(doubts.get(s.delivery().number())
                                        .findings()
                                        .counts()))
                        : s)
                .toList());
    }

    private void publish(Run run, RoundReport report, ContentFingerprint fingerprint) throws IOException {
        String content = fingerprint.of(report);
        List<Publication> before = publications.ofRound(report.round().name());
        Optional<Publication> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        if (last.isPresent() && last.get().content().equals(content)) {
            return;
        }
        Vintages vintages = new Vintages(report.vintages());
        Optional<Vintage> vintage = vintages.next(report.figures(), run.runDate(), List.of())
                .map(v -> v.because(causes.of(run, report, last)));
        // Dated as it will be read back: a content with an older date would differ from itself the next night, and be
        // published for ever.
        RoundReport published =
                report.published(vintage.map(v -> vintages.and(v).list()).orElse(report.vintages()), run.runDate());
        JournalEntry.Published entry = new JournalEntry.Published(
                run.id(),
                run.runDate(),
                run.jobs(),
                report.round().name(),
                fingerprint.of(published),
                vintage.map(Vintage::number).orElse(0),
                vintage.map(v -> plain(v.values())).orElse(Map.of()),
                vintage.map(ReconcileStep::statuses).orElse(Map.of()),
                vintage.map(Vintage::causes).orElse(List.of()));
        journal.append(List.of(entry));
        adopt(entry);
    }

    private void adopt(JournalEntry.Published entry) {
        if (publications.find(entry.run(), entry.round()).isEmpty()) {
            publications.add(new Publication(
                    entry.run(),
                    entry.runDate(),
                    entry.round(),
                    entry.content(),
                    entry.vintage(),
                    entry.figures(),
                    entry.statuses(),
                    entry.causes()));
        }
    }

    private static Map<String, String> plain(Map<String, BigDecimal> values) {
        Map<String, String> plain = new HashMap<>();
        values.forEach((code, value) -> plain.put(code, value.toPlainString()));
        return new TreeMap<>(plain);
    }

    private static Map<String, String> statuses(Vintage vintage) {
        Map<String, String> statuses = new TreeMap<>();
        vintage.statuses().forEach((code, status) -> statuses.put(code, status.name()));
        return statuses;
    }

    /**
     * Reconciles all rounds of a run that have news.
     *
     * @return how many had
     */
    int reconcileAll(Run run, Progress progress) throws Exception {
        List<Round> rounds = rounds(run);
        progress.stepBegins(StepNames.RECONCILE, rounds.size());
        int withNews = 0;
        for (Round round : rounds) {
            stop.check();
            Optional<RoundSummary> unchanged =
                    recorded(run, round).isPresent() ? Optional.empty() : news.none(run, round);
            if (unchanged.isPresent()) {
                log.round(unchanged.get());
            } else {
                reconcile(run, round);
                withNews++;
            }
            progress.done(StepNames.RECONCILE, round.name());
        }
        return withNews;
    }
}
