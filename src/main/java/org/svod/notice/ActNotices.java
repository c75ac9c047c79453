package org.svod.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.release.Role;

/** Tells all approvers about every act. */
final class ActNotices {

    /** A notice about what is older was written before, or nobody waits for it any more. */
    private static final Duration NEW = Duration.ofDays(7);

    private ActNotices() {}

    static List<Notice> of(Journal journal, Instant now) {
        return journal.acts().stream()
                .filter(acted -> isNew(acted.at(), now))
                .map(ActNotices::of)
                .toList();
    }

    /** Whether what a person did at this time still needs a notice. */
    static boolean isNew(String at, Instant now) {
        return Instant.parse(at).isAfter(now.minus(NEW));
    }

    private static Notice of(JournalEntry.Acted acted) {
        return new Notice(
                Notice.Kind.ACT,
                Role.APPROVER,
                "",
                acted.set() + " " + acted.act() + " " + acted.by() + " " + acted.at(),
                Map.of(
                        "round", acted.round(),
                        "act", acted.act(),
                        "by", acted.by(),
                        "at", acted.at(),
                        "set", acted.set(),
                        "reason", acted.reason()));
    }
}
