package org.svod.consolidation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.publication.RoundReport;
import org.svod.publication.tables.RoundTable;

/**
 * Keeps the tables that grow with cases and flows. They are written to compute their fingerprint, and need not be made
 * again for publication. They are in the scratch space. Safe for use by several threads.
 */
public final class CaseTableCache {

    private final Path scratch;
    private final Map<Name, Kept> kept = new ConcurrentHashMap<>();

    /** A cache in this folder, which is deleted when the application closes. */
    public CaseTableCache(Path scratch) {
        this.scratch = scratch;
    }

    private record Name(String round, RoundTable table) {}

    private record Kept(RoundReport of, Path file) {

        /** Whether the table of this report is the same, because it is made of the very same objects. */
        @SuppressWarnings("ReferenceEquality")
        boolean is(RoundReport report) {
            return of.reconciliation() == report.reconciliation()
                    && of.questions() == report.questions()
                    && of.responses() == report.responses();
        }
    }

    /** Writes the table, keeps it, and gives its fingerprint. */
    String keep(RoundTable table, RoundReport report) throws IOException {
        Name name = new Name(report.round().name(), table);
        Path file = PrivateFiles.folder(scratch).resolve(table.file(report));
        kept.remove(name);
        String fingerprint = Fingerprint.ofWritten(Files.newOutputStream(file), out -> table.write(report, out));
        kept.put(name, new Kept(report, file));
        return fingerprint;
    }

    /** Writes a table of the report; if it was kept, the kept bytes are used. */
    public void write(RoundTable table, RoundReport report, OutputStream out) throws IOException {
        Kept known = kept.get(new Name(report.round().name(), table));
        if (known != null && known.is(report)) {
            Files.copy(known.file(), out);
        } else {
            table.write(report, out);
        }
    }
}
