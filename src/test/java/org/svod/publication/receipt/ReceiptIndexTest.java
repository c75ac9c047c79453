package org.svod.publication.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.KZ;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.Outcome;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.publication.OutputSet;
import org.svod.publication.Outstanding;
import org.svod.publication.Receipt;
import org.svod.publication.ReceiptNames;

/** The list of a State's receipts, and what a State still owes. */
class ReceiptIndexTest {

    private static final String HOSTILE = "KZ <b>\"'\u202E.csv";

    @TempDir
    private Path folder;

    private static ReceiptIndex.Entry entry(String file, Outcome.Verdict verdict, FindingCounts found) {
        return new ReceiptIndex.Entry(file, 1, LocalDate.of(2023, 6, 10), "2023-05", verdict, found);
    }

    private String page(Outstanding outstanding) throws IOException {
        FindingCounts found = new FindingCounts(
                new EnumMap<>(Map.of(FindingCode.VALUE_FORMAT, 3L, FindingCode.VALUE_NOT_AVAILABLE, 2L)));
        ReceiptIndex index = new ReceiptIndex(
                Optional.of(KZ),
                List.of(
                        entry(HOSTILE, Outcome.Verdict.REJECTED, found),
                        entry("KZ_2023-05.csv", Outcome.Verdict.ACCEPTED, FindingCounts.NONE)),
                outstanding,
                Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theNewestReceiptStandsFirstAndEachLinkLeadsToAFileThatIsWritten() throws IOException {
        Receipt receipt = Deliveries.read("indicator;value\nDETAINED;1\n", StandardCharsets.UTF_8, folder);
        try (OutputSet set = ReceiptFiles.begin(folder.resolve("output"))) {
            new ReceiptFiles(folder).write(receipt, set);
            set.publish();
        }
        String page = page(receipt.outstanding());

        assertThat(page.indexOf("verdict REJECTED")).isLessThan(page.indexOf("verdict ACCEPTED"));
        assertThat(page).contains("href=\"KZ_2023-05.csv.1.receipt.html\"");
        assertThat(folder.resolve("output/receipts/KZ/KZ_2023-05.csv.1.receipt.html"))
                .isRegularFile();
        assertThat(page).contains("href=\"KZ%2520%253Cb%253E%2522%2527%25E2%2580%25AE.csv.1.receipt.html\"");
        assertThat(ReceiptNames.page(HOSTILE, 1)).isEqualTo("KZ%20%3Cb%3E%22%27%E2%80%AE.csv.1.receipt.html");
    }

    @Test
    void itHasNoScriptLoadsNothingAndIsReadOnATelephone() throws IOException {
        assertThat(page(Outstanding.UNKNOWN))
                .contains("default-src 'none'", "width=device-width", "<td data-h=")
                .doesNotContain("<script", "http://", "https://", "<b>", "\u202E", "src=");
    }

    @Test
    void theLanguageOfTheStateComesFirstAndTheOtherBehind() throws IOException {
        String page = page(Outstanding.UNKNOWN);

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + KZ.language().code() + "\">");
        assertThat(page).contains("Ошибок", "Errors");
        assertThat(page).doesNotContain("Что ещё не представлено");
    }

    @Test
    void whatTheStateStillOwesStandsOnThePageAndOnItsReceipts() throws IOException {
        Receipt receipt = Deliveries.read("indicator;value\nDETAINED;1\n", StandardCharsets.UTF_8, folder);

        for (String page : List.of(page(receipt.outstanding()), Deliveries.html(receipt))) {
            assertThat(page)
                    .contains(
                            "Что ещё не представлено",
                            "2023-03: не представлено, срок – 15.04.2023.",
                            "Следующий отчёт: 2023-06, срок – 15.07.2023.",
                            "2023-03: not received, it was due by 15 April 2023.",
                            "Next: 2023-06, due by 15 July 2023.");
        }
    }
}
