package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.Fingerprint;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleReport;
import org.svod.publication.tables.RoundTable;

/** Which tables are taken from the cache, and which are made. */
class CaseTableCacheTest {

    private static final RoundReport REPORT = SampleReport.report();

    @TempDir
    private Path scratch;

    private CaseTableCache cache;

    @BeforeEach
    void anEmptyCache() {
        cache = new CaseTableCache(scratch.resolve("work"));
    }

    private static Fingerprint.Written text(String text) {
        return out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.close();
        };
    }

    private String written(String name, RoundReport report, String otherwise) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        cache.write(name, report, text(otherwise), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] made(RoundTable table, RoundReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(report, out);
        return out.toByteArray();
    }

    @Test
    void aFileThatWasKeptIsNotMadeAgain() throws IOException {
        cache.keep("evidence-2023.csv", REPORT, text("kept"));
        assertThat(written("evidence-2023.csv", REPORT, "made")).isEqualTo("kept");
        assertThat(written("codes-2023.csv", REPORT, "made")).isEqualTo("made");
    }

    @Test
    void aFileOfAnotherReconciliationIsMade() throws IOException {
        cache.keep("evidence-2023.csv", SampleReport.empty(), text("kept"));
        assertThat(written("evidence-2023.csv", REPORT, "made")).isEqualTo("made");
    }

    @Test
    void aLaterDateOfTheFiguresChangesNothingThatIsKept() throws IOException {
        cache.keep("evidence-2023.csv", REPORT, text("kept"));
        RoundReport later = REPORT.published(REPORT.vintages(), REPORT.asOf().plusDays(30));
        assertThat(written("evidence-2023.csv", later, "made")).isEqualTo("kept");
    }

    @Test
    void theFingerprintOfATableIsThatOfItsBytesWhetherItWasKeptOrNot() throws IOException {
        String expected = Fingerprint.of(made(RoundTable.QUESTIONS, REPORT));
        assertThat(cache.fingerprint(RoundTable.QUESTIONS, REPORT)).isEqualTo(expected);
        assertThat(cache.fingerprint(RoundTable.QUESTIONS, REPORT)).isEqualTo(expected);
        cache.keep(RoundTable.QUESTIONS, SampleReport.empty());
        assertThat(cache.fingerprint(RoundTable.QUESTIONS, REPORT)).isEqualTo(expected);
    }
}
