package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the receipts of each State after whole nights. */
class ReceiptListTest {

    private static final String GOOD = "indicator,value\nDETAINED,5\n";

    @TempDir
    private Path folder;

    private String page(Workspace night, String state) throws IOException {
        return Files.readString(night.path("output/receipts/" + state + "/index.html"));
    }

    @Test
    void aListNamesOnlyTheFilesOfItsFolderAndOnlyWhatItsOwnStateOwes() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts");
        night.drop("KZ_2023-01.csv", GOOD).drop("abc.csv", GOOD);
        assertThat(night.run("nightly", "--run-date", "2023-04-20")).isZero();
        assertThat(page(night, "unknown")).contains("withheld-7-").doesNotContain("KZ_2023-01.csv", "2023-02");
        String own = page(night, "KZ");
        assertThat(own).contains("KZ_2023-01.csv", "2023-02").doesNotContain("withheld-7-");

        night.drop("KZ/RU_2023-02.csv", GOOD).drop("KZ/nonsense.csv", GOOD);
        assertThat(night.run("nightly", "--run-date", "2023-04-21")).isZero();
        String later = page(night, "KZ");
        assertThat(later).contains("RU_2023-02.csv", "2023-02: not received");
        assertThat(later).as("RU owes January, KZ does not").doesNotContain("2023-01: not received");
        assertThat(night.run("verify")).as(night.printed()).isZero();
    }
}
