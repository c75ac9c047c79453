package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.databank.MemoryDatabase;
import org.svod.databank.PublicationRepository;
import org.svod.files.Fingerprint;
import org.svod.release.Matter;
import org.svod.round.Round;
import org.svod.run.Workplace;
import org.svod.run.Workplaces;

/** A draft can be proposed only as the last night wrote it, letters apart. */
class DraftSetTest {

    private static final String MATTER = "internal/matter-2023.txt";
    private static final String LETTER = "public/letter-2023-en.docx";
    private static final String TABLE = "public/annual-figures-2023.csv";

    @TempDir
    private Path folder;

    private final MemoryDatabase database = new MemoryDatabase();
    private final PublicationRepository publications = database.repositories().publications();

    @BeforeEach
    void aDraftOfTheLastNight() throws IOException {
        Workplaces.in(folder);
        Path yaml = folder.resolve("jobs/rounds/2023/round.yml");
        Files.writeString(yaml, Files.readString(yaml) + "release: {approval: one}\n");
        publications.add(new PublicationRepository.Publication(
                1, LocalDate.EPOCH, "2023", "content", 1, Map.of(), Map.of(), List.of()));
        lies(MATTER, "figure DETAINED 5 FINAL\nfigure FIREARMS 7 FINAL\n");
        lies(LETTER, "drafted");
        lies(TABLE, "5");
        written(MATTER, LETTER, TABLE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Workplace workplace() {
        return Workplaces.at(folder);
    }

    private Round round() {
        return workplace().settings().rounds().ofYear(2023).orElseThrow();
    }

    private Path place(String file) {
        return folder.resolve("output/draft/2023").resolve(file);
    }

    private void lies(String file, String content) throws IOException {
        Files.createDirectories(place(file).resolveSibling("."));
        Files.writeString(place(file), content);
    }

    private void written(String... files) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (String file : files) {
            fingerprints.put(file, Fingerprint.of(place(file)));
        }
        new PublishedFiles(publications, workplace()).written(round(), fingerprints);
    }

    private Optional<DraftSet> draft() throws IOException {
        return DraftSet.of(
                new RoundFolder(folder.resolve("output"), round()), new PublishedFiles(publications, workplace()));
    }

    @Test
    void aDraftThatIsAsItWasWrittenHasItsFilesAndItsMatter() throws IOException {
        DraftSet draft = draft().orElseThrow();
        assertThat(draft.files().keySet()).containsExactly(MATTER, TABLE, LETTER);
        assertThat(draft.fingerprints().get(TABLE)).isEqualTo(Fingerprint.of(place(TABLE)));
        assertThat(draft.edited()).isEmpty();
        assertThat(draft.matter()).isEqualTo(new Matter(List.of("figure DETAINED 5 FINAL", "figure FIREARMS 7 FINAL")));
        assertThat(draft.matter().figures().values()).isEqualTo(Map.of("DETAINED", "5", "FIREARMS", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MATTER, TABLE})
    void aFileThatWasChangedOrTakenAwayLeavesNoDraft(String file) throws IOException {
        String content = Files.readString(place(file));
        lies(file, content + " ");
        assertThat(draft()).isEmpty();
        lies(file, content);
        assertThat(draft()).isPresent();
        Files.delete(place(file));
        assertThat(draft()).isEmpty();
    }

    @Test
    void anotherPublicationLeavesNoDraft() throws IOException {
        publications.add(new PublicationRepository.Publication(
                2, LocalDate.EPOCH, "2023", "other", 2, Map.of(), Map.of(), List.of()));
        assertThat(draft()).isEmpty();
    }

    @Test
    void aSetWithoutAMatterIsNoDraft() throws IOException {
        written(LETTER, TABLE);
        assertThat(draft()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"edited by a person, true", "drafted, false"})
    void anEditedLetterBelongsToTheDraftAndItsTextToTheMatter(String content, boolean edited) throws IOException {
        lies(LETTER, content);
        DraftSet draft = draft().orElseThrow();
        assertThat(draft.edited()).isEqualTo(edited ? List.of("en") : List.of());
        assertThat(draft.fingerprints().get(LETTER)).isEqualTo(Fingerprint.of(place(LETTER)));
        assertThat(draft.matter().lines()).hasSizeGreaterThanOrEqualTo(edited ? 3 : 2);
        assertThat(draft.matter().lines().equals(List.of("figure DETAINED 5 FINAL", "figure FIREARMS 7 FINAL")))
                .isEqualTo(!edited);
    }

    @Test
    void aNewDraftBesideAnEditedLetterIsNoPartOfTheSet() throws IOException {
        lies("public/letter-2023-en.new.docx", "new");
        written(MATTER, LETTER, TABLE, "public/letter-2023-en.new.docx");
        assertThat(draft().orElseThrow().files().keySet()).containsExactly(MATTER, TABLE, LETTER);
    }

    @Test
    void aRoundThatWasNeverWrittenHasNoDraft() throws IOException {
        Round other = workplace().settings().rounds().ofYear(2019).orElseThrow();
        assertThat(DraftSet.of(
                        new RoundFolder(folder.resolve("output"), other),
                        new PublishedFiles(publications, workplace())))
                .isEmpty();
    }
}
