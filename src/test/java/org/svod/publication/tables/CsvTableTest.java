package org.svod.publication.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is read back as it was written, and its two writers write the same bytes. */
class CsvTableTest {

    private static final List<String> PIECES = List.of(
            "a", "Z", "5", "-", "=", "+", "@", "'", "\"", ",", ";", "\n", "\r", "\t", " ", "#", "Ж", "😀", "_", ".",
            "/", ">", "\uFF1D", "\u0000", "!");

    @TempDir
    private Path folder;

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int number = random.nextInt(5);
        for (int i = 0; i < number; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String written(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = CsvTable.create(out, List.of("first", "second", "third"))) {
            for (List<String> row : rows) {
                table.code("x").text(row.get(0)).text(row.get(1)).end();
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(long seed, int most) {
        Random random = new Random(seed);
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> List.of(random(random), random(random)))
                .toList();
    }

    @Test
    void everyTextIsReadBackAndNoneBeginsAFormula() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            List<List<String>> rows = rows(seed, 6);
            Path file = Files.writeString(folder.resolve("t.csv"), written(rows));
            List<List<String>> read = new ArrayList<>();
            try (CSVParser csv = CsvTable.read(file)) {
                csv.forEach(row -> {
                    assertThat(row.get("second")).doesNotMatch("(?s)[=+@\\-\\t\\r\\n\uFF1D].*");
                    read.add(List.of(CsvTable.asWritten(row.get("second")), CsvTable.asWritten(row.get("third"))));
                });
            }
            assertThat(read).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Test
    void theWriterOfManyRowsWritesTheSameBytes() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            List<List<String>> rows = rows(seed, 6);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            ByteArrayOutputStream encoded = new ByteArrayOutputStream();
            try (RowTable one = RowTable.create(text, List.of("first", "second", "third"));
                    RowTable other = RowTable.create(encoded, List.of("first", "second", "third"))) {
                for (List<String> row : rows) {
                    one.unquoted("x").text(row.get(0)).text(row.get(1)).end();
                    other.unquoted("x")
                            .add(RowTable.fields(row.toArray(String[]::new)))
                            .end();
                }
            }
            assertThat(text.toString(StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(written(rows));
            assertThat(encoded.toString(StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(written(rows));
        }
    }

    /** More than the buffer holds, in one field and in many lines. */
    @Test
    void aLongTableIsWrittenWhole() throws IOException {
        String longest = "Ж\"".repeat(40_000);
        List<List<String>> rows = new ArrayList<>(List.of(List.of(longest, "end")));
        for (int i = 0; i < 20_000; i++) {
            rows.add(List.of("row " + i, "x"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowTable table = RowTable.create(out, List.of("first", "second", "third"))) {
            for (List<String> row : rows) {
                table.unquoted("x").text(row.get(0)).text(row.get(1)).end();
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8).equals(written(rows))).isTrue();
    }

    @Test
    void aNumberIsNeverChangedAndOneThatIsNotKnownIsBlank() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = CsvTable.create(out, List.of("a", "b", "c"))) {
            table.number(new BigDecimal("-3.50"))
                    .number(Optional.of(new BigDecimal("1E+3")))
                    .number(Optional.empty())
                    .end();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,b,c\n-3.5,1000,\n");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsAFault() throws IOException {
        try (CsvTable table = CsvTable.create(new ByteArrayOutputStream(), List.of("a", "b"))) {
            table.code("x");
            assertThatThrownBy(table::end)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("1 cells in a table of 2 columns");
            table.code("y").code("z");
            assertThatThrownBy(table::end).isInstanceOf(IllegalStateException.class);
        }
    }
}
