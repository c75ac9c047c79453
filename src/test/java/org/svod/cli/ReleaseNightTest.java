package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.Database;
import org.svod.intake.Journal;
import org.svod.publication.letter.Letters;

/** A round from the first night to a second release, by the commands that persons give. */
class ReleaseNightTest {

    @TempDir
    private Path folder;

    private ReleaseStory story;

    @BeforeEach
    void aRoundOfTwoStates() throws IOException {
        story = new ReleaseStory(folder);
    }

    /** What a command has copied to the folder for temporary files. */
    private static List<String> copiesOfSets() {
        String[] names =
                new File(System.getProperty("java.io.tmpdir")).list((dir, name) -> name.startsWith("svod-set"));
        return names == null ? List.of() : List.of(names);
    }

    @Test
    void aRoundIsProposedApprovedReleasedRecalledAndReleasedAgain() throws IOException {
        story.asks("one");
        story.night();
        assertThat(folder.resolve("output/2023")).doesNotExist();
        Map<String, String> draft = story.round().fingerprints("output/draft/2023");
        assertThat(draft)
                .containsKeys(
                        "public/annual-figures-2023.csv",
                        "public/letter-2023-en.docx",
                        "internal/contributions-2023.csv",
                        "internal/reconciliation-2023.csv",
                        "states/KZ/KZ-2023.xlsx",
                        "schema/annual-figures.schema.json");
        for (String closed : new String[] {"output/draft", "output/runs"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(closed))))
                    .isEqualTo("rwxr-x---");
        }
        assertThat(story.round().printed()).contains("kept back").doesNotContain("FINAL");
        String set = story.proposed("09:00");
        story.isWell();
        story.isRefused("does not permit", "09:10", "approve", "--by", "stan", "--set", set);
        story.isRefused("not in desk/users.csv", "09:10", "approve", "--by", "eve", "--set", set);
        story.isRefused("another set waits", "09:10", "approve", "--by", "anna", "--set", "0".repeat(64));
        story.isRefused("not enough persons", "09:10", "release", "--by", "anna", "--set", set);
        assertThat(folder.resolve("output/released")).doesNotExist();
        story.does("09:20", "approve", "--by", "ANNA", "--set", set.substring(0, 12));
        assertThat(folder.resolve("output/released")).doesNotExist();
        story.isRefused("release it or send it back first", "09:30", "propose", "--by", "stan");
        story.does("10:00", "release", "--by", "boris", "--set", set);
        assertThat(story.released("v1")).isEqualTo(draft);
        assertThat(story.released("current")).isEqualTo(draft);
        story.isWell();

        // The letter is signed: what letter.yml says stands in a file beside the release, which stays what it was.
        assertThat(story.round().run("letter", "2023", "--set", set)).isEqualTo(6);
        assertThat(story.round().run("letter", "2023", "--signed")).isEqualTo(2);
        assertThat(story.round().complained()).contains("letter.yml", "is blank");
        story.edit("register/letter.yml", "(?m)^dated:.*$", "dated: 2024-07-02");
        story.edit("register/letter.yml", "(?m)^reference:.*$", "reference: 01-05/77");
        story.edit("register/letter.yml", "(?m)^  name:.*$", "  name: {en: A. Name, ru: А. Имя}");
        assertThat(story.round().run("letter", "2023", "--signed", "--lang", "ru"))
                .as(story.round().complained())
                .isZero();
        Path signed = folder.resolve("output/released/2023/letter-2023-ru-v1-signed.docx");
        assertThat(story.round().printed().strip()).isEqualTo(signed.toString());
        assertThat(Letters.text(Files.readAllBytes(signed)))
                .anyMatch(line -> line.contains("2\u00A0июля 2024"))
                .anyMatch(line -> line.contains("01-05/77"))
                .anyMatch(line -> line.contains("А. Имя"));
        assertThat(story.round().run("letter", "2023", "--signed", "--set", set.substring(0, 12)))
                .as(story.round().complained())
                .isZero();
        assertThat(story.released("v1")).isEqualTo(draft);
        story.isWell();
        Files.writeString(signed, "edited by hand");
        assertThat(story.round().run("letter", "2023", "--signed")).isEqualTo(1);
        assertThat(story.round().complained()).contains("take it away first");
        assertThat(signed).hasContent("edited by hand");
        story.isWell();
        Files.delete(signed);
        Files.delete(folder.resolve("output/released/2023/letter-2023-en-v1-signed.docx"));

        // A late file, also one that is rejected: the release stays, the next draft moves on.
        story.delivers("KZ_2023_v2.csv", "DETAINED,6");
        story.delivers("RU_2023_v2.csv", "NONSENSE,6");
        story.night();
        assertThat(story.released("current")).isEqualTo(draft);
        assertThat(story.round()
                        .lines("draft/2023/public/annual-figures-2023.csv")
                        .get(1))
                .contains(",13,")
                .contains("REVISED");
        assertThat(story.round().run("status", "--run-date", ReleaseStory.DAY)).isZero();
        assertThat(story.round().printed())
                .contains("release in force: v1, since 2024-07-01T10:00:00Z: set " + set)
                .contains("- figure DETAINED 12 FINAL", "+ figure DETAINED 13 REVISED");

        story.isRefused("--reason is missing", 6, "11:00", "recall", "--by", "anna", "--set", set);
        story.does("11:00", "recall", "--by", "anna", "--set", set, "--reason", "KZ counted 5, not 6");
        assertThat(story.released("v1")).containsAllEntriesOf(draft).containsKey("RECALLED.txt");
        assertThat(story.released("current")).containsOnlyKeys("RECALLED.txt");
        assertThat(story.round().lines("released/2023/v1/RECALLED.txt"))
                .contains(
                        "Release v1 was recalled at 2024-07-01T11:00:00Z. Do not use it.",
                        "Причина: KZ counted 5, not 6");
        story.isWell();
        assertThat(story.round().run("letter", "2023", "--signed")).isEqualTo(1);
        assertThat(story.round().complained()).contains("no such release, or it was recalled");
        story.isRefused("no release is in force", "11:10", "recall", "--by", "anna", "--set", set, "--reason", "again");

        String second = story.proposed("12:00");
        story.does("12:10", "approve", "--by", "boris", "--set", second);
        story.does("12:20", "release", "--by", "anna", "--set", second);
        Map<String, String> now = story.round().fingerprints("output/draft/2023");
        assertThat(now).isNotEqualTo(draft);
        assertThat(story.released("v2")).isEqualTo(now);
        assertThat(story.released("current")).isEqualTo(now);
        story.isWell();

        // The figure of an earlier release stays explained, also from the archive alone.
        assertThat(story.round().run("explain", "DETAINED")).isZero();
        assertThat(story.round().printed()).contains(": 13 ", "KZ_2023_v2.csv:2 = 6");
        SampleNightTest.delete(folder.resolve("output/released/2023/v1"));
        List<String> copies = new ArrayList<>();
        story.round().whenPrinted(() -> copies.addAll(copiesOfSets()));
        assertThat(story.round().run("explain", "DETAINED", "--set", set.substring(0, 12)))
                .as(story.round().complained())
                .isZero();
        story.round().whenPrinted(() -> {});
        assertThat(copies).as("a killed command would leave them").isEmpty();
        assertThat(story.round().printed())
                .contains(": 12 ", "KZ_2023.csv:2 = 5")
                .doesNotContain("_v2");
        assertThat(story.round().run("explain", "DETAINED", "--set", set.substring(0, 11)))
                .isEqualTo(6);
        assertThat(story.round().complained()).contains("No archived set");
        assertThat(story.round().run("explain", "DETAINED", "--set", set, "--draft"))
                .isEqualTo(6);
        story.night();

        // A rebuild gives every release back, byte for byte.
        Map<String, String> all = story.round().fingerprints("output/released");
        SampleNightTest.delete(folder.resolve("output"));
        assertThat(story.round().run("rebuild")).as(story.round().complained()).isZero();
        assertThat(story.round().fingerprints("output/released")).isEqualTo(all);
        assertThat(new JsonForms().wrong(folder.resolve("output/released/2023/index.json")))
                .isEmpty();
        assertThat(new JsonForms().wrong(folder.resolve("output/released/2023/v1/public/annual-figures-2023.json")))
                .isEmpty();
        story.isWell();

        // One byte changed in a release is named; what is taken away is written again.
        Path table = folder.resolve("output/released/2023/v1/public/annual-figures-2023.csv");
        Files.writeString(table, Files.readString(table).replace(",12,", ",13,"));
        assertThat(story.round().run("verify")).isEqualTo(1);
        assertThat(story.round().printed())
                .contains("output/released/2023/v1/public/annual-figures-2023.csv: not what was released");
        SampleNightTest.delete(folder.resolve("output/released/2023/v1"));
        story.night();
        assertThat(story.round().fingerprints("output/released")).isEqualTo(all);
        story.asks("none");
        assertThat(story.round().run("nightly", "--run-date", ReleaseStory.DAY)).isEqualTo(2);
        assertThat(story.round().complained()).contains("round.yml", "asks for no approval");
    }

    private void theDatabaseKnowsTheEndOfTheJournal(String after) throws IOException {
        try (Database database = Database.open(folder.resolve("data/db"), 3)) {
            assertThat(database.repositories().journalHead().find())
                    .as(after)
                    .contains(new Journal(folder.resolve("data/archive")).head());
        }
    }

    @Test
    void everyCommandThatAppendsToTheJournalTellsTheDatabaseItsEnd() throws IOException {
        story.asks("one");
        story.night();
        theDatabaseKnowsTheEndOfTheJournal("nightly");
        String set = story.proposed("09:00");
        theDatabaseKnowsTheEndOfTheJournal("propose");
        story.does("09:10", "send-back", "--by", "anna", "--set", set, "--reason", "look again");
        theDatabaseKnowsTheEndOfTheJournal("send-back");
        story.does("09:20", "propose", "--by", "stan");
        story.does("09:30", "approve", "--by", "anna", "--set", set, "--embargo", "2024-07-01T10:00Z");
        theDatabaseKnowsTheEndOfTheJournal("approve");
        story.does("10:00", "release", "--due");
        assertThat(story.round().printed()).contains("released as v1");
        theDatabaseKnowsTheEndOfTheJournal("release --due");
        story.does("10:10", "recall", "--by", "anna", "--set", set, "--reason", "wrong");
        theDatabaseKnowsTheEndOfTheJournal("recall");
        new RequestStory(folder).asks(RequestStory.accept());
        assertThat(story.round().run("take", "--run-date", ReleaseStory.DAY)).isZero();
        theDatabaseKnowsTheEndOfTheJournal("take");
    }

    @Test
    void whatChangesBetweenProposalAndApprovalIsShownAndRefused() throws IOException {
        story.asks("one");
        story.night();
        String set = story.proposed("09:00");
        // Only bytes change: a rejected file, a junk file, the calendar, the date of the letter.
        story.delivers("RU_2023_v2.csv", "NONSENSE,6");
        Files.writeString(folder.resolve("input/notes.txt"), "no return");
        Files.writeString(
                folder.resolve("jobs/rounds/2023/calendar.csv"),
                "planned,time,zone,reason\n2024-08-01,09:00,Europe/Moscow,\n");
        story.edit("register/letter.yml", "(?m)^dated:.*$", "dated: 2024-07-02");
        story.night();
        assertThat(story.round().run("status", "--run-date", ReleaseStory.DAY)).isZero();
        assertThat(story.round().printed())
                .contains("embargo: 2024-08-01T06:00:00Z")
                .doesNotContain(set.substring(0, 12) + "x");
        // The matter changes: the difference is shown.
        story.delivers("KZ_2023_v2.csv", "DETAINED,6");
        story.night();
        story.isRefused("- figure DETAINED 12 FINAL", "09:10", "approve", "--by", "anna", "--set", set);
        assertThat(story.round().complained())
                .contains("+ figure DETAINED 13 FINAL")
                .contains("+ letter en");
        story.delivers("KZ_2023_v3.csv", "DETAINED,5");
        story.night();
        story.does("09:20", "approve", "--by", "anna", "--set", set);
        // A late file while the approved set waits: it is released at its time, and the difference is named.
        story.delivers("KZ_2023_v4.csv", "DETAINED,8");
        story.night();
        story.does("09:30", "release", "--due");
        assertThat(story.round().printed()).isEmpty();
        story.isRefused("embargo", "09:40", "release", "--by", "anna", "--set", set);
        story.round().at("2024-08-01T05:59:59Z");
        assertThat(story.round().run("release", "--due")).isZero();
        assertThat(folder.resolve("output/released")).doesNotExist();
        story.round().at("2024-08-01T06:00:00Z");
        assertThat(story.round().run("release", "--due")).isZero();
        assertThat(story.round().printed()).contains("released as v1", "moved on", "+ figure DETAINED 15 FINAL");
        assertThat(story.round()
                        .lines("released/2023/current/public/annual-figures-2023.csv")
                        .get(1))
                .contains(",12,");
        assertThat(Files.readString(folder.resolve("data/archive/journal.jsonl")))
                .contains("\"by\":\"anna\",\"via\":\"CLOCK\"");
        story.isWell();
    }

    @Test
    void twoApproversNeitherProposedNorDecided() throws IOException {
        story.asks("two");
        story.delivers("KZ_2023.csv", "DETAINED,5", "FIREARMS,1");
        Files.writeString(folder.resolve("jobs/rounds/2023/decisions.csv"), """
                kind,indicator,reference,value,decided_by,decided_on,reason
                confirm,DETAINED,KZ 2023,,Secretariat,2024-02-20,as the State wrote
                """);
        story.night();
        story.isRefused("decisions.csv:2: DETAINED KZ 2023", "09:00", "propose", "--by", "stan");
        Files.writeString(folder.resolve("jobs/rounds/2023/decisions.csv"), """
                kind,indicator,reference,value,decided_by,decided_on,reason,decided_by_user
                confirm,DETAINED,KZ 2023,,Secretariat,2024-02-20,as the State wrote,Chen
                """);
        story.night();
        String set = story.proposed("09:00");
        story.isRefused("made a decision", "09:10", "approve", "--by", "chen", "--set", set);
        story.does("09:10", "approve", "--by", "anna", "--set", set);
        story.isRefused("approved the set already", "09:20", "approve", "--by", "anna", "--set", set);
        story.isRefused("not enough", "09:20", "release", "--by", "boris", "--set", set);
        story.does("09:30", "approve", "--by", "boris", "--set", set, "--embargo", "2024-07-01T12:00+02:00");
        // The clock is set back after the last act, though the embargo were over by its own time.
        story.isRefused("embargo", "09:59", "release", "--by", "boris", "--set", set);
        story.does("10:00", "release", "--due");
        assertThat(story.round().printed()).contains("released as v1");
    }

    @Test
    void aClockThatIsSetBackOrForwardAndARunDateInTheFutureReleaseNothing() throws IOException {
        story.asks("one");
        story.night();
        String set = story.proposed("09:00");
        story.does("10:00", "approve", "--by", "anna", "--set", set, "--embargo", "2024-07-01T09:30Z");
        story.does("09:45", "release", "--due");
        assertThat(story.round().printed()).isEmpty();
        story.isRefused("clock shows a time before the last act", "09:45", "release", "--by", "anna", "--set", set);
        assertThat(story.round().run("nightly", "--run-date", "2030-01-01")).isZero();
        assertThat(folder.resolve("output/released")).doesNotExist();
        story.isRefused("--reason", 6, "10:10", "send-back", "--by", "boris", "--set", set);
        story.does("10:10", "send-back", "--by", "boris", "--set", set, "--reason", "wait for RU");
        story.isRefused("no set waits", "10:20", "release", "--by", "anna", "--set", set);
        // Who has proposed a set does not approve it, whatever the letters of the name.
        story.does("10:25", "propose", "--by", "anna");
        String own = story.round().printed().replaceAll("(?s).*set ([0-9a-f]{64}).*", "$1");
        story.isRefused("another one must approve it", "10:26", "approve", "--by", "ANNA", "--set", own);
        // A newer proposal takes the place of the one that waits.
        String first = story.proposed("10:30");
        story.delivers("KZ_2023_v2.csv", "DETAINED,6");
        story.night();
        String second = story.proposed("10:40");
        assertThat(second).isNotEqualTo(first);
        story.isRefused("another set waits", "10:50", "approve", "--by", "anna", "--set", first);
        story.does("10:50", "approve", "--by", "anna", "--set", second);
        story.does("10:55", "release", "--by", "anna", "--set", second, "--lang", "ru");
        assertThat(story.round().printed()).contains("Отчётный цикл 2023: выпущен как v1");
    }
}
