package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;
import org.svod.publication.Outstanding;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.Return;

/** The returns that a State still owes, in words. */
record OwedReturns(Outstanding outstanding, Texts words) {

    /** Number of returns that are named one by one. */
    private static final int NAMED = 6;

    /** One line for each return; none if nothing is known. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        outstanding.asOf().ifPresent(day -> {
            if (outstanding.overdue().isEmpty()) {
                lines.add(words.text("owed.none", day));
            }
            outstanding.overdue().stream().limit(NAMED).map(this::line).forEach(lines::add);
            int more = outstanding.overdue().size() - NAMED;
            if (more > 0) {
                lines.add(words.text("owed.more", more));
            }
            outstanding
                    .next()
                    .ifPresent(next ->
                            lines.add(words.text("owed.next", next.period().toString(), next.due())));
        });
        return lines;
    }

    private String line(Return owed) {
        return words.text("owed." + owed.verdict(), owed.period().toString(), owed.due());
    }
}
