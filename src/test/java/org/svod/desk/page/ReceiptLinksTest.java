package org.svod.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.desk.reading.DeskReceipts;
import org.svod.run.Folders;

/** A file leads to its receipt, as long as it is certain which one that is. */
class ReceiptLinksTest {

    @TempDir
    private Path folder;

    private void receipt(String id, String file, String verdict) throws IOException {
        Path place = Files.createDirectories(folder.resolve("output/receipts/KZ"));
        Files.writeString(
                place.resolve(id + ".receipt.json"),
                "{\"file\": \"" + file + "\", \"verdict\": \"" + verdict + "\", \"scope\": \"2023-05\"}");
    }

    @Test
    void oneAcceptedFileOfANameLeadsToItsReceiptAndAnythingElseToThoseOfThePeriod() throws IOException {
        receipt("a.csv.1", "a.csv", "REJECTED");
        receipt("a.csv.2", "a.csv", "ACCEPTED");
        receipt("b.csv.1", "b.csv", "ACCEPTED");
        receipt("b.csv.2", "b.csv", "ACCEPTED");
        receipt("c.csv.1", "c.csv", "REJECTED");
        ReceiptLinks links =
                new ReceiptLinks(new DeskReceipts(new Folders(folder, folder, folder.resolve("output"), folder)));

        assertThat(links.of("KZ", "a.csv", "2023-05")).isEqualTo("/receipts/KZ/file/a.csv.2");
        assertThat(links.of("KZ", "b.csv", "2023-05")).isEqualTo("/receipts/KZ/2023-05");
        assertThat(links.of("KZ", "c.csv", "2023-05")).isEqualTo("/receipts/KZ/2023-05");
        assertThat(links.of("RU", "a.csv", "2023-Q2")).isEqualTo("/receipts/RU/2023-Q2");
    }
}
