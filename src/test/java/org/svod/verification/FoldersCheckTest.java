package org.svod.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.StoredFiles;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.run.Workplaces;

class FoldersCheckTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();

    @AfterEach
    void close() {
        stored.close();
    }

    private Journal journal(int deliveries) throws IOException {
        Path root = folder.resolve("data/archive");
        Files.createDirectories(root);
        Journal journal = new Journal(root);
        for (int sequence = 1; sequence <= deliveries; sequence++) {
            journal.append(List.of(new JournalEntry.Delivered(
                    1, LocalDate.of(2024, 2, 1), "j", sequence, "x.csv", "x.csv", "", "a".repeat(64), 1)));
        }
        return journal;
    }

    private FoldersCheck check(int journalled) throws IOException {
        return new FoldersCheck(
                Workplaces.shipped(folder),
                journal(journalled),
                stored.repositories().deliveries(),
                stored.repositories().runs());
    }

    private void lies(String file) throws IOException {
        Path place = folder.resolve("output").resolve(file);
        Files.createDirectories(place.resolveSibling("."));
        Files.writeString(place, "x");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "2, 0, true", "2, 2, true", "1, 2, false", "0, 1, false"})
    void theArchiveKnowsEveryDeliveryOfTheDatabase(int journalled, int deliveries, boolean good) throws IOException {
        for (int i = 0; i < deliveries; i++) {
            stored.deliver("KZ_2023-05.csv", GOOD.replace("5\n", i + "\n"));
        }
        FoldersCheck check = check(journalled);

        if (good) {
            assertThatCode(check::check).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check::check)
                    .isInstanceOf(MismatchedFoldersException.class)
                    .hasMessageContaining("up to number " + deliveries)
                    .hasMessageContaining("up to " + journalled);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "receipts/KZ/KZ_2023-05.csv.1.receipt.json, true, false",
        "receipts/KZ/KZ_2023-05.csv.1.receipt.json, false, false",
        "receipts/notes.txt, true, true",
        "2023/figures-2023.csv, false, false",
        "2023/figures-2023.csv, true, true",
        "2031/figures-2031.csv, false, true",
        "runs/2024-02-01-00001.json, false, true"
    })
    void aDataFolderWithoutDeliveriesDoesNotStandBesideOutputs(String output, boolean hasRun, boolean good)
            throws IOException {
        lies(output);
        if (!hasRun) {
            stored.database().template().update("DELETE FROM run");
        }
        FoldersCheck check = check(0);

        if (good) {
            assertThatCode(check::check).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check::check)
                    .isInstanceOf(MismatchedFoldersException.class)
                    .hasMessageContaining("Nothing was ever delivered");
        }
    }

    @Test
    void outputsBesideAnArchiveWithDeliveriesAreGood() throws IOException {
        lies("receipts/KZ/KZ_2023-05.csv.1.receipt.json");
        FoldersCheck check = check(1);

        assertThatCode(check::check).doesNotThrowAnyException();
    }

    @Test
    void noDeliveryOfARunThatEndedIsPassedOver() throws IOException {
        stored.deliver("KZ_2023-05.csv", GOOD);
        assertThatCode(check(1)::checkNothingPassedOver).doesNotThrowAnyException();

        FoldersCheck behind = check(2);
        assertThatThrownBy(behind::checkNothingPassedOver).isInstanceOf(MismatchedFoldersException.class);
        stored.database().template().update("DELETE FROM run");
        assertThatCode(behind::checkNothingPassedOver)
                .as("of a run still to be done")
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingFolderOrAnEmptyArchiveIsToldWhereItMatters() throws IOException {
        journal(0);
        assertThatThrownBy(() -> MismatchedFoldersException.throwIfMissing(folder.resolve("nowhere")))
                .isInstanceOf(MismatchedFoldersException.class);
        assertThatThrownBy(() -> MismatchedFoldersException.throwIfNothingArchived(folder.resolve("data/archive")))
                .isInstanceOf(MismatchedFoldersException.class);
        journal(1);
        MismatchedFoldersException.throwIfNothingArchived(folder.resolve("data/archive"));
        MismatchedFoldersException.throwIfMissing(folder.resolve("data"));
        assertThat(folder.resolve("data")).isDirectory();
    }
}
