package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another union, with other states, indicators, units, operations, year and policies, from its own folder and with no
 * code changed.
 */
class UnionNightTest {

    @TempDir
    private Path folder;

    @Test
    void aMadeUpUnionIsConsolidatedAsWorkedOutByHand() throws IOException {
        Path union = Path.of("src/test/resources/union");
        Workspace night = Workspace.of(folder, union.resolve("jobs"), union.resolve("input"));
        assertThat(night.run("nightly", "--run-date", "2032-05-02"))
                .as(night.printed() + night.complained())
                .isZero();
        List<String> figures = night.lines("2031/annual-figures-2031.csv");
        assertThat(figures)
                .anyMatch(l -> l.startsWith("CONTAINERS,") && l.contains(",190,-58,0,0,132,PROVISIONAL,"))
                .anyMatch(l -> l.startsWith("SPIRITS,") && l.contains(",413,-41.5,0,1,372.5,PROVISIONAL,"))
                .anyMatch(l -> l.startsWith("VEHICLES_SENT,") && l.contains(",22,0,6,0,28,PROVISIONAL,"))
                .noneMatch(l -> l.startsWith("VEHICLES_TAKEN,"));
        assertThat(night.lines("2031/coverage-2031.csv"))
                .anyMatch(l -> l.startsWith("XC,2031-Q4,") && l.contains("MISSING"))
                .anyMatch(l -> l.startsWith("XB,2031-Q2,") && l.endsWith("LATE,10"));
        assertThat(night.path("output/2031/consolidated-2031-en.xlsx")).isNotEmptyFile();
        assertThat(night.fingerprints("input")).isEmpty();
    }
}
