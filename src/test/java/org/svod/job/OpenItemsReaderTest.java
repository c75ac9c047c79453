package org.svod.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.MetaDataInstanceFactory;

class OpenItemsReaderTest {

    private final List<List<String>> open = new ArrayList<>(List.of(List.of(), List.of("a", "b"), List.of("c")));

    private OpenItemsReader<String> opened(StepExecution lane) {
        OpenItemsReader<String> reader = new OpenItemsReader<>(() -> open.get(RunPartitions.lane(lane)));
        reader.open(new ExecutionContext());
        return reader;
    }

    private static StepExecution lane(int number) {
        return MetaDataInstanceFactory.createStepExecution("intake-lane:lane-" + number, (long) number);
    }

    @Test
    void readersOfTwoExecutionsDoNotMixOnOneThread() {
        OpenItemsReader<String> first = opened(lane(1));
        OpenItemsReader<String> second = opened(lane(2));
        assertThat(first.read()).isEqualTo("a");
        assertThat(second.read()).isEqualTo("c");
        assertThat(second.read()).isNull();
        assertThat(first.read()).isEqualTo("b");
        assertThat(first.read()).isNull();
    }

    @Test
    void aLaneWithoutItemsEndsAtOnce() {
        assertThat(opened(lane(0)).read()).isNull();
    }

    @Test
    void aRestartReadsWhatIsOpenThen() {
        OpenItemsReader<String> reader = opened(lane(1));
        assertThat(reader.read()).isEqualTo("a");
        open.set(1, List.of("b"));
        reader.open(new ExecutionContext());
        assertThat(reader.read()).isEqualTo("b");
    }

    @Test
    void theNameOfAPartitionSaysWhatItIsOf() {
        assertThat(RunPartitions.lane(lane(12))).isEqualTo(12);
        assertThat(RunPartitions.round(MetaDataInstanceFactory.createStepExecution("reconcile:2023", 1L)))
                .isEqualTo("2023");
    }
}
