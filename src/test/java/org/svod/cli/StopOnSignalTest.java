package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.svod.run.StopRequest;

/** The JVM tells whether it knows a hook: it takes none twice, and gives none back that it does not have. */
class StopOnSignalTest {

    private final Runtime jvm = Runtime.getRuntime();

    @Test
    void whileItIsOpenASignalRunsItsHook() {
        try (StopOnSignal signal = StopOnSignal.begin(new StopRequest(), () -> {})) {
            assertThatThrownBy(() -> jvm.addShutdownHook(signal.hook()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("previously registered");
        }
    }

    @Test
    void everyNightTakesBackItsHook() {
        for (int night = 0; night < 3; night++) {
            StopOnSignal signal = StopOnSignal.begin(new StopRequest(), () -> {});
            signal.close();
            assertThat(jvm.removeShutdownHook(signal.hook()))
                    .as("the JVM still knows the hook of night " + night)
                    .isFalse();
        }
    }

    @Test
    void itMayBeClosedTwice() {
        StopOnSignal signal = StopOnSignal.begin(new StopRequest(), () -> {});
        signal.close();
        signal.close();
        assertThat(jvm.removeShutdownHook(signal.hook())).isFalse();
    }
}
