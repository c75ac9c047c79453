package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.dialect.ByteSource;

/** Of a file with merged cells, the values of the blank cells are doubted, and no others. */
class MergedCellsTest {

    /** {@code FIREARMS@3,4}: the rows that are doubted. */
    private static List<String> doubted(String... rows) throws IOException {
        String file = "period;indicator;operation;case_ref;value\n" + String.join("\n", rows) + "\n";
        Reading reading = new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(file.getBytes(StandardCharsets.UTF_8)), Fixtures.name("KZ_2023-05.csv"));
        return reading.doubted().stream()
                .map(d -> d.code() + " " + d.cell().indicator().code() + " " + d.lines())
                .sorted()
                .toList();
    }

    @Test
    void onlyTheRowsOfABlockWhoseFirstRowAloneIsFilledAreDoubted() throws IOException {
        assertThat(doubted(
                        "2023-05;FIREARMS;ARMS-2023;;5",
                        ";DETAINED;;;1",
                        ";DEVICES;;;2",
                        "2023-05;AMMUNITION;NATIONAL;;2",
                        ";EXPLOSIVES;NATIONAL;;3"))
                .containsExactly("MERGED_CELLS DETAINED [3]", "MERGED_CELLS DEVICES [4]");
    }

    @Test
    void aBlockInWhichALowerRowIsFilledIsNotDoubted() throws IOException {
        assertThat(doubted(
                        "2023-05;FIREARMS;ARMS-2023;;5", ";DETAINED;;;1", ";DEVICES;ARMS-2023;;2", ";AMMUNITION;;;2"))
                .isEmpty();
    }

    @Test
    void refusedRowsOfABlockAreNotDoubtedAndDoNotEndIt() throws IOException {
        assertThat(doubted("2023-05;FIREARMS;ARMS-2023;;5", ";DETAINED;;;many", ";DEVICES;;;2"))
                .containsExactly("MERGED_CELLS DEVICES [4]");
    }

    @Test
    void caseRowsThatAreReadFromTheirBytesAreDoubtedToo() throws IOException {
        assertThat(doubted(
                        "2023-05;FIREARMS;ARMS-2023;A-1;5",
                        ";FIREARMS;;A-2;1",
                        ";FIREARMS;;A-3;1",
                        ";FIREARMS;;A-4;1",
                        "2023-05;DETAINED;ARMS-2023;A-5;1",
                        "2023-05;DETAINED;;A-6;1"))
                .containsExactly("MERGED_CELLS FIREARMS [3, 4, 5]");
    }
}
