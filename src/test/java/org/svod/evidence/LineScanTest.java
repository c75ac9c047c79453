package org.svod.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A written table as bytes: its lines and fields, and some pieces of it as if it had no others. */
class LineScanTest {

    private static final List<String> PIECES =
            List.of("a", "Ж", "😀", "\"\"", "\",\"", "\"\n\"", "\"x\"\"y\"", " ", "12.5", "x".repeat(300));

    private static String field(Random random) {
        StringBuilder field = new StringBuilder();
        int number = random.nextInt(4);
        for (int i = 0; i < number; i++) {
            field.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return field.toString();
    }

    /** Whatever the fields: each has the bytes that were written, and each line ends where the next one begins. */
    @Test
    void everyFieldHasItsBytesAndEveryLineItsEnd() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<List<String>> lines = new ArrayList<>();
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            List<Long> ends = new ArrayList<>();
            int number = 1 + random.nextInt(8);
            for (int i = 0; i < number; i++) {
                List<String> fields = new ArrayList<>(List.of("line"));
                int more = random.nextInt(random.nextInt(20) == 0 ? 70 : 5);
                for (int j = 0; j < more; j++) {
                    fields.add(field(random));
                }
                lines.add(fields);
                table.write((String.join(",", fields) + "\n").getBytes(StandardCharsets.UTF_8));
                ends.add((long) table.size());
            }
            LineScan scan = new LineScan(new ByteArrayInputStream(table.toByteArray()));
            for (int i = 0; i < number; i++) {
                assertThat(scan.next()).as("seed %d", seed).isTrue();
                assertThat(scan.line()).as("seed %d", seed).isEqualTo(String.join(",", lines.get(i)));
                assertThat(scan.end()).as("seed %d", seed).isEqualTo(ends.get(i));
                for (int j = 0; j < lines.get(i).size(); j++) {
                    byte[] bytes = lines.get(i).get(j).getBytes(StandardCharsets.UTF_8);
                    assertThat(scan.field(j)).as("seed %d", seed).isEqualTo(bytes);
                    assertThat(scan.fieldIs(j, bytes)).as("seed %d", seed).isTrue();
                    assertThat(scan.fieldIs(j, (lines.get(i).get(j) + "!").getBytes(StandardCharsets.UTF_8)))
                            .isFalse();
                }
                assertThat(scan.field(lines.get(i).size())).as("no such field").isEmpty();
                assertThat(scan.fieldIs(lines.get(i).size(), new byte[0])).isFalse();
            }
            assertThat(scan.next()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void theLastLineNeedsNoLineFeed() throws IOException {
        LineScan scan = new LineScan(new ByteArrayInputStream("a,b\nc,d".getBytes(StandardCharsets.UTF_8)));
        assertThat(scan.next()).isTrue();
        assertThat(scan.next()).isTrue();
        assertThat(scan.line()).isEqualTo("c,d");
        assertThat(scan.next()).isFalse();
    }

    @Test
    void piecesOfAFileAreReadOneAfterTheOther(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "0123456789");
        List<RowBlocks.Block> blocks = List.of(
                new RowBlocks.Block(1, 3),
                new RowBlocks.Block(5, 5),
                new RowBlocks.Block(8, 10),
                new RowBlocks.Block(0, 1));
        try (BlockStream stream = new BlockStream(FileChannel.open(file), blocks)) {
            assertThat(stream.read()).isEqualTo('1');
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("2890");
            assertThat(stream.read()).isEqualTo(-1);
        }
        try (BlockStream stream = new BlockStream(FileChannel.open(file), List.of(new RowBlocks.Block(8, 12)))) {
            assertThatThrownBy(stream::readAllBytes).hasMessage("a table became shorter while it was read");
        }
    }
}
