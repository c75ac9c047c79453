package org.svod.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.svod.databank.StoreCheck;
import org.svod.files.Printable;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/** Compares the database with the journal, delivery by delivery. */
final class JournalCheck {

    static final String REBUILD = "; make the database again with svod rebuild";

    private final Journal journal;
    private final Function<JournalEntry.Delivered, String> called;
    private final List<String> differences = new ArrayList<>();

    /** Compares with this journal, whose files are called so outside the archive. */
    JournalCheck(Journal journal, Function<JournalEntry.Delivered, String> called) {
        this.journal = journal;
        this.called = called;
    }

    /** Every difference, in words. */
    List<String> differences(List<StoreCheck.Stored> stored) {
        Map<Long, StoreCheck.Stored> bySequence = new HashMap<>();
        stored.stream().filter(s -> s.run() > 0).forEach(s -> bySequence.put(s.seq(), s));
        stored.stream()
                .filter(s -> s.run() == 0)
                .forEach(s -> differences.add("database: " + s.differences().get(0) + " (" + s.seq() + ")" + REBUILD));
        for (JournalEntry.Delivered delivery : journal.deliveries()) {
            String name = "delivery " + delivery.sequence() + " (" + Printable.of(called.apply(delivery)) + ")";
            StoreCheck.Stored row = bySequence.remove(delivery.sequence());
            if (row == null) {
                differences.add("database: " + name + " is missing; the next run takes it from the journal");
            } else {
                if (row.run() != delivery.run()
                        || !row.path().equals(called.apply(delivery))
                        || !row.folder().equals(delivery.folder())
                        || !row.sha256().equals(delivery.sha256())) {
                    differences.add("database: " + name + " is not what the journal says" + REBUILD);
                }
                row.differences()
                        .forEach(d -> differences.add(
                                "database: " + name + ": " + d + (row.verdict().isPresent() ? REBUILD : "")));
            }
        }
        bySequence
                .values()
                .forEach(s -> differences.add("database: delivery " + s.seq() + " is not in the journal" + REBUILD));
        return List.copyOf(differences);
    }
}
