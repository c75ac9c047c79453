package org.svod.outputs;

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
import org.svod.databank.MemoryDatabase;
import org.svod.databank.PublicationRepository;
import org.svod.files.Fingerprint;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.run.Workplaces;

class PublishedFilesTest {

    private static final String TABLE = "figures-2023.csv";
    private static final String LETTER = "letter-2023-en.docx";

    @TempDir
    private Path folder;

    private final MemoryDatabase database = new MemoryDatabase();
    private final PublicationRepository publications = database.repositories().publications();

    @BeforeEach
    void aWrittenSet() throws IOException {
        Workplaces.in(folder);
        publish(1, "content");
        lies(TABLE, "5");
        lies(LETTER, "drafted");
        files().written(
                        round(2023),
                        Map.of(TABLE, Fingerprint.of(place(TABLE)), LETTER, Fingerprint.of(place(LETTER))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PublishedFiles files() {
        return new PublishedFiles(publications, Workplaces.at(folder));
    }

    private void publish(long run, String content) {
        publications.add(new PublicationRepository.Publication(
                run, LocalDate.EPOCH, "2023", content, 1, Map.of(), Map.of(), List.of()));
    }

    private Path place(String file) {
        return folder.resolve("output/2023").resolve(file);
    }

    private void lies(String file, String content) throws IOException {
        Path place = place(file);
        Files.createDirectories(place.resolveSibling("."));
        Files.writeString(place, content);
    }

    @Test
    void aSetThatLiesThereAsItWasWrittenIsUpToDate() throws IOException {
        assertThat(files().upToDate(round(2023))).isTrue();
        assertThat(files().upToDate(round(2019))).as("never written").isFalse();
        lies("somebody's notes.txt", "others may put files there");
        assertThat(files().upToDate(round(2023))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"figures-2023.csv, false", "letter-2023-en.docx, true"})
    void aFileThatWasAlteredIsWrittenAgainUnlessItIsALetter(String file, boolean upToDate) throws IOException {
        lies(file, "altered");
        assertThat(files().upToDate(round(2023))).isEqualTo(upToDate);
    }

    @ParameterizedTest
    @CsvSource({"figures-2023.csv", "letter-2023-en.docx"})
    void aFileThatIsMissingIsWrittenAgain(String file) throws IOException {
        Files.delete(folder.resolve("output/2023").resolve(file));
        assertThat(files().upToDate(round(2023))).isFalse();
    }

    @Test
    void aLinkIsNoFileOfTheSet() throws IOException {
        Path table = folder.resolve("output/2023").resolve(TABLE);
        Files.move(table, folder.resolve("elsewhere"));
        Files.createSymbolicLink(table, folder.resolve("elsewhere"));
        assertThat(files().upToDate(round(2023))).isFalse();
    }

    @Test
    void aNewPublicationIsWritten() throws IOException {
        publish(2, "other content");
        assertThat(files().upToDate(round(2023))).isFalse();
    }

    @Test
    void otherOutputsAreWritten() throws IOException {
        Workplaces.edit(folder.resolve("jobs/nightly.yml"), "outputs: [tables, ", "outputs: [");
        assertThat(files().upToDate(round(2023))).isFalse();
    }

    @Test
    void theDraftOfALetterThatStayedIsRememberedThoughTheFileSaysSomethingElse() throws IOException {
        files().written(round(2023), Map.of(TABLE, "table", LETTER, "draft"));

        assertThat(files().before(round(2023)).orElseThrow().files()).containsExactly(TABLE, LETTER);
        assertThat(files().before(round(2023)).orElseThrow().fingerprints()).containsEntry(LETTER, "draft");
    }

    @ParameterizedTest
    @CsvSource({
        "letter-2023-en.docx, true",
        "letter-2023-en.new.docx, true",
        "letter-2023-en.doc, false",
        "states/letter-x.docx, false",
        "my letter-2023.docx, false",
        "figures-2023.csv, false"
    })
    void aLetterIsKnownByItsName(String file, boolean letter) {
        assertThat(LetterFiles.isLetter(file)).isEqualTo(letter);
    }

    private static Round round(int year) {
        return RunSettings.read(Path.of("jobs")).rounds().ofYear(year).orElseThrow();
    }
}
