package org.svod.request;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Requested;
import org.svod.release.Refusal;

/** What requests asked for before, as the archive has it. Each is read once. */
final class EarlierRequests {

    private final Journal journal;
    private final Archive archive;
    private final Map<String, Request> read = new HashMap<>();

    EarlierRequests(Journal journal, Archive archive) {
        this.journal = journal;
        this.archive = archive;
    }

    /** The decisions about the same round that are applied, although they were made later than this one. */
    List<Request.Decide> appliedAfter(Request.Decide request) throws IOException {
        List<Request.Decide> found = new ArrayList<>();
        for (Requested record : journal.requests().values()) {
            if (record.state() == Requested.State.APPLIED
                    && record.round().equals(request.round())
                    && read(record) instanceof Request.Decide other
                    && other.head().made().isAfter(request.head().made())) {
                found.add(other);
            }
        }
        return found;
    }

    /**
     * Whether a proven request for the same act of the same user was answered before that was made at the same time or
     * later. A request that the rules for acts have refused was proven too.
     */
    boolean isUsed(Request.Do request) throws IOException {
        for (Requested record : journal.requests().values()) {
            if (wasProven(record)
                    && record.round().equals(request.round())
                    && read(record) instanceof Request.Do other
                    && other.act().equals(request.act())
                    && other.head().by().equals(request.head().by())
                    && !other.head().made().isBefore(request.head().made())) {
                return true;
            }
        }
        return false;
    }

    private static boolean wasProven(Requested record) {
        return record.asked().equals(RequestForm.ACT)
                && (record.state() == Requested.State.APPLIED || isRefusedByRules(record));
    }

    private static boolean isRefusedByRules(Requested record) {
        return record.state() == Requested.State.REFUSED
                && Stream.of(Refusal.values())
                        .filter(refusal -> refusal != Refusal.UNKNOWN_PERSON)
                        .anyMatch(refusal -> refusal.name().equals(record.code()));
    }

    private Request read(Requested record) throws IOException {
        Optional<Request> before = Optional.ofNullable(read.get(record.id()));
        if (before.isPresent()) {
            return before.get();
        }
        Request request = RequestForm.read(Files.readAllBytes(archive.intact(record.id())))
                .request()
                .orElseThrow(() -> new IOException("the archived request " + record.id() + " cannot be read"));
        read.put(record.id(), request);
        return request;
    }
}
