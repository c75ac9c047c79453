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
    void aHalfLineOfAKilledProcessIsEndedAndTheNextOneContinuesIt() throws IOException {
        Files.writeString(file, "{\"what\":\"fo", StandardOpenOption.APPEND);
        add(ChainedLines.open(file), "five");
        List<String> all = Files.readAllLines(file);
        assertThat(all).hasSize(5);
        assertThat(all.get(4)).contains(Fingerprint.of(all.get(3).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
