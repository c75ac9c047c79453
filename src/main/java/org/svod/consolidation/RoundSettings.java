package org.svod.consolidation;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.databank.RunRepository;
import org.svod.databank.RunRepository.Run;
import org.svod.intake.ActRecords;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.intake.JournalEntry.Frozen;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;
import org.svod.round.Justification;
import org.svod.round.KnownReleases;
import org.svod.round.Neighbours;
import org.svod.round.NextRound;
import org.svod.round.PastRelease;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.round.Rounds;
import org.svod.run.RunSettings;
import org.svod.run.SettingsHistory;

/**
 * With which settings a run works on a round: those of the run, but for a closed round with the codebook that the
 * journal names for it. Safe for use by several threads.
 */
public final class RoundSettings {

    private final SettingsHistory history;
    private final RunRepository runs;
    private final Journal journal;
    private final Map<Long, Run> known = new ConcurrentHashMap<>();
    private final Map<String, CodebookLines> lines = new ConcurrentHashMap<>();
    private final Map<String, String> codebooks = new ConcurrentHashMap<>();
    private final Map<Long, CodebookBreaks> breaks = new ConcurrentHashMap<>();

    public RoundSettings(SettingsHistory history, RunRepository runs, Journal journal) {
        this.history = history;
        this.runs = runs;
        this.journal = journal;
    }

    /** The run with this number, which must exist. It is read once: what is stored of a run never changes. */
    public Run run(long id) {
        return known.computeIfAbsent(
                id,
                number -> runs.find(number).orElseThrow(() -> new IllegalStateException("there is no run " + number)));
    }

    /** What {@code jobs/} said in the run. */
    public RunSettings of(Run run) {
        return history.of(run.jobs());
    }

    /** What {@code jobs/} said in the run about the round of a year, with the codebook that holds for it. */
    public RunSettings of(Run run, int year) {
        String codebook = codebookOf(run, year);
        return codebook.equals(run.jobs())
                ? history.of(run.jobs())
                : history.of(run.jobs(), codebook, Integer.toString(year));
    }

    /** What these settings, which belong to no run, say about a round, with the codebook that holds for it. */
    public RunSettings of(RunSettings now, Round round) {
        return frozen(round.name(), Long.MAX_VALUE)
                .filter(frozen -> round.thaw().isEmpty())
                .map(frozen -> history.of(now, frozen.jobs(), round.name()))
                .orElse(now);
    }

    /** A round of the run, which must exist. */
    public Round round(Run run, String name) {
        return of(run, Integer.parseInt(name)).rounds().stream()
                .filter(round -> round.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run " + run.id() + " has no round " + name));
    }

    /** The fingerprints of all files under {@code jobs/} that hold for the round of a year, by path. */
    public Map<String, String> manifest(Run run, int year) throws IOException {
        return history.manifest(run.jobs(), codebookOf(run, year));
    }

    /** The codebook with which the run reads the returns of a year. */
    public Codebook codebook(Run run, int year) {
        return of(run, year).codebook();
    }

    /** What the figures of a round are made with in a run. */
    public RoundContext context(Run run, Round round) {
        return context(
                books(run, round),
                of(run).rounds(),
                round,
                run.runDate(),
                new Known(journal.acts(), journal.requested()));
    }

    /** The codebooks of all rounds are compared once for a run. */
    private Books books(Run run, Round round) {
        return new Books(
                codebook(run, round.year()),
                year -> codebook(run, year),
                breaks.computeIfAbsent(
                        run.id(), id -> new CodebookBreaks(of(run).rounds(), year -> codebook(run, year))));
    }

    /** What the figures of a round were made with when the run published it. */
    public RoundContext published(Run run, Round round) {
        return context(
                books(run, round),
                of(run).rounds(),
                round,
                run.runDate(),
                new Known(journal.actsBefore(run.id(), round.name()), journal.requestsBefore(run.id(), round.name())));
    }

    /** The same for settings that belong to no run, on this day. */
    public RoundContext context(RunSettings now, Round round, LocalDate day) {
        RunSettings inForce = of(now, round);
        IntFunction<Codebook> codebooks = year -> now.rounds()
                .ofYear(year)
                .map(other -> of(now, other))
                .orElse(now)
                .codebook();
        return context(
                new Books(inForce.codebook(), codebooks, new CodebookBreaks(now.rounds(), codebooks)),
                now.rounds(),
                inForce.rounds().ofYear(round.year()).orElseThrow(),
                day,
                new Known(journal.acts(), journal.requested()));
    }

    /** What persons say to explain warnings, oldest first, by the number of the delivery. */
    public Map<Long, List<Justification>> explanations() {
        return JustificationRecords.byDelivery(journal.requested());
    }

    /**
     * The codebooks of the rounds.
     *
     * @param own that of the round
     * @param ofYear that of the round of a year
     * @param breaks the breaks of series that they tell of
     */
    private record Books(Codebook own, IntFunction<Codebook> ofYear, CodebookBreaks breaks) {}

    /** What the journal says besides the runs. */
    private record Known(List<JournalEntry.Acted> acts, List<JournalEntry.Requested> requested) {}

    /** The rounds beside a round, of which the next one is read with its own codebook. */
    private static Neighbours beside(Rounds rounds, Round round, IntFunction<Codebook> codebooks) {
        return new Neighbours(
                rounds.ofYear(round.year() - 1).map(b -> b.decided().files()).orElse(List.of()),
                rounds.ofYear(round.year() + 1)
                        .map(next -> new NextRound(
                                codebooks.apply(next.year()), next.decided().files())));
    }

    private static RoundContext context(Books books, Rounds rounds, Round round, LocalDate day, Known known) {
        Map<Integer, ReleasedFigures> inForce = new TreeMap<>();
        rounds.stream()
                .filter(r -> r.release().asksForApproval())
                .forEach(r -> inForce.put(
                        r.year(),
                        standing(r, known.acts())
                                .inForce()
                                .map(Release::figures)
                                .orElse(ReleasedFigures.NONE)));
        List<PastRelease> releases = standing(round, known.acts()).releases().stream()
                .map(r -> new PastRelease(r.version(), LocalDate.ofInstant(r.at(), ZoneOffset.UTC), r.figures()))
                .toList();
        return new RoundContext(
                books.own(),
                round,
                beside(rounds, round, books.ofYear()),
                day,
                rounds.background().and(books.breaks().upTo(round.year())),
                new KnownReleases(inForce, releases),
                JustificationRecords.of(known.requested(), round.name()));
    }

    private static ReleaseStanding standing(Round round, List<JournalEntry.Acted> acts) {
        return ReleaseStanding.after(ActRecords.of(acts, round.name()));
    }

    /** The lines of the codebook with which the run reads the returns of a year. */
    public CodebookLines lines(Run run, int year) {
        return lines.computeIfAbsent(codebookOf(run, year), jobs -> new CodebookLines(codebook(run, year)));
    }

    /** The snapshot whose codebook holds for the round of a year in a run. */
    private String codebookOf(Run run, int year) {
        return codebooks.computeIfAbsent(
                run.id() + " " + year,
                key -> frozen(Integer.toString(year), run.id())
                        .map(Frozen::jobs)
                        .orElse(run.jobs()));
    }

    /** What the journal said last about the codebook of a round, up to a run. */
    Optional<Frozen> frozen(String round, long upTo) {
        return journal.frozen().stream()
                .filter(frozen -> frozen.round().equals(round) && frozen.run() <= upTo)
                .reduce((first, last) -> last);
    }

    /** Forgets which codebooks hold, because the journal has got a new one. */
    void changed() {
        codebooks.clear();
        breaks.clear();
    }
}
