package org.svod.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.finding.Counted;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/** Compares the stored publications with those of the journal, which has every one first. */
final class PublicationCheck {

    private final Journal journal;
    private final PublicationRepository publications;
    private final Map<String, List<Publication>> stored = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> awaited = new ArrayList<>();

    PublicationCheck(Journal journal, PublicationRepository publications) {
        this.journal = journal;
        this.publications = publications;
    }

    /**
     * Compares all.
     *
     * @param upTo number of the last run whose publications must be stored; what a later one published may be in the
     *     journal alone, if the run was killed
     */
    PublicationCheck check(long upTo) {
        int known = 0;
        for (JournalEntry.Published entry : journal.publications()) {
            String words = "the publication of " + entry.round() + " by run " + entry.run();
            Optional<Publication> found = ofRound(entry.round()).stream()
                    .filter(p -> p.run() == entry.run())
                    .findFirst();
            known += found.isPresent() ? 1 : 0;
            if (found.isPresent() && !same(entry, found.get())) {
                differences.add(words + " is not what the journal says");
            } else if (found.isEmpty()) {
                (entry.run() <= upTo ? differences : awaited).add(words + " is missing");
            }
        }
        int all = publications.count();
        if (differences.isEmpty() && all != known) {
            differences.add(Counted.of(all - known, "publication") + " of the database not in the journal");
        }
        return this;
    }

    /** Every difference that the next run does not put right, in words. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** What the next run takes from the journal, in words. */
    List<String> awaited() {
        return List.copyOf(awaited);
    }

    private List<Publication> ofRound(String round) {
        return stored.computeIfAbsent(round, name -> {
            try {
                return publications.ofRound(name);
            } catch (DamagedDatabaseException e) {
                differences.add("the publications of " + name + " are not as they were stored");
                return List.of();
            }
        });
    }

    private static boolean same(JournalEntry.Published entry, Publication found) {
        return entry.runDate().equals(found.runDate())
                && entry.content().equals(found.content())
                && entry.vintage() == found.vintage()
                && entry.figures().equals(found.figures())
                && entry.statuses().equals(found.statuses())
                && entry.causes().equals(found.causes());
    }
}
