package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.Fingerprint;
import org.svod.period.Period;
import org.svod.run.Folders;

/** What is in force is read as a whole or not at all. */
class ReadInForceTest {

    private static final String LINES = """
            {"schema_version":1,"state":"KZ","lines_of":"rows","made_of":"00"}
            {"scope":"2023-01","version":1,"sha256":"aa","key":"k1","rows":1,"value":"1.5"}
            {"scope":"2023-01","version":1,"sha256":"aa","key":"k2","rows":1,"value":""}
            {"scope":"2023-02","version":3,"sha256":"bb"}
            {"scope":"2023-Q2","version":1,"sha256":"aa","key":"k3","rows":1,"value":"7"}
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of(".");

    @BeforeEach
    void written() throws IOException {
        file = folder.resolve("output/desk/in-force/KZ.jsonl");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, LINES + end(LINES));
    }

    private static String end(String lines) {
        return "{\"lines\":5,\"sha256_before\":\"" + Fingerprint.of(lines.getBytes(StandardCharsets.UTF_8)) + "\"}\n";
    }

    private Optional<InForce> read(String kept) throws IOException {
        return InForce.of(new Folders(folder, folder, folder.resolve("output"), folder), "KZ", Period.of(kept));
    }

    @Test
    void returnsAreListedAndRowsOfChosenPeriodsKept() throws IOException {
        InForce inForce = read("2023-01").orElseThrow();
        assertThat(inForce.returns())
                .containsExactly(
                        new InForce.Return(Period.of("2023-01"), 1, "aa", false),
                        new InForce.Return(Period.of("2023-02"), 3, "bb", true),
                        new InForce.Return(Period.of("2023-Q2"), 1, "aa", false));
        assertThat(inForce.rows())
                .hasSize(2)
                .containsEntry("k1", Optional.of(new BigDecimal("1.5")))
                .containsEntry("k2", Optional.empty());
        assertThat(inForce.elsewhere(Period.of("2023-01"), "aa")).containsExactly(Period.of("2023-Q2"));
        assertThat(inForce.isReplacedBy(Period.of("2023-01"))).isTrue();
        assertThat(inForce.canBeWithdrawn(Period.of("2023-01"))).isTrue();
        assertThat(inForce.canBeWithdrawn(Period.of("2023-02"))).isFalse();
    }

    @Test
    void aPartOfAWiderReturnIsNotCompared() throws IOException {
        InForce inForce = read("2023-04").orElseThrow();
        assertThat(inForce.isReplacedBy(Period.of("2023-04"))).isFalse();
        assertThat(inForce.canBeWithdrawn(Period.of("2023-04"))).isTrue();
    }

    @Test
    void aFileThatIsNotThereNotWholeOrChangedSaysNothing() throws IOException {
        Files.writeString(file, LINES);
        assertThat(read("2023-01")).isEmpty();
        Files.writeString(file, LINES.replace("1.5", "2.5") + end(LINES));
        assertThat(read("2023-01")).isEmpty();
        Files.writeString(file, LINES + "{\"lin");
        assertThat(read("2023-01")).isEmpty();
        Files.delete(file);
        assertThat(read("2023-01")).isEmpty();
    }
}
