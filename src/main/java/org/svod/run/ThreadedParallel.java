package org.svod.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.svod.observation.cases.CaseRunSpace;
import org.svod.reconciliation.Parallel;

/**
 * Does tasks with {@code width} threads; running tasks end normally, also if a stop was asked for.
 *
 * @param width how many threads
 * @param work folder for scratch space
 */
public record ThreadedParallel(int width, Path work) implements Parallel {

    @Override
    public CaseRunSpace runs() {
        return CaseRunSpace.in(work);
    }

    @Override
    public <T> List<T> all(List<Supplier<T>> pieces) {
        AtomicReferenceArray<T> done = new AtomicReferenceArray<>(pieces.size());
        List<Workers.Task> work = new ArrayList<>();
        for (Supplier<T> piece : pieces) {
            int place = work.size();
            work.add(() -> done.set(place, piece.get()));
        }
        try (Workers workers = new Workers(width, new StopRequest())) {
            workers.all(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StopRequestedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            all.add(Optional.ofNullable(done.get(i)).orElseThrow());
        }
        return all;
    }
}
