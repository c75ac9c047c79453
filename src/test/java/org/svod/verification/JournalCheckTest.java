package org.svod.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.StoredFiles;
import org.svod.delivery.Delivery;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

class JournalCheckTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();

    @BeforeEach
    void aDeliveryAndAPublicationThatTheJournalKnows() throws IOException {
        Delivery delivery = stored.deliver("KZ_2023-05.csv", "period,indicator,value\n2023-05,DETAINED,5\n")
                .delivery();
        Publication publication = new Publication(
                1, DATE, "2023", "c", 1, Map.of("DETAINED", "5"), Map.of("DETAINED", "FINAL"), List.of("x"));
        stored.repositories().publications().add(publication);
        Files.createDirectories(folder);
        journal()
                .append(List.of(
                        new JournalEntry.Delivered(
                                1,
                                DATE,
                                "j",
                                1,
                                delivery.path(),
                                delivery.file(),
                                delivery.folder(),
                                delivery.sha256(),
                                delivery.bytes()),
                        new JournalEntry.Published(
                                1,
                                DATE,
                                "j",
                                "2023",
                                "c",
                                1,
                                publication.figures(),
                                publication.statuses(),
                                publication.causes())));
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private Journal journal() throws IOException {
        return new Journal(folder);
    }

    private List<String> differences() throws IOException {
        return new JournalCheck(journal(), JournalEntry.Delivered::path)
                .differences(stored.repositories().check().deliveries());
    }

    @Test
    void aDatabaseThatSaysWhatTheJournalSaysHasNoDifferences() throws IOException {
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE delivery SET run = 2               | database: delivery 1 (KZ_2023-05.csv) is not what the journal says
        UPDATE delivery SET path = 'x'            | database: delivery 1 (KZ_2023-05.csv) is not what the journal says
        UPDATE delivery SET folder = 'RU'         | database: delivery 1 (KZ_2023-05.csv) is not what the journal says
        UPDATE delivery SET sha256 = 'x'          | database: delivery 1 (KZ_2023-05.csv) is not what the journal says
        DELETE FROM outcome                       | database: delivery 1 (KZ_2023-05.csv): what was read of it, and found in it, is not stored; make
        UPDATE delivery SET verdict = NULL        | database: delivery 1 (KZ_2023-05.csv): it has no outcome yet; run nightly
        """)
    void everyDifferenceIsTold(String spoils, String told) throws IOException {
        stored.database().template().update(spoils);

        assertThat(differences()).singleElement().satisfies(d -> assertThat(d).startsWith(told));
    }

    @Test
    void whatOnlyOneOfThemKnowsIsTold() throws IOException {
        stored.deliver("RU_2023-05.csv", "period,indicator,value\n2023-05,DETAINED,5\n");
        assertThat(differences())
                .singleElement()
                .satisfies(d -> assertThat(d).startsWith("database: delivery 2 is not in the journal"));

        stored.database().template().update("DELETE FROM delivery");
        stored.database().template().update("DELETE FROM observation WHERE delivery = 2");
        assertThat(differences())
                .hasSize(2)
                .anySatisfy(
                        d -> assertThat(d)
                                .isEqualTo(
                                        "database: delivery 1 (KZ_2023-05.csv) is missing; the next run takes it from the journal"));
    }
}
