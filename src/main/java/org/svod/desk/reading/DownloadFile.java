package org.svod.desk.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.svod.codebook.Language;
import org.svod.outputs.FileReaders;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.RoundFolder;
import org.svod.publication.tables.RoundTable;
import org.svod.publication.tables.SourceTable;

/**
 * A file that may be downloaded.
 *
 * @param folder the folder of its set
 * @param path its path within the set, with {@code /} between names
 * @param seen what is known of it
 * @param readers for whom it is, besides the secretariat
 */
public record DownloadFile(Path folder, String path, OutputTree.Seen seen, FileReaders readers) {

    /** The kinds of files for which pages have words, besides those of tables. */
    private static final Set<String> OTHERS = Set.of("consolidated", "letter", "matter", "signed");

    private static final Set<String> KINDS = kinds();

    private static final String DAY = "2024-01-01";

    /** Its name without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Bytes. */
    public long bytes() {
        return seen.bytes();
    }

    /** When it was written. */
    public Instant written() {
        return seen.written();
    }

    /** The day on which it was written, in UTC. */
    public String day() {
        return written().toString().substring(0, DAY.length());
    }

    /** What kind of file it is: a table by the first part of its name, {@code letter}, {@code state} …, or other. */
    public String kind() {
        if (path.startsWith("states/")) {
            return "state";
        }
        if (path.equals(RoundFolder.RECALLED)) {
            return "recalled";
        }
        if (path.startsWith("schema/") || path.endsWith("-metadata.json")) {
            return "description";
        }
        if (LetterFiles.isSigned(name())) {
            return "signed";
        }
        String stem = name().replaceFirst("-[0-9]{4}[-.].*$", "");
        return KINDS.contains(stem) ? stem : "other";
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(OTHERS);
        Arrays.stream(RoundTable.values()).map(RoundTable::stem).forEach(kinds::add);
        Arrays.stream(SourceTable.values()).map(SourceTable::stem).forEach(kinds::add);
        return kinds;
    }

    /** Code of the language that its name tells; blank for none. */
    public String language() {
        return Arrays.stream(Language.values())
                .map(Language::code)
                .filter(code -> name().matches(".*-[0-9]{4}-" + code + "[-.].*"))
                .findFirst()
                .orElse("");
    }

    /** All kinds of files. */
    public static Set<String> allKinds() {
        Set<String> kinds = new TreeSet<>(KINDS);
        kinds.addAll(Set.of("state", "description", "recalled", "other"));
        return kinds;
    }

    /**
     * Opens it.
     *
     * @throws NoSuchFileException if a night has replaced it since it was listed
     */
    public InputStream open() throws IOException {
        return OutputTree.open(folder, path, seen);
    }
}
