package org.svod.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.files.Fingerprint;
import org.svod.files.FolderTree;
import org.svod.files.Printable;

/** Reads the whole archive and compares it with its journal; changes nothing. */
public final class ArchiveCheck {

    private static final String RESTORE = "restore it from a backup of the archive";

    private final Path root;
    private final Journal journal;
    private final Map<String, Long> sizes = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** The archive in this folder, with its journal. */
    public ArchiveCheck(Path root, Journal journal) {
        this.root = root;
        this.journal = journal;
    }

    /** Every difference, in words. */
    public List<String> differences() throws IOException {
        for (Map.Entry<String, Path> file : FolderTree.below(root).entrySet()) {
            look(file.getValue(), file.getKey());
        }
        for (JournalEntry.Delivered delivery : journal.deliveries()) {
            needs(
                    delivery.sha256(),
                    "delivery " + delivery.sequence() + " (" + Printable.of(delivery.path()) + ")",
                    delivery.bytes());
        }
        for (String jobs : new TreeSet<>(
                journal.ofRuns().stream().map(JournalEntry.OfRun::jobs).toList())) {
            needs(jobs, "a run (its settings)", -1);
            if (sizes.containsKey(jobs)) {
                new JobsSnapshots(new Archive(root))
                        .manifest(jobs)
                        .forEach((path, sha256) -> needs(sha256, "a run (its jobs/" + path + ")", -1));
            }
        }
        for (JournalEntry.Acted acted : journal.acts()) {
            String what = "the set that was in the act " + acted.act() + " about round " + acted.round();
            needs(acted.set(), what, -1);
            if (!acted.matter().isEmpty()) {
                needs(acted.matter(), what + " (its matter)", -1);
            }
            if (sizes.containsKey(acted.set())) {
                new ArchivedFolders(new Archive(root))
                        .files(acted.set())
                        .forEach((path, sha256) -> needs(sha256, what + " (its " + Printable.of(path) + ")", -1));
            }
        }
        for (JournalEntry.Requested requested : journal.requests().values()) {
            needs(requested.id(), "the request " + requested.file(), -1);
        }
        return differences.stream().distinct().toList();
    }

    /** How many archived files have the bytes that their name says. */
    public int intact() {
        return sizes.size();
    }

    private void look(Path file, String name) throws IOException {
        String last = String.valueOf(file.getFileName());
        if (name.equals("journal.jsonl") || ReportCopies.isCopy(name)) {
            return;
        }
        if (!Archive.isPlace(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            differences.add("archive/" + Printable.of(name) + ": not a file of the archive; take it away");
            return;
        }
        String found = Fingerprint.of(file);
        if (found.equals(last)) {
            sizes.put(last, Files.size(file));
        } else {
            differences.add("archive/" + name + ": its bytes were changed, their SHA-256 is " + found + "; " + RESTORE);
        }
    }

    private void needs(String sha256, String what, long bytes) {
        Long size = sizes.get(sha256);
        if (size == null) {
            differences.add("archive/files/" + sha256.substring(0, Math.min(2, sha256.length())) + "/" + sha256
                    + ": missing or changed, but " + what + " needs it; " + RESTORE);
        } else if (bytes >= 0 && bytes != size) {
            differences.add("archive/journal.jsonl: " + what + " has " + bytes + " bytes, the archived file " + size
                    + "; " + RESTORE);
        }
    }
}
