package org.svod.publication.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Language;
import org.svod.publication.UnionCodebook;
import org.svod.publication.receipt.Deliveries;
import org.svod.publication.workbook.ConsolidatedWorkbook;
import org.svod.publication.workbook.Edition;
import org.svod.publication.workbook.StateWorkbook;

/** Every sheet of the three kinds of workbooks, for a small report, as a text that a reader of a change can compare. */
class GoldenWorkbooksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theConsolidatedWorkbookIsItsGoldenText(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(folder).write(GoldenReport.report(), Edition.full(language), out);
        GoldenText.check("consolidated-" + language.code() + ".txt", WorkbookText.of(out.toByteArray()));
    }

    @Test
    void theWorkbookOfAStateIsItsGoldenText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(folder).write(GoldenReport.report(), UnionCodebook.RU, out);
        GoldenText.check("state.txt", WorkbookText.of(out.toByteArray()));
    }

    @Test
    void aReceiptIsItsGoldenText() throws IOException {
        byte[] receipt = Deliveries.workbook(Deliveries.read(Deliveries.FAULTY, UTF_8, folder), folder);
        GoldenText.check("receipt.txt", WorkbookText.of(receipt));
    }

    @Test
    void aDifferenceIsToldWithTheWayToAcceptIt() throws IOException {
        Path golden = Files.writeString(folder.resolve("golden.txt"), "a\nb\nc\n");
        Path actual = folder.resolve("target/actual.txt");
        assertThatThrownBy(() -> GoldenText.check(golden, actual, "a\nB\nc\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("line 2", "golden: b", "now:    B", "-Dgolden.accept=true", actual.toString());
        assertThat(actual).hasContent("a\nB\nc\n");
        assertThat(golden).hasContent("a\nb\nc\n");
    }

    @Test
    void anAcceptedTextIsTheGoldenTextFromThenOn() throws IOException {
        Path golden = folder.resolve("golden.txt");
        Path actual = folder.resolve("actual.txt");
        GoldenText.check(golden, actual, "a\n", true);
        GoldenText.check(golden, actual, "a\n", false);
        assertThat(golden).hasContent("a\n");
        assertThat(actual).doesNotExist();
    }
}
