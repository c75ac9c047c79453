package org.svod.request;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.acts.Acts;
import org.svod.acts.Answer;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.round.Round;

/** Does the acts that requests ask for. An approval and a release must prove that the approver asks for them. */
final class ActRequests {

    private static final Set<String> PROVEN = Set.of("approve", "release");
    private static final Set<String> ABOUT_SET = Set.of("approve", "release", "send-back", "recall");

    private final Acts acts;
    private final ApproverKeys keys;
    private final Journal journal;
    private final EarlierRequests earlier;

    ActRequests(Acts acts, ApproverKeys keys, Journal journal, EarlierRequests earlier) {
        this.acts = acts;
        this.keys = keys;
        this.journal = journal;
        this.earlier = earlier;
    }

    Ruling apply(Request.Do request, String id, Round round) throws IOException {
        Optional<JournalEntry.Acted> done = journal.acts().stream()
                .filter(acted -> acted.request().equals(id))
                .findFirst();
        if (done.isPresent()) {
            // A run that was killed has recorded the act, but not that the request is applied.
            acts.finish();
            return Ruling.applied(List.of());
        }
        if (ABOUT_SET.contains(request.act()) && request.set().isEmpty()) {
            return Ruling.refused(RequestCode.WRONG_FORM, "set: [0-9a-f]{64}");
        }
        Optional<Ruling> unproven = PROVEN.contains(request.act()) ? unproven(request) : Optional.empty();
        if (unproven.isPresent()) {
            return unproven.get();
        }
        Answer answer = answer(acts.askedBy(id), request, round);
        return answer instanceof Answer.Refused refused
                ? Ruling.refused(refused.because().name(), withoutValues(refused))
                : Ruling.applied(WhatChanged.of(((Answer.Done) answer).remarks()));
    }

    private Optional<Ruling> unproven(Request.Do request) throws IOException {
        String user = request.head().by();
        Optional<byte[]> key = keys.find(user);
        if (key.isEmpty()) {
            return Optional.of(Ruling.refused(RequestCode.NO_KEY));
        }
        if (!ApproverKeys.isProven(request, key.get())) {
            return Optional.of(Ruling.refused(RequestCode.PROOF_WRONG));
        }
        return isDoneSince(request) || earlier.isUsed(request)
                ? Optional.of(Ruling.refused(RequestCode.PROOF_USED))
                : Optional.empty();
    }

    /** Whether the user has done the act since the request was made, by whatever way. */
    private boolean isDoneSince(Request.Do request) {
        return journal.acts().stream()
                .filter(acted -> acted.round().equals(request.round())
                        && acted.act().equals(request.act())
                        && acted.by().equals(request.head().by()))
                .anyMatch(acted ->
                        !Instant.parse(acted.at()).isBefore(request.head().made()));
    }

    private static List<String> withoutValues(Answer.Refused refused) {
        return switch (refused.because()) {
            case MATTER_DIFFERS -> WhatChanged.of(refused.details());
            case LETTER_DIFFERS -> List.of(Integer.toString(refused.details().size()));
            default -> refused.details();
        };
    }

    private static Answer answer(Acts acts, Request.Do request, Round round) throws IOException {
        String by = request.head().by();
        return switch (request.act()) {
            case "propose" ->
                acts.propose(round, by, Optional.of(request.set()).filter(set -> !set.isEmpty()), request.embargo());
            case "approve" -> acts.approve(round, by, request.set(), request.embargo());
            case "send-back" -> acts.sendBack(round, by, request.set(), request.reason());
            case "release" -> acts.release(round, by, request.set());
            default -> acts.recall(round, by, request.set(), request.reason());
        };
    }
}
