package org.svod.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Workplaces for tests: folders of their own, with the shipped codebook and rounds. */
public final class Workplaces {

    private static final RunSettings SHIPPED = RunSettings.read(Path.of("jobs"));

    private Workplaces() {}

    /** A workplace in this folder with the shipped settings as they are, which are read once for all tests. */
    public static Workplace shipped(Path folder) {
        return with(folder, SHIPPED);
    }

    /** A workplace in this folder, with shipped settings but no letter, decisions and receipt dates. */
    public static Workplace in(Path folder) throws IOException {
        Path jobs = folder.resolve("jobs");
        for (String kept : List.of("codebook", "rounds", "nightly.yml")) {
            copy(Path.of("jobs", kept), jobs.resolve(kept));
        }
        Files.deleteIfExists(jobs.resolve("rounds/2023/decisions.csv"));
        Files.deleteIfExists(jobs.resolve("rounds/2023/received.csv"));
        return at(folder);
    }

    /** The workplace in a folder that has {@code jobs}, as its settings stand now. */
    public static Workplace at(Path folder) {
        return with(folder, RunSettings.read(folder.resolve("jobs")));
    }

    private static Workplace with(Path folder, RunSettings settings) {
        return new Workplace(
                new Folders(settings.jobs(), folder.resolve("input"), folder.resolve("output"), folder.resolve("data")),
                settings,
                LocalDate.of(2024, 2, 1),
                Set.of(),
                true,
                "test");
    }

    /** Replaces something in a file of settings, which must be there. */
    public static void edit(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " does not hold " + what);
        }
        Files.writeString(file, text.replace(what, by));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(path, target);
                }
            }
        }
    }
}
