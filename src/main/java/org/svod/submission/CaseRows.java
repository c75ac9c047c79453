package org.svod.submission;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.svod.period.Period;

/**
 * The rows of one submission that belong to joint cases, in the order of {@link Observation#BY_CASE}. Can be iterated any number of
 * times, and need not lie in memory.
 */
public interface CaseRows extends Iterable<Observation> {

    /** No rows. */
    CaseRows NONE = of(List.of());

    /** How many rows there are. */
    long size();

    /** The rows whose period satisfies the condition. */
    default CaseRows within(Predicate<Period> periods) {
        CaseRows all = this;
        return new CaseRows() {
            @Override
            public long size() {
                return StreamSupport.stream(spliterator(), false).count();
            }

            @Override
            public Iterator<Observation> iterator() {
                return StreamSupport.stream(all.spliterator(), false).filter(o -> periods.test(o.cell().period())).iterator();
            }
        };
    }

    /** These rows, sorted. */
    static CaseRows of(Collection<Observation> rows) {
        List<Observation> sorted = rows.stream().sorted(Observation.BY_CASE).toList();
        return new CaseRows() {
            @Override
            public long size() {
                return sorted.size();
            }

            @Override
            public Iterator<Observation> iterator() {
                return sorted.iterator();
            }
        };
    }
}
