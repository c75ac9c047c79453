package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.RunRepository.Run;

class DatabaseCopyTest {

    @TempDir
    private Path folder;

    private Path database = Path.of(".");
    private Path copy = Path.of(".");

    @BeforeEach
    void folders() throws IOException {
        database = folder.resolve("db");
        copy = Files.createDirectories(folder.resolve("copy"));
    }

    private static Run run(long number) {
        return new Run(number, LocalDate.of(2024, 2, 1), "j", false);
    }

    @Test
    void whereThereIsNoDatabaseThereIsNoCopy() throws IOException {
        assertThat(DatabaseCopy.of(Files.createDirectories(database), copy)).isEmpty();
    }

    @Test
    void whateverHappensToTheCopyTheDatabaseStaysAsItIs() throws IOException {
        try (Database made = Database.open(database, 1)) {
            made.repositories().runs().add(run(1));
        }
        try (DatabaseCopy copied = DatabaseCopy.of(database, copy).orElseThrow()) {
            assertThat(copied.isUpToDate()).isTrue();
            assertThat(copied.repositories().runs().find(1)).contains(run(1));
            copied.repositories().runs().add(run(2));
        }
        try (Database again = Database.open(database, 1)) {
            assertThat(again.repositories().runs().last()).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseOfAnotherVersionIsToldApart() throws IOException {
        try (Database made = Database.open(database, 1)) {
            made.template().update("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '4'");
        }
        Optional<DatabaseCopy> copied = DatabaseCopy.of(database, copy);
        try (DatabaseCopy other = copied.orElseThrow()) {
            assertThat(other.isUpToDate()).isFalse();
        }
    }
}
