package org.svod.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.MemoryDatabase;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.PublicationRepository.Written;
import org.svod.databank.Repositories;
import org.svod.files.Fingerprint;
import org.svod.intake.ActRecords;
import org.svod.intake.Archive;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.release.Act;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;
import org.svod.run.RunLog;
import org.svod.run.Workplaces;
import org.svod.settings.SettingsException;

/** What a night does in which a round asks for approval for the first time. */
class ApprovalSwitchTest {

    private static final String LETTER = "letter-2023-ru.docx";

    private final MemoryDatabase database = new MemoryDatabase();
    private final Repositories repositories = database.repositories();
    private final RunLog log = new RunLog();

    @TempDir
    private Path folder;

    private Path before;

    @BeforeEach
    void anOutputFolderOfARound() throws IOException {
        Workplaces.in(folder);
        before = Files.createDirectories(folder.resolve("output/2023"));
        Files.writeString(before.resolve("annual.csv"), "5");
        Files.writeString(Files.createDirectories(before.resolve("tables")).resolve("flows.csv"), "6");
        Files.writeString(before.resolve(LETTER), "as written");
        repositories
                .publications()
                .written("2023", new Written("c", List.of(LETTER), Map.of(LETTER, of("as written"))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String of(String text) {
        return Fingerprint.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void ask() throws IOException {
        Path yaml = folder.resolve("jobs/rounds/2023/round.yml");
        Files.writeString(yaml, Files.readString(yaml) + "release: {approval: one}\n");
    }

    private void askNoMore() throws IOException {
        Workplaces.edit(folder.resolve("jobs/rounds/2023/round.yml"), "release: {approval: one}\n", "");
    }

    private Journal journal() throws IOException {
        return new Journal(Files.createDirectories(folder.resolve("data/archive")));
    }

    private ApprovalSwitch approval() throws IOException {
        return new ApprovalSwitch(
                Workplaces.at(folder),
                journal(),
                new ArchivedFolders(new Archive(folder.resolve("data/archive"))),
                repositories.publications(),
                repositories.journalHead(),
                log,
                Clock.fixed(Instant.parse("2024-07-01T02:30:00.123456Z"), ZoneOffset.UTC));
    }

    private List<Act> acts() throws IOException {
        return ActRecords.of(journal(), "2023");
    }

    private void publish(int vintage, String figure) {
        repositories
                .publications()
                .add(new Publication(
                        repositories.publications().ofRound("2023").size() + 1L,
                        LocalDate.of(2024, 2, 1),
                        "2023",
                        "c",
                        vintage,
                        Map.of("DETAINED", figure),
                        Map.of("DETAINED", "FINAL"),
                        List.of()));
    }

    @Test
    void aRoundThatAsksForNoApprovalStaysAsItIs() throws IOException {
        assertThat(approval().isNeeded()).isFalse();
        approval().begin();

        assertThat(acts()).isEmpty();
        assertThat(before.resolve("annual.csv")).hasContent("5");
        assertThat(log.notices()).isEmpty();
    }

    @Test
    void whatWasPublishedBecomesVersion0() throws IOException {
        publish(1, "4");
        publish(2, "5");
        publish(0, "99");
        ask();
        assertThat(approval().isNeeded()).isTrue();
        approval().begin();

        assertThat(acts()).singleElement().satisfies(act -> {
            assertThat(act.stamp())
                    .isEqualTo(new Stamp(Instant.parse("2024-07-01T02:30:00.123Z"), "", Stamp.Via.NIGHT));
            assertThat(((Act.Before) act).figures())
                    .isEqualTo(new ReleasedFigures(Map.of("DETAINED", "5"), Map.of("DETAINED", "FINAL")));
        });
        Path version0 = folder.resolve("output/released/2023/v0");
        assertThat(version0.resolve("annual.csv")).hasContent("5");
        assertThat(version0.resolve("tables/flows.csv")).hasContent("6");
        assertThat(version0.resolve(LETTER)).hasContent("as written");
        assertThat(before).doesNotExist();
        assertThat(repositories.journalHead().find()).contains(journal().head());
        assertThat(log.notices())
                .singleElement()
                .satisfies(n -> assertThat(n).startsWith("round 2023 asks for approval from now on"));
    }

    @Test
    void theNextNightRecordsNothingMore() throws IOException {
        ask();
        approval().begin();
        Files.writeString(Files.createDirectories(before).resolve("annual.csv"), "5");
        approval().begin();

        assertThat(acts()).hasSize(1);
        assertThat(before).as("a killed night had left it").doesNotExist();
    }

    @Test
    void anEmptyFolderIsNoVersion() throws IOException {
        org.svod.files.PrivateFiles.remove(before);
        ask();
        approval().begin();

        assertThat(acts()).isEmpty();
        assertThat(folder.resolve("output/released")).doesNotExist();
    }

    @Test
    void anEditedLetterMovesToTheDraft() throws IOException {
        Files.writeString(before.resolve(LETTER), "edited by a person");
        ask();
        approval().begin();

        assertThat(folder.resolve("output/draft/2023/public").resolve(LETTER)).hasContent("edited by a person");
        assertThat(folder.resolve("output/released/2023/v0").resolve(LETTER)).hasContent("edited by a person");
        assertThat(repositories.publications().written("2023"))
                .contains(new Written("", List.of("public/" + LETTER), Map.of("public/" + LETTER, of("as written"))));
        assertThat(before).doesNotExist();
    }

    @Test
    void aLetterThatNobodyEditedIsWrittenAgainByTheNight() throws IOException {
        ask();
        approval().begin();
        assertThat(folder.resolve("output/draft")).doesNotExist();
    }

    @Test
    void aLetterThatIsInTheDraftAlreadyStaysAsItIs() throws IOException {
        Files.writeString(before.resolve(LETTER), "edited by a person");
        Path draft = Files.createDirectories(folder.resolve("output/draft/2023/public"))
                .resolve(LETTER);
        Files.writeString(draft, "edited again");
        ask();
        approval().begin();

        assertThat(draft).hasContent("edited again");
    }

    @Test
    void whatCameLaterIsLeftAndReported() throws IOException {
        ask();
        approval().begin();
        Files.writeString(Files.createDirectories(before).resolve("annual.csv"), "changed");
        Files.createSymbolicLink(before.resolve("link.csv"), folder.resolve("jobs/nightly.yml"));
        approval().begin();

        assertThat(before.resolve("annual.csv")).hasContent("changed");
        assertThat(log.notices())
                .contains(
                        "2023/annual.csv is not part of version 0; take it away",
                        "2023/link.csv is not part of version 0; take it away");
    }

    @Test
    void aLinkCannotBePartOfVersion0() throws IOException {
        Files.createSymbolicLink(before.resolve("link.csv"), folder.resolve("jobs/nightly.yml"));
        ask();

        assertThatThrownBy(() -> approval().begin())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("link.csv is not a file");
        assertThat(acts()).isEmpty();
    }

    @Test
    void aRoundThatWasReleasedGoesOnAskingForApproval() throws IOException {
        ask();
        approval().check();
        approval().begin();
        approval().check();
        askNoMore();

        assertThat(approval().isNeeded()).as("something was recorded").isTrue();
        assertThatThrownBy(() -> approval().check())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("rounds/2023/round.yml: the round asks for no approval");
    }

    @Test
    void aDraftThatIsNotWrittenAnyMoreIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("output/draft/2023"));
        approval().begin();

        assertThat(log.notices())
                .singleElement()
                .satisfies(n -> assertThat(n)
                        .startsWith("draft/2023 is not written any more, as round 2023 asks for no approval"));
    }
}
