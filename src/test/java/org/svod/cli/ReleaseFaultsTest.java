package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that is killed between two effects, a folder that was published before, edited letters, two rounds. */
class ReleaseFaultsTest {

    private static final String LETTER = "public/letter-2023-en.docx";

    @TempDir
    private Path folder;

    private ReleaseStory story;

    @BeforeEach
    void aRoundOfTwoStates() throws IOException {
        story = new ReleaseStory(folder);
    }

    /** What a kill leaves. */
    @FunctionalInterface
    private interface Kill {
        void leaves(Path released) throws IOException;
    }

    private void keep(String database) throws IOException {
        Workspace.copy(folder.resolve("data/db"), folder.resolve(database));
    }

    private void back(String database) throws IOException {
        SampleNightTest.delete(folder.resolve("data/db"));
        Workspace.copy(folder.resolve(database), folder.resolve("data/db"));
    }

    @Test
    void aReleaseThatWasKilledIsFinishedByTheNextCommand() throws IOException {
        story.asks("one");
        story.night();
        String set = story.proposed("09:00");
        story.does("09:10", "approve", "--by", "anna", "--set", set);
        keep("db-approved");
        story.does("09:20", "release", "--by", "anna", "--set", set);
        Map<String, String> all = story.round().fingerprints("output/released");
        Map<String, Kill> kills = new LinkedHashMap<>();
        kills.put("recorded, but the database does not know it", released -> {
            back("db-approved");
            SampleNightTest.delete(folder.resolve("output/released"));
        });
        kills.put("recorded", released -> SampleNightTest.delete(folder.resolve("output/released")));
        kills.put("half of the set laid out", released -> {
            SampleNightTest.delete(released);
            Files.createDirectories(released.resolve(".svod-writing-v1/public"));
            Files.writeString(released.resolve(".svod-writing-v1/public/half"), "half");
        });
        kills.put("version in its place", released -> {
            SampleNightTest.delete(released.resolve("current"));
            Files.delete(released.resolve("index.json"));
        });
        kills.put("current taken out, its successor not in place", released -> {
            Files.move(released.resolve("current"), released.resolve(".svod-old-current"));
            Files.writeString(released.resolve("index.json"), "of before");
        });
        kills.put("index not written", released -> Files.delete(released.resolve("index.json")));
        for (Map.Entry<String, Kill> kill : kills.entrySet()) {
            kill.getValue().leaves(folder.resolve("output/released/2023"));
            story.does("09:30", "release", "--due");
            assertThat(story.round().fingerprints("output/released"))
                    .as(kill.getKey())
                    .isEqualTo(all);
        }
        // The same by the next night, for a recall.
        keep("db-released");
        story.does("09:40", "recall", "--by", "anna", "--set", set, "--reason", "wrong");
        Map<String, String> recalled = story.round().fingerprints("output/released");
        back("db-released");
        Files.delete(folder.resolve("output/released/2023/v1/RECALLED.txt"));
        Files.writeString(folder.resolve("output/released/2023/index.json"), "of before");
        story.night();
        assertThat(story.round().fingerprints("output/released")).isEqualTo(recalled);
        story.isWell();
    }

    /** Between the first effect of an act and its last one: set archived, act recorded, database told. */
    @Test
    void aProposalAnApprovalAndASendingBackThatWereKilledAreFinishedByTheNextCommand() throws IOException {
        story.asks("one");
        story.night();
        String set = killed("09:00", "proposed by stan", "propose", "--by", "stan");
        killed("09:10", "approved, waits to be released", "approve", "--by", "anna", "--set", set);
        killed("09:20", "release in force: none", "send-back", "--by", "anna", "--set", set, "--reason", "late return");
        story.does("09:30", "status");
        assertThat(story.round().printed()).doesNotContain("proposed by", "approved, waits");
        String again = story.proposed("09:40");
        assertThat(again).isEqualTo(set);
        story.isWell();
    }

    /** Does an act, and does it again where a kill has left it half done; gives the set. */
    private String killed(String time, String stands, String... act) throws IOException {
        Path journal = folder.resolve("data/archive/journal.jsonl");
        String unchained = Files.readString(journal);
        keep("db-before-" + act[0]);
        story.does(time, act);
        String set = story.round().printed().replaceAll("(?s).*set ([0-9a-f]{64}).*", "$1");
        String recorded = Files.readString(journal);
        assertThat(recorded).startsWith(unchained);

        // Archived, but not recorded, or only half of the line: nothing is done, so the same act is done again.
        for (String left : List.of(unchained, recorded.substring(0, recorded.length() - 9))) {
            back("db-before-" + act[0]);
            Files.writeString(journal, left);
            story.does(time, "status");
            story.does(time, act);
            assertThat(journal).content().isEqualTo(recorded);
        }
        // Recorded, but the database does not know it: it is done.
        back("db-before-" + act[0]);
        story.does(time, "release", "--due");
        assertThat(journal).content().isEqualTo(recorded);
        story.does(time, "status");
        assertThat(story.round().printed()).contains(stands);
        return set;
    }

