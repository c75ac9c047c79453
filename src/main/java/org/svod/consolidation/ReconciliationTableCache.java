package org.svod.consolidation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.publication.RoundReport;
import org.svod.publication.tables.RoundTable;
import org.svod.reconciliation.Reconciliation;

/**
 * Keeps the tables of joint cases that were written to compute their fingerprint, so that they need not be made again
 * for publication. Only these tables may be long. They are in the scratch space. Safe for use by several threads.
 */
public final class ReconciliationTableCache {

    private final Path scratch;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** A cache in this folder, which is deleted when the application closes. */
    public ReconciliationTableCache(Path scratch) {
        this.scratch = scratch;
    }

    private record Kept(Reconciliation of, Path file) {}

    /** Writes the table, keeps it, and gives its fingerprint. */
    String keep(RoundReport report) throws IOException {
        Path file = PrivateFiles.folder(scratch).resolve(RoundTable.RECONCILIATION.file(report));
        kept.remove(report.round().name());
        String fingerprint =
                Fingerprint.ofWritten(Files.newOutputStream(file), out -> RoundTable.RECONCILIATION.write(report, out));
        kept.put(report.round().name(), new Kept(report.reconciliation(), file));
        return fingerprint;
    }

    /** Writes a table of the report; if it was kept, the kept bytes are used. */
    public void write(RoundTable table, RoundReport report, OutputStream out) throws IOException {
        Optional<Path> file = table == RoundTable.RECONCILIATION ? of(report) : Optional.empty();
        if (file.isPresent()) {
            Files.copy(file.get(), out);
        } else {
            table.write(report, out);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private Optional<Path> of(RoundReport report) {
        return Optional.ofNullable(kept.get(report.round().name()))
                .filter(k -> k.of() == report.reconciliation())
                .map(Kept::file);
    }
}
