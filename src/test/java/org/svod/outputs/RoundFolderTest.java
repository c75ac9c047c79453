package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;

/** Where the nights write a round, and where its readers take it from. */
class RoundFolderTest {

    @ParameterizedTest
    @CsvSource({"false, 2023, 2023, FLAT", "true, draft/2023, released/2023/current, SPLIT"})
    void aRoundThatAsksForApprovalIsWrittenAsADraftAndReadFromItsRelease(
            boolean asks, String written, String read, SetLayout layout) {
        ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);
        RoundFolder folder = new RoundFolder(
                Path.of("output"), (asks ? report.released() : report).build().round());
        assertThat(folder.isDraft()).isEqualTo(asks);
        assertThat(folder.name()).isEqualTo(written);
        assertThat(folder.place()).isEqualTo(Path.of("output", written));
        assertThat(folder.inForce()).isEqualTo(Path.of("output", read));
        assertThat(folder.layout()).isEqualTo(layout);
    }
}