    @Test
    void whatWasPublishedBeforeBecomesVersion0AndEditedLettersMoveToTheDraft() throws IOException {
        story.night();
        Map<String, String> unasked = story.round().fingerprints("output");
        story.asks("none");
        story.night();
        assertThat(story.round().fingerprints("output"))
                .as("none changes no path and no byte")
                .isEqualTo(unasked);
        Path letter = folder.resolve("output/2023/letter-2023-en.docx");
        rewrite(letter, text -> text.replace("Sincerely", "Yours sincerely").replace("Excellency", "Your Excellency"));
        byte[] edited = Files.readAllBytes(letter);
        Map<String, String> before = story.round().fingerprints("output/2023");
        keep("db-none");
        Workspace.copy(folder.resolve("output"), folder.resolve("output-none"));
        story.asks("one");
        story.night();
        assertThat(story.round().printed())
                .contains("what was published before is in released/2023/v0", "the nights write into draft/2023");
        assertThat(folder.resolve("output/2023")).doesNotExist();
        assertThat(story.released("v0")).isEqualTo(before);
        assertThat(story.released("current")).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("output/draft/2023").resolve(LETTER)))
                .isEqualTo(edited);
        assertThat(story.round().run("verify")).isEqualTo(1);
        assertThat(story.round().printed().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("output/draft/2023/" + LETTER + ": not what the database yields; if nobody edited it");
        Map<String, String> all = story.round().fingerprints("output");

        // Killed after the record was written, or with the old folder half removed.
        back("db-none");
        SampleNightTest.delete(folder.resolve("output"));
        Workspace.copy(folder.resolve("output-none"), folder.resolve("output"));
        Files.delete(folder.resolve("output/2023/coverage-2023.csv"));
        story.night();
        assertThat(story.round().fingerprints("output")).isEqualTo(all);

        story.asks("none");
        assertThat(story.round().run("nightly", "--run-date", ReleaseStory.DAY)).isEqualTo(2);
        story.asks("one");
        String set = story.proposed("09:00");
        story.does("09:10", "approve", "--by", "anna", "--set", set);
        story.does("09:20", "release", "--by", "anna", "--set", set);
        assertThat(Files.readAllBytes(folder.resolve("output/released/2023/v1").resolve(LETTER)))
                .isEqualTo(edited);
    }

    @Test
    void anEditedLetterIsReadBackBeforeItIsProposed() throws IOException {
        story.asks("one");
        story.night();
        Path letter = folder.resolve("output/draft/2023").resolve(LETTER);
        byte[] drafted = Files.readAllBytes(letter);
        rewrite(letter, text -> text.replaceFirst(">12<", ">13<"));
        story.isRefused("instead of", "09:00", "propose", "--by", "stan");
        assertThat(story.round().complained()).contains("letter-2023-en.docx: \"13\"");
        Files.writeString(letter, "no document");
        story.isRefused("letter-2023-en.docx: not a DOCX document", "09:00", "propose", "--by", "stan");
        Files.write(letter, drafted);
        Files.writeString(folder.resolve("output/draft/2023/internal/coverage-2023.csv"), "changed by hand");
        story.isRefused("not as the last night wrote it", "09:00", "propose", "--by", "stan");
        story.night();
        String set = story.proposed("09:10");
        rewrite(letter, text -> text.replace("Excellency", "Your Excellency"));
        story.isRefused("Your Excellency", "09:20", "approve", "--by", "anna", "--set", set);
        String edited = story.proposed("09:30");
        story.does("09:40", "approve", "--by", "anna", "--set", edited);
        assertThat(folder.resolve("data/archive/journal.jsonl")).content().doesNotContain("Excellency");
    }

    private static void rewrite(Path document, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(document)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (part.getName().equals("word/document.xml")) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    changed = !edit.apply(text).equals(text);
                    content = edit.apply(text).getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        assertThat(changed).isTrue();
        Files.write(document, bytes.toByteArray());
    }
}
