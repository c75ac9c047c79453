package org.svod.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.svod.round.Round;

/**
 * How steps are cut into partitions. The name of a partition says everything about it, so that a restart means the same
 * even after a kill between two rows of the job repository: {@code reconcile:2023}, {@code intake-lane:lane-1}.
 */
final class RunPartitions {

    private static final char SEPARATOR = ':';
    private static final String LANE = "lane-";

    private RunPartitions() {}

    /** A partition a round, named like it, oldest year first: a round reads the figures of the year before. */
    static Partitioner ofRounds(Collection<Round> rounds) {
        return named(rounds.stream()
                .sorted(Comparator.comparingInt(Round::year).thenComparing(Round::name))
                .map(Round::name));
    }

    /** A partition a lane. */
    static Partitioner ofLanes(Collection<Integer> lanes) {
        return named(lanes.stream().map(lane -> LANE + lane));
    }

    private static Partitioner named(Stream<String> names) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        names.forEach(name -> partitions.put(name, new ExecutionContext()));
        return width -> partitions;
    }

    /** The name of the round that a partition is of. */
    static String round(StepExecution partition) {
        String name = partition.getStepName();
        return name.substring(name.indexOf(SEPARATOR) + 1);
    }

    /** The lane that a partition is of. */
    static int lane(StepExecution partition) {
        return Integer.parseInt(round(partition).substring(LANE.length()));
    }
}
