package org.svod.desk.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.observation.Observation;
import org.svod.publication.tables.InForceLines;
import org.svod.reconciliation.RevisionSize;
import org.svod.round.Plausibility;

/**
 * Compares the rows of a file, one after the other, with those in force. The memory that it needs grows with what is in
 * force and with the cells of the file, not with its rows: no row comes twice in a file that can be accepted, so a new
 * one is only counted.
 */
final class RowsCompared {

    private final InForce before;
    private final RevisionSize size;
    private final Map<String, Optional<BigDecimal>> now = new HashMap<>();

    RowsCompared(InForce before, Plausibility limits) {
        this.before = before;
        this.size = new RevisionSize(limits);
    }

    /** One more row of the file. */
    void add(Observation row) {
        String key = InForceLines.key(row.cell(), before.ofCells() ? "" : row.caseRef());
        if (before.ofCells() || before.rows().containsKey(key)) {
            now.merge(
                    key,
                    row.value(),
                    (one, other) ->
                            one.map(v -> v.add(other.orElse(BigDecimal.ZERO))).or(() -> other));
        } else {
            size.added();
        }
    }

    /** How many rows or cells it remembers. */
    int remembered() {
        return now.size();
    }

    /** What all rows together would change. */
    RevisionSize size() {
        now.forEach((key, value) -> {
            if (before.rows().containsKey(key)) {
                size.both(before.rows().get(key), value);
            } else {
                size.added();
            }
        });
        before.rows().keySet().stream().filter(key -> !now.containsKey(key)).forEach(key -> size.deleted());
        return size;
    }
}
