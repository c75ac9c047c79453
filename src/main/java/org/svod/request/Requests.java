package org.svod.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.acts.User;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.JournalHeadRepository;
import org.svod.files.Fingerprint;
import org.svod.files.Printable;
import org.svod.intake.Archive;
import org.svod.intake.DamagedJournalException;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Requested;
import org.svod.intake.SkippedFile;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.Workplace;

/**
 * Takes the requests: archives all of them, records that they were taken, then applies one after the other in the order
 * in which they were made. A run that is killed at any moment is finished by the next one: the file of a request is
 * removed last, and what is done already is not done again. The caller holds the data folder's lock.
 */
public final class Requests {

    /** So much may the clock of another computer be ahead. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Workplace workplace;
    private final Archive archive;
    private final Journal journal;
    private final JournalHeadRepository head;
    private final Applied applied;
    private final RunLog log;
    private final Clock clock;

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
    }

    /** A request that is archived. */
    private record Taken(RequestFolder.Found found, String id, RequestForm.Read read) {

        Optional<Request.Head> head() {
            return read.request().map(Request::head);
        }

        String asked() {
            return head().map(Request.Head::asked).orElse("");
        }

        String round() {
            return read.request()
                    .filter(Request.AboutRound.class::isInstance)
                    .map(request -> ((Request.AboutRound) request).round())
                    .orElse("");
        }
    }

    /** What was taken, and what became of it. */
    public RequestsTaken take() throws IOException {
        RequestFolder folder = new RequestFolder(workplace.folders().data(), log::notice);
        RequestAnswers answers = new RequestAnswers(workplace.folders().output());
        Map<String, Taken> taken = new LinkedHashMap<>();
        List<RequestsTaken.One> results = new ArrayList<>();
        for (RequestFolder.Found found : folder.list()) {
            if (found.bytes().isPresent()) {
                String id = archive.store(found.bytes().get()).sha256();
                Optional<Taken> twin = Optional.ofNullable(taken.putIfAbsent(
                        id, new Taken(found, id, RequestForm.read(found.bytes().get()))));
                if (twin.isPresent()) {
                    folder.remove(found, id);
                }
            } else {
                results.add(leftAlone(found, answers));
            }
        }
        archive.makeDurable();
        record(taken.values().stream()
                .filter(one -> !journal.requests().containsKey(one.id()))
                .map(one ->
                        entry(one, Requested.State.TAKEN, new Ruling(Ruling.State.WAITING, "", List.of(), Map.of())))
                .toList());
        boolean runNow = false;
        for (Taken one : inOrder(taken)) {
            Requested last = journal.requests().get(one.id());
            if (last != null && last.state() != Requested.State.TAKEN) {
                // It was answered before: somebody moved the same bytes here again, or a run was killed.
                answers.write(RequestAnswers.Given.of(last));
                folder.remove(one.found(), one.id());
                continue;
            }
            Ruling ruling = ruling(one);
            RequestAnswers.Given answer;
            if (ruling.state() == Ruling.State.WAITING) {
                answer = RequestAnswers.Given.waiting(entry(one, Requested.State.TAKEN, ruling), ruling);
                answers.write(answer);
            } else {
                Requested entry =
                        entry(one, Requested.State.valueOf(ruling.state().name()), ruling);
                record(List.of(entry));
                answer = RequestAnswers.Given.of(entry);
                answers.write(answer);
                folder.remove(one.found(), one.id());
                runNow |= ruling.state() == Ruling.State.APPLIED && one.asked().equals(RequestForm.RUN);
            }
            results.add(new RequestsTaken.One(one.found().name(), answer.state(), RequestAnswers.words(answer)));
        }
        answers.bring(journal);
        return new RequestsTaken(List.copyOf(results), runNow);
    }

    private static List<Taken> inOrder(Map<String, Taken> taken) {
        return taken.values().stream()
                .sorted(Comparator.comparing((Taken one) ->
                                one.head().map(Request.Head::made).orElse(Instant.EPOCH))
                        .thenComparing(Taken::id))
                .toList();
    }

    /** What cannot be taken has no fingerprint; its answer is named by that of its name. It stays where it is. */
    private RequestsTaken.One leftAlone(RequestFolder.Found found, RequestAnswers answers) throws IOException {
        RequestCode code = code(found.reason().orElseThrow());
        RequestAnswers.Given answer = new RequestAnswers.Given(
                Fingerprint.of(String.valueOf(found.place().getFileName()).getBytes(StandardCharsets.UTF_8)),
                found.name(),
                Ruling.State.REFUSED.name(),
                Optional.empty(),
                "",
                "",
                code.name(),
                List.of());
        answers.write(answer);
        log.notice("requests/" + found.name() + " is no request: "
                + RequestAnswers.words(answer).en());
        return new RequestsTaken.One(found.name(), answer.state(), RequestAnswers.words(answer));
    }

    private static RequestCode code(SkippedFile.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> RequestCode.TOO_LARGE;
            case UNREADABLE, CANNOT_BE_HELD, STILL_CHANGING -> RequestCode.UNREADABLE;
            default -> RequestCode.NOT_A_FILE;
        };
    }

    /** A fault in one request holds up neither the others nor the night. */
    private Ruling ruling(Taken one) throws IOException {
        try {
            return judged(one);
        } catch (DamagedJournalException | DamagedDatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            log.notice(
                    "the request " + one.found().name() + " waits, because of a fault: " + Printable.of(e.toString()));
            return Ruling.waiting(RequestCode.FAULT, e.getClass().getSimpleName());
        }
    }

    private Ruling judged(Taken one) throws IOException {
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
            return user.get().role().mayAskForRun()
                    ? Ruling.applied(List.of())
                    : Ruling.refused(RequestCode.NOT_THE_ROLE);
        }
        String name = ((Request.AboutRound) request).round();
        Optional<Round> round = workplace.settings().rounds().stream()
                .filter(r -> r.name().equals(name))
                .findFirst();
        return round.isEmpty()
                ? Ruling.refused(RequestCode.UNKNOWN_ROUND)
                : applied.apply((Request.AboutRound) request, one.id(), user.get(), round.get());
    }

    private Requested entry(Taken one, Requested.State state, Ruling ruling) {
        return new Requested(
                one.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                one.found().name(),
                state,
                one.asked(),
                one.round(),
                ruling.code(),
                ruling.details(),
                ruling.about());
    }

    private void record(List<Requested> entries) throws IOException {
        journal.append(entries);
        head.store(journal.head());
    }
}
