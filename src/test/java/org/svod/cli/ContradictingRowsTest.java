package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of rows with one key and different values none counts, whatever their order; of equal ones one counts. The value of a
 * refused row is missing.
 */
class ContradictingRowsTest {

    @TempDir
    private Path folder;

    @Test
    void leaveTheValueOfTheirStateMissingWhereOnlyRowsAreRejected() throws IOException {
        Workspace night = Workspace.small(folder, "keep", "tables, receipts, letter");
        night.expectsAYearOfTwoStates().round("reject-submission", "reject-rows");
        night.drop("KZ_2023.csv", """
                period,indicator,case_ref,value
                2023,DETAINED,,5
                2023,FIREARMS,,13642
                2023,FIREARMS,,33264
                2023,DEVICES,,7
                2023,DEVICES,,7
                2023,AMMUNITION,KZ-1,100
                2023,AMMUNITION,KZ-2,30
                2023,AMMUNITION,KZ-1,101
                2023,AMMUNITION,KZ-2,30
                2023,DETAINED,,5x
                2023,EXPLOSIVES,,12abc
                2023,FINANCING,KZ-3,1e5
                2023,WANTED_IN_PRISON,KZ-4,2
                2023,WANTED_IN_PRISON,KZ-5,-2
                """);
        night.drop("RU_2023.csv", """
                period,indicator,value
                2023,DETAINED,0
                2023,FIREARMS,4
                2023,DEVICES,1
                2023,AMMUNITION,2
                2023,EXPLOSIVES,1
                2023,FINANCING,3
                2023,WANTED_IN_PRISON,0
                """);

        night.run("nightly", "--run-date", "2024-07-01");

        assertThat(figure(night, "DETAINED")).contains(",5,FINAL,");
        assertThat(figure(night, "FIREARMS")).contains(",4,PROVISIONAL,").endsWith(",2,2,1,1,0,MISSING_VALUE");
        assertThat(figure(night, "DEVICES")).contains(",8,FINAL,");
        assertThat(figure(night, "AMMUNITION")).contains(",32,PROVISIONAL,").endsWith(",2,2,1,1,0,MISSING_VALUE");
        assertThat(figure(night, "EXPLOSIVES")).contains(",1,PROVISIONAL,").endsWith(",2,2,1,1,0,MISSING_VALUE");
        assertThat(figure(night, "FINANCING")).contains(",3,PROVISIONAL,").endsWith(",2,2,1,1,0,MISSING_VALUE");
        assertThat(figure(night, "WANTED_IN_PRISON"))
                .contains(",2,PROVISIONAL,")
                .endsWith(",2,2,1,1,0,MISSING_VALUE");
        assertThat(night.run("verify")).as(night.printed() + night.complained()).isZero();
    }

    private static String figure(Workspace night, String indicator) throws IOException {
        return night.lines("2023/annual-figures-2023.csv").stream()
                .filter(line -> line.startsWith(indicator + ","))
                .findFirst()
                .orElseThrow();
    }
}
