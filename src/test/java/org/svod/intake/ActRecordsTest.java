package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.release.Act;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;

class ActRecordsTest {

    private static final Instant AT = Instant.parse("2024-07-01T09:00:00.123Z");
    private static final Stamp STAMP = new Stamp(AT, "Anna", Stamp.Via.CLI);
    private static final ReleasedFigures FIGURES =
            new ReleasedFigures(Map.of("DETAINED", "147"), Map.of("DETAINED", "FINAL"));

    @TempDir
    private Path folder;

    @Test
    void everyActIsReadAsItWasWritten() throws IOException {
        List<Act> acts = List.of(
                new Act.Before(STAMP, "s0", FIGURES),
                new Act.Proposed(STAMP, "s1", "m1", Optional.of(AT), Set.of("boris", "chen")),
                new Act.Approved(STAMP, "s1", Optional.empty()),
                new Act.Approved(STAMP, "s1", Optional.of(AT)),
                new Act.SentBack(STAMP, "s1", "a wrong \"total\""),
                new Act.Released(STAMP, "s1", 1, FIGURES),
                new Act.Recalled(STAMP, "s1", 1, "ошибка"));
        for (Act act : acts) {
            new Journal(folder).append(List.of(ActRecords.record("2023", act)));
        }
        Journal journal = new Journal(folder);
        assertThat(ActRecords.of(journal, "2023")).isEqualTo(acts);
        assertThat(ActRecords.of(journal, "2024")).isEmpty();
        assertThat(ActRecords.last(journal)).contains(AT);
        assertThat(journal.ofRuns()).isEmpty();
    }
}
