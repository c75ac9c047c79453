package org.svod.acceptance;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.observation.CellKey;
import org.svod.observation.Decimals;
import org.svod.observation.Observation;
import org.svod.submission.Reading;

/** Whether two files say the same, cell by cell, however they are written. */
final class SameReturn {

    private SameReturn() {}

    /** Whether both have the same accepted rows with the same values and statuses, and refused none. */
    static boolean is(Reading one, Reading other) {
        return one.counts().refused() == 0
                && other.counts().refused() == 0
                && values(one.observations()).equals(values(other.observations()))
                && equal(one.cases().iterator(), other.cases().iterator());
    }

    private static Map<CellKey, Observation> values(List<Observation> rows) {
        return rows.stream().collect(Collectors.toMap(Observation::cell, SameReturn::withoutLine));
    }

    /** Rows of one case in one cell come once each: the order of both is the same. */
    private static boolean equal(Iterator<Observation> one, Iterator<Observation> other) {
        while (one.hasNext() && other.hasNext()) {
            if (!withoutLine(one.next()).equals(withoutLine(other.next()))) {
                return false;
            }
        }
        return !one.hasNext() && !other.hasNext();
    }

    private static Observation withoutLine(Observation row) {
        return new Observation(row.cell(), row.caseRef(), row.value().map(Decimals::plain), row.status(), 0);
    }
}
