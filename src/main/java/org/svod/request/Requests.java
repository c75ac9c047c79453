package org.svod.request;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.acts.User;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.JournalHeadRepository;
import org.svod.files.Printable;
import org.svod.intake.Archive;
import org.svod.intake.DamagedJournalException;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Requested;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.Workplace;

/**
 * Takes the requests: archives all of them, records that they were taken, then applies one after the other in the order
 * in which they were made. What goes wrong with one of them holds up no other one. A run that is killed at any moment
 * is finished by the next one: the file of a request is removed last, and what is done already is not done again. The
 * caller holds the data folder's lock.
 */
public final class Requests {

    /** The clock of another computer may be ahead by this. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final Archive archive;
    private final Journal journal;
    private final JournalHeadRepository head;
    private final Applied applied;
    private final RunLog log;
    private final Clock clock;
    private final RequestFolder folder;
    private final RequestAnswers answers;
    private final List<String> faults = new ArrayList<>();

    Requests(
            Workplace workplace,
            Archive archive,
            Journal journal,
            JournalHeadRepository head,
            Applied applied,
            RunLog log,
            Clock clock) {
        this.workplace = workplace;
        this.archive = archive;
        this.journal = journal;
        this.head = head;
        this.applied = applied;
        this.log = log;
        this.clock = clock;
        this.folder = new RequestFolder(workplace.folders().data(), log::notice);
        this.answers = new RequestAnswers(workplace.folders().output());
    }

    /** What was taken, and what became of it. */
    public RequestsTaken take() throws IOException {
        RequestFolder.Listing listing = folder.list();
        List<RequestsTaken.One> results = new ArrayList<>();
        for (RequestFolder.Found found : listing.others()) {
            results.add(leftAlone(found));
        }
        if (listing.left() > 0) {
            log.notice("requests/ holds too many files: the next runs look at " + listing.left() + " of them");
        }
        if (listing.unanswered() > 0) {
            log.notice("requests/ holds " + listing.unanswered() + " more things that are no requests");
        }
        Map<String, TakenRequest> taken = new LinkedHashMap<>();
        for (RequestFolder.Found found : listing.requests()) {
            byte[] bytes = found.bytes().orElseThrow();
            String id = archive.store(bytes).sha256();
            if (taken.putIfAbsent(id, new TakenRequest(found, id, RequestForm.read(bytes))) != null) {
                tried(found.name(), () -> folder.remove(found, id));
            }
        }
        archive.makeDurable();
        // Made once: it is as long as the history, and the loops below record no request twice.
        Map<String, Requested> known = journal.requests();
        record(taken.values().stream()
                .filter(one -> !known.containsKey(one.id()))
                .map(one ->
                        entry(one, Requested.State.TAKEN, new Ruling(Ruling.State.WAITING, "", List.of(), Map.of())))
                .toList());
        boolean runNow = false;
        List<TakenRequest> begun = new ArrayList<>();
        for (TakenRequest one : inOrder(taken)) {
            Optional<Requested> last = Optional.ofNullable(known.get(one.id()));
            Optional<Requested> answered = last.filter(record -> record.state() != Requested.State.TAKEN);
            if (answered.isPresent()) {
                // Somebody moved the same bytes here again, or a run was killed.
                applied.finish(answered.get());
                close(one, RequestAnswers.Given.of(answered.get()));
                continue;
            }
            Ruling ruling = ruling(one, last);
            RequestAnswers.Given answer;
            if (ruling.state() == Ruling.State.WAITING) {
                Requested entry = entry(one, Requested.State.TAKEN, ruling);
                if (ruling.code().equals(RequestCode.RUN_BEGUN.name())) {
                    record(List.of(entry));
                    begun.add(one);
                }
                answer = RequestAnswers.Given.waiting(entry, ruling);
                tried(one.found().name(), () -> answers.write(answer));
            } else {
                Requested entry =
                        entry(one, Requested.State.valueOf(ruling.state().name()), ruling);
                record(List.of(entry));
                answer = RequestAnswers.Given.of(entry);
                close(one, answer);
            }
            runNow |= ruling.code().equals(RequestCode.RUN_FOLLOWS.name());
            if (!begun.contains(one)) {
                results.add(new RequestsTaken.One(one.found().name(), answer.state(), RequestAnswers.words(answer)));
            }
        }
        new RequestOutputs(workplace.folders().output())
                .bring(journal, workplace.folders().data(), workplace.version())
                .forEach(this::fault);
        return new RequestsTaken(
                List.copyOf(results), List.copyOf(faults), runNow, begun.isEmpty() ? BegunRuns.NONE : () -> ran(begun));
    }

