package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.files.Scratch;
import org.svod.files.ScratchFile;
import org.svod.observation.cases.CaseRunSpace;
import org.svod.round.Round;

/** However few submissions are merged at a time, the outcome is that of one merge of all. */
class MergeInLevelsTest {

    private static final int SEEDS = 60;

    @TempDir
    private Path folder;

    private record Width(CaseRunSpace runs) implements Parallel {
        @Override
        public <T> List<T> all(List<Supplier<T>> pieces) {
            return ALONE.all(pieces);
        }
    }

    /** A round and what States say in it. */
    private record Made(RandomUnion union, Round round, List<Contribution> contributions) {
        static Made of(long seed) {
            RandomUnion union = RandomUnion.of(seed);
            return new Made(union, union.round(), union.contributions());
        }
    }

    private static String outcome(Made made, Parallel parallel) {
        Reconciliation outcome = new Reconciler(made.union().codebook(), made.round(), parallel)
                .reconcile(made.contributions(), List.of());
        return Stream.of(
                        outcome.jointCases(),
                        outcome.adjustments(),
                        outcome.crossedCases(),
                        outcome.questions().list())
                .map(Object::toString)
                .toList()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theOutcomeDoesNotDependOnHowManyAreMergedAtATime(int width) {
        AtomicInteger levels = new AtomicInteger();
        for (long seed = 0; seed < SEEDS; seed++) {
            Made made = Made.of(seed);
            CaseRunSpace few = new CaseRunSpace(width, () -> {
                levels.incrementAndGet();
                return Scratch.inMemory();
            });

            assertThat(outcome(made, new Width(few))).as("seed %s", seed).isEqualTo(outcome(made, Parallel.ALONE));
        }
        assertThat(levels.get()).isGreaterThan(SEEDS / 2);
    }

    @Test
    void nothingIsLeftInTheFolderOfTheRuns() throws IOException {
        Made made = Made.of(1);
        CaseRunSpace inFiles = new CaseRunSpace(2, () -> new ScratchFile(folder));

        assertThat(outcome(made, new Width(inFiles))).isEqualTo(outcome(made, Parallel.ALONE));
        assertThat(folder).isEmptyDirectory();
    }
}
