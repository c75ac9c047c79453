package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainedLinesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void threeLines() throws IOException {
        file = folder.resolve("log.jsonl");
        ChainedLines lines = ChainedLines.open(file);
        add(lines, "one");
        add(lines, "two");
        add(ChainedLines.open(file), "three");
    }

    private static void add(ChainedLines lines, String what) throws IOException {
        lines.add(before -> "{\"what\":\"" + what + "\",\"before\":\"" + before + "\"}");
    }

    @Test
    void theChainGoesOnAfterTheFileWasOpenedAgain() throws IOException {
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(ChainedLines.broken(file)).isEmpty();
    }

    @Test
    void aLineThatIsChangedTakenOutOrPutInBreaksIt() throws IOException {
        List<String> all = Files.readAllLines(file);
        Files.write(file, List.of(all.get(0), all.get(1).replace("two", "2"), all.get(2)));
        assertThat(ChainedLines.broken(file)).hasValue(3L);
        Files.write(file, List.of(all.get(0), all.get(2)));
        assertThat(ChainedLines.broken(file)).hasValue(2L);
        Files.write(file, List.of(all.get(0), all.get(0), all.get(1), all.get(2)));
        assertThat(ChainedLines.broken(file)).hasValue(2L);
        Files.write(file, List.of("x", all.get(1), all.get(2)));
        assertThat(ChainedLines.broken(file)).hasValue(1L);
    }

    @Test
    void aHalfLineOfAKilledProcessIsRemovedAndTheChainGoesOn() throws IOException {
        ChainedLines.End before = ChainedLines.end(file);
        Files.writeString(file, "{\"what\":\"fo", StandardOpenOption.APPEND);
        assertThat(ChainedLines.end(file)).isEqualTo(before);
        assertThat(ChainedLines.broken(file)).isEmpty();
        add(ChainedLines.open(file), "four");
        assertThat(Files.readAllLines(file)).hasSize(4).noneMatch(line -> line.contains("\"fo\""));
        assertThat(ChainedLines.broken(file)).isEmpty();
    }

    @Test
    void whoKnowsTheEndSeesThatLinesAreMissingOrOthers() throws IOException {
        ChainedLines.End known = ChainedLines.end(file);
        assertThat(known.lines()).isEqualTo(3);
        add(ChainedLines.open(file), "four");
        assertThat(ChainedLines.had(file, known)).isTrue();
        List<String> all = Files.readAllLines(file);
        Files.write(file, all.subList(0, 2));
        assertThat(ChainedLines.had(file, known)).isFalse();
        add(ChainedLines.open(file), "other");
        assertThat(ChainedLines.had(file, known)).isFalse();
        Files.delete(file);
        assertThat(ChainedLines.had(file, known)).isFalse();
        assertThat(ChainedLines.had(file, ChainedLines.End.NONE)).isTrue();
    }
}
