package org.svod.request;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import org.svod.acts.Acts;
import org.svod.acts.Proposals;
import org.svod.acts.ReleasedFolders;
import org.svod.acts.Stamps;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.codebook.Codebook;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.JournalInStep;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.Repositories;
import org.svod.finding.Counted;
import org.svod.intake.Archive;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.tables.JsonSchema;
import org.svod.release.Persons;
import org.svod.round.Round;
import org.svod.run.OpenedArchive;
import org.svod.run.RunLog;
import org.svod.run.Workplace;

/** Wires what takes requests. */
public final class RequestDesk {

    private final Workplace workplace;
    private final OpenedArchive opened;
    private final Repositories repositories;
    private final Consolidation consolidation;
    private final RunLog log;

    /**
     * For a workplace.
     *
     * @param opened what was read of its archive
     */
    public RequestDesk(
            Workplace workplace,
            OpenedArchive opened,
            Repositories repositories,
            Consolidation consolidation,
            RunLog log) {
        this.workplace = workplace;
        this.opened = opened;
        this.repositories = repositories;
        this.consolidation = consolidation;
        this.log = log;
    }

    /**
     * Before a night: takes the requests, unless the night is a rebuild, which takes nothing. If the table of users is
     * wrong, they stay where they are, and a notice says so.
     *
     * @return the requests for which this night begins
     */
    public BegunRuns night(Journal journal, Archive archive, Path etc, Clock clock) throws IOException {
        if (!workplace.takesNew() || RequestFolder.isEmpty(workplace.folders().data())) {
            new RequestOutputs(workplace.folders().output())
                    .bring(journal, workplace.folders().data(), workplace.version())
                    .forEach(log::notice);
            return BegunRuns.NONE;
        }
        Map<String, User> users;
        try {
            users = UserTable.users(etc);
        } catch (IOException e) {
            log.notice("the requests wait, because the table of users is wrong: " + e.getMessage());
            return BegunRuns.NONE;
        }
        RequestsTaken taken = take(journal, archive, etc, users, clock, true);
        taken.faults().forEach(log::notice);
        long waiting = taken.results().stream()
                .filter(one -> one.state().equals(Ruling.State.WAITING.name()))
                .count();
        if (waiting > 0) {
            log.notice(Counted.of(waiting, "request waits", "requests wait")
                    + "; see the answers in requests/ of the outputs");
        }
        return taken.begun();
    }

    /** Takes the requests without a run. A request for one waits for it. */
    public RequestsTaken take(Journal journal, Archive archive, Path etc, Clock clock) throws IOException {
        return take(journal, archive, etc, UserTable.users(etc), clock, false);
    }

    private RequestsTaken take(
            Journal journal, Archive archive, Path etc, Map<String, User> users, Clock clock, boolean inRun)
            throws IOException {
        JournalInStep inStep = new JournalInStep(repositories, journal, log);
        inStep.begin();
        RoundSettings settings = settings(journal);
        Function<Round, Codebook> codebooks =
                round -> settings.of(workplace.settings(), round).codebook();
        EarlierRequests earlier = new EarlierRequests(journal, archive);
        Applied applied = new Applied(
                users,
                inRun,
                repositories.runs().last()
                        >= journal.ofRuns().stream()
                                .mapToLong(JournalEntry.OfRun::run)
                                .max()
                                .orElse(0),
                new DecisionRequests(
                        workplace.folders().jobs(), workplace.folders().work(), settings, earlier),
                new ActRequests(
                        acts(journal, archive, UserTable.persons(users), clock),
                        new ApproverKeys(etc),
                        journal,
                        earlier),
                new JustificationRequests(repositories.stored(), codebooks, repositories.outcomes()::receiptAgain),
                new QuestionRequests(repositories.stored(), codebooks, journal));
        RequestsTaken taken =
                new Requests(workplace, archive, journal, repositories.journalHead(), applied, log, clock).take();
        JsonSchema.write(
                workplace.folders().output(),
                EnumSet.of(JsonSchema.REQUEST, JsonSchema.REQUEST_ANSWER, JsonSchema.STATE_QUESTIONS));
        return taken;
    }

    /** What persons do with the figures of rounds; every act is recorded in this journal. */
    public Acts acts(Journal journal, Archive archive, Persons persons, Clock clock) throws IOException {
        ArchivedFolders sets = new ArchivedFolders(archive);
        return new Acts(
                journal,
                repositories.journalHead(),
                sets,
                new Proposals(workplace, sets, repositories.publications(), settings(journal), consolidation),
                new ReleasedFolders(workplace.folders().output(), sets, journal),
                persons,
                Stamps.ofCommand(clock));
    }

    private RoundSettings settings(Journal journal) throws IOException {
        return new RoundSettings(opened.history(), repositories.runs(), journal);
    }
}
