package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.files.ChainHead;
import org.svod.run.Folders;
import org.svod.run.RunReport;
import org.svod.run.RunSettings;
import org.svod.run.Workplace;

class ClosingTableTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);

    private static RunReport report(int filesChanged) {
        return new RunReport(
                1,
                DATE,
                RunReport.State.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                filesChanged,
                ChainHead.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"0, (nothing changed)", "1, (1 file changed)", "2, (2 files changed)"})
    void itSaysHowManyFilesChanged(int filesChanged, String words) throws Exception {
        Folders folders = new Folders(Path.of("jobs"), Path.of("input"), Path.of("output"), Path.of("data"));
        Workplace workplace = new Workplace(folders, RunSettings.read(folders.jobs()), DATE, Set.of(), true, "test");
        StringWriter out = new StringWriter();
        new ClosingTable(report(filesChanged), workplace).print(new PrintWriter(out));
        assertThat(out.toString()).contains("Outputs  " + folders.output() + " " + words);
    }
}
