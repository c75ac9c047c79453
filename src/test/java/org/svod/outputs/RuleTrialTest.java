package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.RunSettings;
import org.svod.run.Workplaces;

/** A file by itself is held to the rules for single returns, and to no others. */
class RuleTrialTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoRules() throws IOException {
        Workplaces.in(folder);
        Files.writeString(folder.resolve("jobs/codebook/rules.csv"), """
                id,scope,left,operator,right,severity,message_en,message_ru
                LESS,row,DETAINED,less_than_or_equal_to,5,warning,Too many,Слишком много
                ROUND,round,DETAINED,less_than_or_equal_to,5,warning,Too many,Слишком много
                """);
    }

    private RuleTrial trial() {
        return new RuleTrial(RunSettings.read(folder.resolve("jobs")), LocalDate.of(2024, 2, 1));
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), "period,indicator,value\n" + rows);
    }

    @Test
    void onlyRulesForSingleReturnsAreTried() throws IOException {
        Path file = file("KZ_2023.csv", "2023-05,DETAINED,5\n2023-06,DETAINED,6\n");
        assertThat(trial().tallies(file).orElseThrow())
                .filteredOn(tally -> !tally.rule().isOfParts())
                .singleElement()
                .satisfies(tally -> {
                    assertThat(tally.rule().id()).isEqualTo("LESS");
                    assertThat(tally.passed()).isEqualTo(1);
                    assertThat(tally.failed()).hasSize(1);
                });
    }

    @Test
    void aFileWhoseNameIsNotUnderstoodIsNotTried() throws IOException {
        assertThat(trial().tallies(file("figures.csv", "2023-05,DETAINED,5\n"))).isEmpty();
    }
}
