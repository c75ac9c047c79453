package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.FolderTree;

/**
 * Two rounds that ask for approval, of which the later one is released first. Looks through every file, also inside
 * workbooks and letters, for the figures of the other one.
 */
class EmbargoedRoundsTest {

    private static final String TOTAL = "79194";

    @TempDir
    private Path folder;

    @Test
    void noFigureOfARoundStandsOutsideItsDraftBeforeItsTime() throws IOException {
        ReleaseStory story = new ReleaseStory(folder, "tables, workbook, letter, states, receipts, desk");
        ReleaseStory next = story.of("2024");
        Path later = folder.resolve("jobs/rounds/2024");
        Files.createDirectories(later);
        story.asks("one");
        Files.writeString(
                later.resolve("round.yml"),
                Files.readString(folder.resolve("jobs/rounds/2023/round.yml"))
                        .replace("round: 2023", "round: 2024")
                        .replace("closes: 2024", "closes: 2025"));
        story.delivers("KZ_2023.csv", "DETAINED,50021");
        story.delivers("RU_2023.csv", "DETAINED,29173");
        story.round().drop("KZ_2024.csv", "period,indicator,value\n2024,DETAINED,61007\n");
        story.round().drop("RU_2024.csv", "period,indicator,value\n2024,DETAINED,38\n");
        story.night("2025-07-01");
        assertThat(story.round().printed()).doesNotContain(TOTAL);
        assertThat(where("61045")).isNotEmpty().allMatch(isDraftOf("2024"));
        assertThat(where(TOTAL)).isNotEmpty().allMatch(isDraftOf("2023"));
        assertThat(where("50021"))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("draft/2023/")
                        || file.startsWith("receipts/KZ/")
                        || file.equals("desk/in-force/KZ.jsonl"));
        assertThat(where("29173"))
                .isNotEmpty()
                .allMatch(file -> file.startsWith("draft/2023/")
                        || file.startsWith("receipts/RU/")
                        || file.equals("desk/in-force/RU.jsonl"));
        assertThat(where("50021")).noneMatch(file -> file.startsWith("draft/2023/states/RU/"));
        assertThat(where("29173")).noneMatch(file -> file.startsWith("draft/2023/states/KZ/"));
        for (String number : List.of(TOTAL, "61045", "50021", "29173")) {
            assertThat(where(folder.resolve("data/outbox"), number))
                    .as("notices")
                    .isEmpty();
            assertThat(where(folder.resolve("data/metrics"), number))
                    .as("metrics")
                    .isEmpty();
        }
        assertThat(story.round().run("status", "--run-date", "2025-07-01")).isZero();
        assertThat(story.round().printed()).doesNotContain(TOTAL, "50021", "29173");

        // What was only a draft stands nowhere in the next draft, also not as a revision.
        story.round().drop("KZ_2024_v2.csv", "period,indicator,value\n2024,DETAINED,61\n");
        story.night("2025-07-01");
        assertThat(where("61045")).isEmpty();

        // The later round is proposed and released while the earlier one waits for its time.
        String first = story.proposed("09:00");
        String second = next.proposed("09:10");
        next.does("09:20", "approve", "--by", "anna", "--set", second);
        story.does("09:30", "approve", "--by", "anna", "--set", first, "--embargo", "2024-07-01T12:00Z");
        next.does("09:40", "release", "--by", "anna", "--set", second);
        assertThat(previousOf("released/2024/v1/public/annual-figures-2024.csv"))
                .isEmpty();
        for (String value : List.of(TOTAL, "50021", "29173")) {
            assertThat(where(value)).noneMatch(file -> file.startsWith("released/"));
        }
        story.does("12:00", "release", "--due");
        assertThat(where(TOTAL)).anyMatch(file -> file.startsWith("released/2023/v1/public/"));
        // Only the next night may compare with it; what is released stays.
        story.night("2025-07-01");
        assertThat(previousOf("draft/2024/public/annual-figures-2024.csv")).isEqualTo(TOTAL);
        assertThat(previousOf("released/2024/current/public/annual-figures-2024.csv"))
                .isEmpty();
        assertThat(where(TOTAL)).noneMatch(file -> file.startsWith("released/2024/") || file.startsWith("runs/"));
        story.isWell();
    }

    /**
     * The draft of a round, and the file for the secretariat that says what it changes; the folder is closed to others.
     */
    private static Predicate<String> isDraftOf(String round) {
        return file -> file.startsWith("draft/" + round + "/") || file.equals("draft/release-" + round + ".json");
    }

    private String previousOf(String table) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("output").resolve(table));
        int column = List.of(lines.get(0).replace("\uFEFF", "").split(",")).indexOf("previous");
        assertThat(column).isPositive();
        return lines.get(1).split(",", -1)[column];
    }

    /** The files below the outputs that show this number. */
    private Set<String> where(String number) throws IOException {
        return where(folder.resolve("output"), number);
    }

    /** The files below a folder that show this number, also with a separator of thousands. */
    private static Set<String> where(Path below, String number) throws IOException {
        Pattern shown = Pattern.compile("(?<![0-9A-Za-z.])" + number.substring(0, 2) + "[ ,.\u00A0\u202F]?"
                + number.substring(2) + "(?![0-9A-Za-z])");
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, Path> file : FolderTree.below(below).entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            if (shown.matcher(text(file.getKey(), bytes)).find()) {
                found.add(file.getKey());
            }
        }
        return found;
    }

    private static String text(String name, byte[] bytes) throws IOException {
        if (!name.matches(".*\\.(xlsx|docx|zip)")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                // A chart of a letter has a workbook in it.
                text.append(text(part.getName(), parts.readAllBytes())).append('\n');
            }
        }
        return text.toString();
    }
}
