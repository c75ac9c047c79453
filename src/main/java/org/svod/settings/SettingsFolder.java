package org.svod.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A folder of tables and settings under {@code jobs/}. Svod reads no file in it whose name is not an expected one. */
public final class SettingsFolder {

    private static final int CLOSE = 3;

    private SettingsFolder() {}

    /**
     * Reports every table and every settings file of a folder that is not read, because its name is probably misspelt.
     * Files that editors and file managers leave behind, and texts for people to read, are not settings. A folder that
     * does not exist has no files.
     *
     * @param folder the folder, relative to {@code root}
     * @param known the names of the files that are read
     */
    public static void check(Path root, String folder, List<String> known, SettingsProblems problems) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(SettingsFolder::isSettings)
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> problems.addUnlessArchived(
                            folder + "/" + name,
                            0,
                            "nobody reads a file of this name"
                                    + nearest(name, known)
                                            .map(near -> " (is " + near + " meant?)")
                                            .orElse(""),
                            "only " + String.join(", ", known)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSettings(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.matches("(?s)[.#].*|~\\$.*|readme.*") && lower.matches("(?s).*\\.(csv|yml|yaml)");
    }

    private static Optional<String> nearest(String name, List<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(CLOSE);
        String lower = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance.apply(lower, k) >= 0)
                .min(Comparator.comparingInt(k -> distance.apply(lower, k)));
    }
}
