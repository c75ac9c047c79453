package org.svod.reconciliation;

import java.util.List;
import java.util.function.Supplier;

/** Does pieces of work that do not depend on each other. */
public interface Parallel {

    /** One piece after the other. */
    Parallel ALONE = new Parallel() {
        @Override
        public <T> List<T> all(List<Supplier<T>> pieces) {
            return pieces.stream().map(Supplier::get).toList();
        }
    };

    /** Does all, perhaps several at a time; what they give, in their order. */
    <T> List<T> all(List<Supplier<T>> pieces);
}
