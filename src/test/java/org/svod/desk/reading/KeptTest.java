package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is kept belongs to its stamp. */
class KeptTest {

    private static final Path FILE = Path.of("file");

    private final Kept<Path, String> kept = new Kept<>(10);

    @Test
    void whatAFileChangedUnderIsReadAgainAndNotKept() throws IOException {
        AtomicInteger content = new AtomicInteger(1);
        assertThat(kept.of(
                        FILE,
                        () -> "stamp " + content.get(),
                        () -> content.get() == 1 ? "mixed " + content.incrementAndGet() : "whole"))
                .isEqualTo("whole");
        assertThat(kept.of(FILE, () -> "stamp 2", () -> "read again")).isEqualTo("whole");
        assertThat(kept.of(FILE, () -> "stamp 1", () -> "read again")).isEqualTo("read again");
    }

    @Test
    void filesThatNeverStandStillAreAFault() {
        AtomicInteger stamp = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        assertThatThrownBy(() ->
                        kept.of(FILE, () -> "stamp " + stamp.incrementAndGet(), () -> "" + reads.incrementAndGet()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed at each of");
        assertThat(reads).hasValueBetween(2, 20);
    }
}
