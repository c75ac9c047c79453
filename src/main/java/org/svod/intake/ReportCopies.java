package org.svod.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.svod.files.PrivateFiles;

/**
 * Copies of the run reports in the archive. Times and steps of a run are in no other place, so that a lost output
 * folder could not be made again without them.
 */
public final class ReportCopies {

    private static final String FOLDER = "reports";

    private ReportCopies() {}

    /** Keeps a copy of a report that was written. */
    public static void keep(Path report, Path archive) throws IOException {
        copy(report, PrivateFiles.folder(archive.resolve(FOLDER)));
    }

    /** Where the copies are. */
    public static Path in(Path archive) {
        return archive.resolve(FOLDER);
    }

    /** Whether this is the name of a copy, relative to the archive. */
    static boolean isCopy(String name) {
        return name.matches(FOLDER + "/[0-9-]+\\.json");
    }

    /** Puts the reports that are missing in the output folder there again. */
    public static void restore(Path archive, Path output) throws IOException {
        Path copies = archive.resolve(FOLDER);
        if (!Files.isDirectory(copies)) {
            return;
        }
        Path runs = PrivateFiles.folder(PrivateFiles.folder(output).resolve("runs"));
        List<Path> files;
        try (Stream<Path> list = Files.list(copies)) {
            files = list.filter(f ->
                            Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS) && isCopy(FOLDER + "/" + f.getFileName()))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (!Files.exists(runs.resolve(file.getFileName()))) {
                copy(file, runs);
            }
        }
    }

    private static void copy(Path file, Path folder) throws IOException {
        Path copy = folder.resolve(file.getFileName());
        if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS) || Files.mismatch(file, copy) >= 0) {
            PrivateFiles.write(copy, out -> Files.copy(file, out));
        }
    }
}
