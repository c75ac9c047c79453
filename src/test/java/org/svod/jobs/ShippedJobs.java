package org.svod.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The settings that are shipped, for tests that spoil a copy of them. */
public final class ShippedJobs {

    private ShippedJobs() {}

    /** Copies them into a folder. */
    public static void copyTo(Path jobs) throws IOException {
        Path shipped = Path.of("jobs");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = jobs.resolve(shipped.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    /** Replaces the first occurrence of {@code good} in a file of theirs, and gives its line. */
    public static int spoil(Path jobs, String file, String good, String bad) throws IOException {
        Path path = jobs.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(good);
        assertThat(at).as(good + " in " + file).isNotNegative();
        Files.writeString(path, text.substring(0, at) + bad + text.substring(at + good.length()));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