    /** The run is complete that began for these requests. */
    private List<String> ran(List<TakenRequest> begun) throws IOException {
        faults.clear();
        for (TakenRequest one : begun) {
            Requested entry = entry(one, Requested.State.APPLIED, Ruling.applied(List.of()));
            record(List.of(entry));
            close(one, RequestAnswers.Given.of(entry));
        }
        return List.copyOf(faults);
    }

    /** Writes the answer, then removes the request. */
    private void close(TakenRequest one, RequestAnswers.Given answer) {
        tried(one.found().name(), () -> {
            answers.write(answer);
            folder.remove(one.found(), one.id());
        });
    }

    /** Something that the next run does again if it fails. */
    @FunctionalInterface
    private interface Effect {
        void happens() throws IOException;
    }

    private void tried(String file, Effect effect) {
        try {
            effect.happens();
        } catch (IOException e) {
            fault("the request " + file + " could not be answered or removed, the next run tries again: " + e);
        }
    }

    private void fault(String text) {
        faults.add(Printable.of(text));
    }

    private static List<TakenRequest> inOrder(Map<String, TakenRequest> taken) {
        return taken.values().stream()
                .sorted(Comparator.comparing((TakenRequest one) ->
                                one.head().map(Request.Head::made).orElse(Instant.EPOCH))
                        .thenComparing(TakenRequest::id))
                .toList();
    }

    /** What cannot be taken stays where it is. */
    private RequestsTaken.One leftAlone(RequestFolder.Found found) {
        RequestAnswers.Given answer = RequestAnswers.Given.untaken(found);
        tried(found.name(), () -> answers.write(answer));
        log.notice("requests/" + found.name() + " is no request: "
                + RequestAnswers.words(answer).en());
        return new RequestsTaken.One(found.name(), answer.state(), RequestAnswers.words(answer));
    }

    /** A fault in one request holds up neither the others nor the night. */
    private Ruling ruling(TakenRequest one, Optional<Requested> last) {
        try {
            return judged(one, last);
        } catch (DamagedJournalException | DamagedDatabaseException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            fault("the request " + one.found().name() + " waits, because of a fault: " + e);
            return Ruling.waiting(RequestCode.FAULT, e.getClass().getSimpleName());
        }
    }

    private Ruling judged(TakenRequest one, Optional<Requested> last) throws IOException {
        Optional<Ruling> refusal = one.read().refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Request request = one.read().request().orElseThrow();
        if (request.head().made().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            return Ruling.refused(RequestCode.MADE_LATER, request.head().made().toString());
        }
        Optional<User> user =
                Optional.ofNullable(applied.users().get(request.head().by()));
        if (user.isEmpty()) {
            return Ruling.refused(RequestCode.UNKNOWN_PERSON);
        }
        if (!applied.inStep()) {
            return Ruling.waiting(RequestCode.DATABASE_BEHIND);
        }
        if (request instanceof Request.RunNow) {
            return RunRequests.rule(user.get(), last, applied.inRun());
        }
        String name = ((Request.AboutRound) request).round();
        Optional<Round> round = workplace.settings().rounds().stream()
                .filter(r -> r.name().equals(name))
                .findFirst();
        return round.isEmpty()
                ? Ruling.refused(RequestCode.UNKNOWN_ROUND)
                : applied.apply((Request.AboutRound) request, one.id(), user.get(), round.get());
    }

    private Requested entry(TakenRequest one, Requested.State state, Ruling ruling) {
        return one.entry(clock.instant(), state, ruling);
    }

    private void record(List<Requested> entries) throws IOException {
        journal.append(entries);
        head.store(journal.head());
    }
}
