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

/**
 * Keeps the tables of a round that grow with its rows, its cases and its flows. They are written while the round is
 * stored, some for their fingerprint, and need not be made again for publication. They are in the scratch space. Safe
 * for use by several threads.
 */
public final class CaseTableCache {

    private final Path scratch;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** A cache in this folder, which is deleted when the application closes. */
    public CaseTableCache(Path scratch) {
        this.scratch = scratch;
    }

    private record Kept(RoundReport of, Path file, String fingerprint) {

        /** Whether the table of this report is the same, because it is made of the very same objects. */
        @SuppressWarnings("ReferenceEquality")
        boolean is(RoundReport report) {
            return of.round() == report.round()
                    && of.codebook() == report.codebook()
                    && of.reconciliation() == report.reconciliation()
                    && of.questions() == report.questions()
                    && of.responses() == report.responses();
        }
    }

    /** Writes a table of the report, keeps it, and gives its fingerprint. */
    public String keep(RoundTable table, RoundReport report) throws IOException {
        return keep(table.file(report), report, out -> table.write(report, out));
    }

    /**
     * Writes a file of the report, keeps it, and gives its fingerprint.
     *
     * @param name its name, in which the round stands
     */
    public String keep(String name, RoundReport report, Fingerprint.Written content) throws IOException {
        kept.remove(name);
        Path file = PrivateFiles.folder(scratch).resolve(name);
        String fingerprint = Fingerprint.ofWritten(Files.newOutputStream(file), content);
        kept.put(name, new Kept(report, file, fingerprint));
        return fingerprint;
    }

    /** The fingerprint of a table of the report, which is kept from now on. */
    String fingerprint(RoundTable table, RoundReport report) throws IOException {
        Optional<Kept> known = find(table.file(report), report);
        return known.isPresent() ? known.get().fingerprint() : keep(table, report);
    }

    private Optional<Kept> find(String name, RoundReport report) {
        return Optional.ofNullable(kept.get(name)).filter(known -> known.is(report));
    }

    /** Writes a table of the report; if it was kept, the kept bytes are used. */
    public void write(RoundTable table, RoundReport report, OutputStream out) throws IOException {
        write(table.file(report), report, to -> table.write(report, to), out);
    }

    /**
     * Writes a file of the report; if it was kept, the kept bytes are used.
     *
     * @param content writes it if it was not kept
     */
    public void write(String name, RoundReport report, Fingerprint.Written content, OutputStream out)
            throws IOException {
        Optional<Kept> known = find(name, report);
        if (known.isPresent()) {
            Files.copy(known.get().file(), out);
        } else {
            content.to(out);
        }
    }
}
