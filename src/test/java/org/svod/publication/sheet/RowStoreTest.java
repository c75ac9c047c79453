package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStoreTest {

    private static final String ROW = "<c><is><t>Ёлка 👍 </t></is></c>\n";

    private final Path parent;

    RowStoreTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void fewRowsNeedNoFile() throws IOException {
        try (ScratchFolder scratch = ScratchFolder.within(parent)) {
            assertThat(stored(scratch, 100)).isEqualTo(ROW.repeat(100));
            assertThat(parent).isEmptyDirectory();
        }
    }

    @Test
    void manyRowsGoToAFileThatDoesNotStay() throws IOException {
        int many = 100_000;
        try (ScratchFolder scratch = ScratchFolder.within(parent)) {
            assertThat(stored(scratch, many)).isEqualTo(ROW.repeat(many));
            assertThat(files()).isEqualTo(1);
        }
        assertThat(parent).isEmptyDirectory();
    }

    private static String stored(ScratchFolder scratch, int rows) throws IOException {
        RowStore store = new RowStore(scratch);
        for (int i = 0; i < rows; i++) {
            store.append(ROW);
        }
        store.finish();
        store.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.copyTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private long files() throws IOException {
        try (Stream<Path> paths = Files.walk(parent)) {
            return paths.filter(Files::isRegularFile).count();
        }
    }
}
