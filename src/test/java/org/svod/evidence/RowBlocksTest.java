package org.svod.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.publication.tables.CsvTable;

/** The rows with one value are found without reading the others, and are the same. */
class RowBlocksTest {

    private static final List<String> CODES = List.of("", "AM", "KZ", "KZA", "Ю");
    private static final List<String> TEXTS =
            List.of("", "a", "a,b", "say \"no\"", "two\nlines", ",\n\"", "Ёлка, «дом»", "=1+1", "x".repeat(300));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theRowsOfEachValueAreThoseThatTheWholeTableHas(long seed) throws IOException {
        Random random = new Random(seed);
        Path table = folder.resolve("t.csv");
        StringWriter text = new StringWriter();
        try (CsvTable csv = CsvTable.create(text, List.of("text", "code", "more"))) {
            String code = "";
            for (int row = 0; row < random.nextInt(2_000); row++) {
                code = random.nextInt(3) == 0 ? CODES.get(random.nextInt(CODES.size())) : code;
                csv.text(TEXTS.get(random.nextInt(TEXTS.size())))
                        .code(code)
                        .text(TEXTS.get(random.nextInt(TEXTS.size())))
                        .end();
            }
        }
        Files.writeString(table, text.toString());
        RowBlocks blocks = RowBlocks.of(table, "code");
        List<String> all = rows(CsvTable.read(table));
        for (String code : CODES) {
            assertThat(rows(blocks.rows(code)))
                    .isEqualTo(all.stream()
                            .filter(r -> r.startsWith("[" + code + "]"))
                            .toList());
        }
        assertThat(rows(blocks.rows("ZZ"))).isEmpty();
    }

    private static List<String> rows(CSVParser csv) throws IOException {
        List<String> rows = new ArrayList<>();
        try (csv) {
            for (CSVRecord row : csv) {
                rows.add("[" + row.get("code") + "]" + row.get("text") + "|" + row.get("more"));
            }
        }
        return rows;
    }

    @Test
    void aTableWithoutALineFeedAtItsEndLosesNoRow() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "code,text,more\nA,1,\nB,2,\nA,3,");
        assertThat(rows(RowBlocks.of(table, "code").rows("A"))).containsExactly("[A]1|", "[A]3|");
    }

    @Test
    void aTableThatWasReplacedIsNotReadAtTheOldPlaces() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "code,text,more\nA,1,\n");
        RowBlocks blocks = RowBlocks.of(table, "code");
        Files.writeString(table, "code,text,more\nB,1,\nA,1,\n");
        assertThatThrownBy(() -> blocks.rows("A")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aColumnThatIsNotThereIsAFault() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "code,text\n");
        assertThatThrownBy(() -> RowBlocks.of(table, "state")).hasMessageContaining("no column state");
        Path none = Files.writeString(folder.resolve("none.csv"), "");
        assertThatThrownBy(() -> RowBlocks.of(none, "state")).isInstanceOf(IOException.class);
    }
}
