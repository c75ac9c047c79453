package org.svod.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.codebook.State;
import org.svod.databank.JournalHeadRepository;
import org.svod.databank.Repositories;
import org.svod.databank.RereadRepository;
import org.svod.databank.RereadRepository.Marked;
import org.svod.databank.RereadRepository.ReadBefore;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;
import org.svod.delivery.Delivery;
import org.svod.finding.Counted;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.round.Round;
import org.svod.run.RunLog;

/**
 * Finds the returns that the codebook of a run would read otherwise than they were read, rejected ones too, and judges
 * them again, in the order in which they were delivered. With the first such return of a State all its later returns
 * for the year are judged again, because what counts before them may have changed.
 */
public final class Rereading {

    private static final int NAMED = 10;

    private final RoundSettings settings;
    private final Journal journal;
    private final JournalHeadRepository head;
    private final RereadRepository again;
    private final SubmissionRepository submissions;
    private final StoredOutcomes outcomes;
    private final DeliveryJudge judge;
    private final RunLog log;

    public Rereading(
            RoundSettings settings, Journal journal, Repositories repositories, DeliveryJudge judge, RunLog log) {
        this.settings = settings;
        this.journal = journal;
        this.head = repositories.journalHead();
        this.again = repositories.reread();
        this.submissions = repositories.submissions();
        this.outcomes = repositories.stored();
        this.judge = judge;
        this.log = log;
    }

    /**
     * Marks the returns of a round that are to be read again, and records them in the journal; in the caller's
     * transaction. A run that is replayed, or was killed, marks what it recorded.
     */
    public void mark(Run run, Round round) throws IOException {
        Optional<JournalEntry.Reread> recorded = recorded(run, round);
        if (recorded.isEmpty() && !run.replayed()) {
            recorded = find(run, round);
            journal.append(recorded.stream().toList());
            head.store(journal.head());
        }
        recorded.ifPresent(entry -> again.mark(entry.deliveries()));
    }

    private Optional<JournalEntry.Reread> recorded(Run run, Round round) {
        return journal.rereads().stream()
                .filter(entry -> entry.run() == run.id() && entry.round().equals(round.name()))
                .findFirst();
    }

    private Optional<JournalEntry.Reread> find(Run run, Round round) {
        int year = round.year();
        CodebookLines now = settings.lines(run, year);
        Map<String, Long> first = new TreeMap<>();
        TreeSet<String> because = new TreeSet<>();
        List<Long> agreeing = new ArrayList<>();
        for (ReadBefore before : again.readBefore(year, now.fingerprint())) {
            if (isSame(before, now, year)) {
                agreeing.add(before.delivery());
            } else {
                first.putIfAbsent(before.state(), before.delivery());
                Codebook old = settings.codebook(settings.run(before.readIn()), year);
                because.addAll(before.with()
                        .map(with -> with.changes(old, settings.codebook(run, year)))
                        .orElseGet(() -> CodebookLines.changes(old, settings.codebook(run, year))));
            }
        }
        again.agree(agreeing, now.fingerprint());
        List<Long> deliveries = first.entrySet().stream()
                .flatMap(e -> again.from(e.getValue(), e.getKey(), year).stream())
                .sorted()
                .toList();
        return deliveries.isEmpty()
                ? Optional.empty()
                : Optional.of(new JournalEntry.Reread(
                        run.id(), run.runDate(), run.jobs(), round.name(), deliveries, List.copyOf(because)));
    }

    /** Whether a return would be read as it was. Of what earlier versions read, only the whole codebook is known. */
    private boolean isSame(ReadBefore before, CodebookLines now, int year) {
        if (before.with().isPresent()) {
            return before.with().get().isSameWith(now);
        }
        return !before.known()
                && settings.lines(settings.run(before.readIn()), year)
                        .fingerprint()
                        .equals(now.fingerprint());
    }

    /** The returns of a round that are to be read again: those of each State by themselves, in their order. */
    public Collection<List<Marked>> marked(Run run, Round round) {
        return again.marked(round.year(), settings.codebook(run, round.year())).stream()
                .collect(Collectors.groupingBy(
                        marked -> marked.open().delivery().named().state().code(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Stores what was judged again, in a transaction. */
    @FunctionalInterface
    public interface Store {
        void store(Judged judged);
    }

    /**
     * Judges returns of one State again. If one that counts would be rejected, it keeps its outcome, and it and those
     * after it keep their marks.
     *
     * @param marked returns of one State for one year, in their order
     * @param store stores each
     */
    public void judge(Run run, Round round, List<Marked> marked, Store store) throws IOException {
        Codebook codebook = settings.codebook(run, round.year());
        State state = marked.get(0).open().delivery().named().state();
        long first = marked.get(0).open().delivery().number();
        FileAnswers answers = FileAnswers.of(round);
        Standing before = Standing.of(submissions.accepted(state, round.year(), answers, codebook).stream()
                .filter(accepted -> accepted.number() < first)
                .toList());
        for (Marked each : marked) {
            Judged judged = judge.again(each.open(), run, before);
            try {
                if (wouldBeLost(each, judged.outcome(), answers, codebook)) {
                    log.notice(lost(round, judged.outcome()));
                    return;
                }
                store.store(judged);
            } finally {
                judged.scratch().close();
            }
            if (answers.counts(judged.outcome().delivery(), judged.outcome().verdict())) {
                before = before.and(new AcceptedSubmission(
                        judged.outcome().delivery(),
                        judged.outcome().version(),
                        judged.outcome().reading().widePeriods(),
                        judged.outcome().reading().withdraws()));
            }
        }
    }

    /** Whether a return that counts would not count any more, and no equal one in its place. */
    private boolean wouldBeLost(Marked marked, Outcome now, FileAnswers answers, Codebook codebook) {
        Delivery delivery = marked.open().delivery();
        return answers.counts(delivery, marked.verdict())
                && !(now instanceof Outcome.Duplicate)
                && !answers.counts(delivery, now.verdict())
                && Standing.of(submissions.accepted(
                                delivery.named().state(),
                                delivery.named().scope().year(),
                                answers,
                                codebook))
                        .speaksAtAll(delivery.number());
    }

    private static String lost(Round round, Outcome now) {
        String found = now.findings().counts().byName().entrySet().stream()
                .map(e -> e.getKey() + " ×" + e.getValue())
                .collect(Collectors.joining(", "));
        return now.delivery().file() + " counts, but with the codebook of today it would be rejected (" + found
                + "). The round " + round.name()
                + " is not consolidated until the codebook reads this return again, or its State has sent a correction";
    }

    /** Says which returns were read again in the run, and why. */
    public void tell(Run run, Round round) {
        recorded(run, round).ifPresent(entry -> {
            List<String> changed = outcomes.changedIn(run.id(), round.year());
            log.notice("round " + round.name() + ": the codebook changed ("
                    + shortened(entry.because()) + "), so "
                    + Counted.of(entry.deliveries().size(), "return was", "returns were") + " read again; "
                    + (changed.isEmpty() ? "nothing changed" : "read otherwise: " + shortened(changed)));
        });
    }

    static String shortened(List<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? listed + " and " + (names.size() - NAMED) + " more" : listed;
    }
}
