package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Language;
import org.svod.databank.StoredFiles;
import org.svod.publication.OutputSet;
import org.svod.publication.tables.RoundTable;
import org.svod.round.Round;
import org.svod.run.Workplaces;

/** Where the files of a round lie, with and without approval. What shows single returns is for nobody outside. */
class SetLayoutTest {

    /**
     * The tables that every reader may have, as the sheets of the public workbook; estimates and quality are not among
     * them.
     */
    private static final Set<RoundTable> OPEN = EnumSet.of(
            RoundTable.ANNUAL_FIGURES,
            RoundTable.ANNUAL_FIGURES_JSON,
            RoundTable.ANNUAL_FIGURES_SDMX,
            RoundTable.BY_MONTH,
            RoundTable.BY_OPERATION,
            RoundTable.BY_STATE,
            RoundTable.INSTRUMENTS,
            RoundTable.TREND);

    @TempDir
    private Path folder;

    private Round round(boolean asksForApproval) throws IOException {
        Workplaces.in(folder);
        Path yaml = folder.resolve("jobs/rounds/2023/round.yml");
        if (asksForApproval) {
            Files.writeString(yaml, Files.readString(yaml) + "release: {approval: one}\n");
        }
        return Workplaces.at(folder).settings().rounds().ofYear(2023).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(RoundTable.class)
    void aTableIsOpenOnlyIfItIsAmongThoseForEveryReader(RoundTable table) {
        assertThat(SetLayout.FLAT.table(table, "x.csv")).isEqualTo("x.csv");
        assertThat(SetLayout.SPLIT.table(table, "x.csv"))
                .isEqualTo((OPEN.contains(table) ? "public/" : "internal/") + "x.csv");
    }

    @ParameterizedTest
    @EnumSource(RoundTable.class)
    void aTableMayBeReadByEverybodyOnlyIfItIsAmongThoseForEveryReader(RoundTable table) {
        String file = table.file("2023");
        assertThat(FileReaders.inRound(file, "2023").everybody()).isEqualTo(OPEN.contains(table));
        assertThat(FileReaders.inRound(file, "2022").everybody()).isFalse();
        assertThat(FileReaders.inSet(SetLayout.SPLIT.table(table, file), "2023").everybody())
                .isEqualTo(OPEN.contains(table));
    }

    @ParameterizedTest
    @CsvSource({
        "true, public/consolidated-2023-en.xlsx, everybody",
        "true, public/letter-2023-en.docx, everybody",
        "true, schema/quality.schema.json, everybody",
        "true, internal/consolidated-2023-en.xlsx, ''",
        "true, internal/matter-2023.txt, ''",
        "true, states/KZ/KZ-2023.xlsx, KZ",
        "true, states/KZ-2023.xlsx, ''",
        "true, states/KZ/../RU/RU-2023.xlsx, ''",
        "true, annual-figures-2023.csv, ''",
        "true, notes.txt, ''",
        "true, RECALLED.txt, everybody",
        "false, letter-2023-en.docx, everybody",
        "false, letter-2023-en.new.docx, ''",
        "false, consolidated-2023-en.xlsx, ''",
        "false, contributions-2023.csv, ''",
        "false, evidence-2023.csv, ''",
        "false, codes-2023.csv, ''",
        "false, states/KZ-2023.xlsx, KZ",
        "false, states/KZ-2023.xlsx.bak, ''",
        "false, annual-figures-2023.csv.bak, ''",
        "false, public/annual-figures-2023.csv, ''",
    })
    void everyFileIsForThoseWhomItsPlaceNames(boolean split, String path, String whom) {
        FileReaders readers = split ? FileReaders.inSet(path, "2023") : FileReaders.inRound(path, "2023");
        assertThat(readers.everybody() ? "everybody" : readers.state()).isEqualTo(whom);
        assertThat(readers.include("KZ")).isEqualTo(!whom.isEmpty());
        assertThat(readers.include("")).as("no State").isEqualTo(whom.equals("everybody"));
    }

    @Test
    void everyOtherFileHasItsFolder() {
        assertThat(SetLayout.FLAT.open("a")).isEqualTo("a");
        assertThat(SetLayout.SPLIT.open("a")).isEqualTo("public/a");
        assertThat(SetLayout.FLAT.closed("a")).isEqualTo("a");
        assertThat(SetLayout.SPLIT.closed("a")).isEqualTo("internal/a");
        assertThat(SetLayout.matter("2023")).isEqualTo("internal/matter-2023.txt");
        assertThat(SetLayout.FLAT.state(StoredFiles.CODEBOOK.states().get("KZ"), "2023"))
                .isEqualTo("states/KZ-2023.xlsx");
        assertThat(SetLayout.SPLIT.state(StoredFiles.CODEBOOK.states().get("KZ"), "2023"))
                .isEqualTo("states/KZ/KZ-2023.xlsx");
    }

    @ParameterizedTest
    @CsvSource({"false, 2023, 2023", "true, draft/2023, released/2023/current"})
    void theNightsWriteADraftOfARoundThatAsksForApproval(boolean asks, String written, String read) throws IOException {
        Round round = round(asks);
        RoundFolder place = new RoundFolder(folder, round);
        assertThat(place.isDraft()).isEqualTo(asks);
        assertThat(place.name()).isEqualTo(written);
        assertThat(place.place()).isEqualTo(folder.resolve(written));
        assertThat(place.inForce()).isEqualTo(folder.resolve(read));
        assertThat(place.layout()).isEqualTo(asks ? SetLayout.SPLIT : SetLayout.FLAT);
        try (OutputSet set = place.begin()) {
            set.write(place.layout().open("a.txt"), out -> out.write('a'));
            set.publish();
        }
        assertThat(folder.resolve(written).resolve(asks ? "public/a.txt" : "a.txt"))
                .hasContent("a");
        assertThat(LetterFiles.file(round, "ru"))
                .isEqualTo((asks ? "public/" : "") + "letter-2023-ru.docx")
                .satisfies(file -> assertThat(LetterFiles.isLetter(file)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "letter-2023-en.docx, true",
        "public/letter-2023-ru.docx, true",
        "letter-2023-en.new.docx, true",
        "internal/letter-2023-ru.docx, false",
        "public/x/letter-2023-ru.docx, false",
        "letter-2023-en.pdf, false",
        "Letter-2023-en.docx, false",
        "figures-2023.csv, false",
    })
    void aLetterIsKnownByItsNameAndPlace(String file, boolean letter) {
        assertThat(LetterFiles.isLetter(file)).isEqualTo(letter);
        assertThat(EditedLetters.isBesideEdited(file)).isEqualTo(file.equals("letter-2023-en.new.docx"));
    }

    @Test
    void theLanguagesOfLettersAreThoseOfThePublications() {
        assertThat(LetterFiles.LANGUAGES)
                .containsExactlyElementsOf(Arrays.stream(Language.values())
                        .map(Language::code)
                        .sorted()
                        .toList());
    }
}
