package org.svod.reconciliation;

import java.util.List;
import java.util.function.Supplier;
import org.svod.observation.cases.CaseRunSpace;

/** How much of the machine a reconciliation may use: it does tasks that do not depend on each other. */
public interface Parallel {

    /** Does one task after the other. */
    Parallel ALONE = new Parallel() {
        @Override
        public <T> List<T> all(List<Supplier<T>> pieces) {
            return pieces.stream().map(Supplier::get).toList();
        }
    };

    /** Does all tasks, perhaps several at a time, and gives their results in the order of the tasks. */
    <T> List<T> all(List<Supplier<T>> pieces);

    /** Where case rows of very many submissions are merged. */
    default CaseRunSpace runs() {
        return CaseRunSpace.MEMORY;
    }
}
