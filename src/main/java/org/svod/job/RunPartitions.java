package org.svod.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.svod.round.Round;

/** How steps are cut into partitions, by fixed names, so that a restart means the same. */
final class RunPartitions {

    private RunPartitions() {}

    /** A partition a round, named like it, oldest year first: a round reads the figures of the year before. */
    static Partitioner ofRounds(Collection<Round> rounds) {
        return width -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            rounds.stream()
                    .sorted(Comparator.comparingInt(Round::year).thenComparing(Round::name))
                    .forEach(round -> {
                        ExecutionContext context = new ExecutionContext();
                        context.putString(StepNames.ROUND, round.name());
                        partitions.put(round.name(), context);
                    });
            return partitions;
        };
    }

    /** A partition a lane. */
    static Partitioner ofLanes(Collection<Integer> lanes) {
        return width -> {
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (int lane : lanes) {
                ExecutionContext context = new ExecutionContext();
                context.putInt(StepNames.LANE, lane);
                partitions.put(StepNames.LANE + "-" + lane, context);
            }
            return partitions;
        };
    }
}
