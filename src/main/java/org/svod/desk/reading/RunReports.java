package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.run.Folders;
import tools.jackson.databind.JsonNode;

/** The reports of the runs. What the list needs of a report is kept until its file changes. */
public final class RunReports {

    private static final Pattern NAME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}-([0-9]{1,9})(?:-([0-9]{1,6}))?");
    private static final String ENDING = ".json";
    private static final int MOST = 2_000;

    private final Path folder;
    private final Kept<Path, Optional<RunHead>> heads = new Kept<>(MOST);

    /** In the output folder. */
    public RunReports(Folders folders) {
        this.folder = folders.output().resolve("runs");
    }

    private record Named(String id, long run, long again) {

        static Stream<Named> of(Path file) {
            String name = String.valueOf(file.getFileName());
            Matcher found =
                    NAME.matcher(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "");
            return found.matches()
                    ? Stream.of(new Named(
                            found.group(),
                            Long.parseLong(found.group(1)),
                            Optional.ofNullable(found.group(2))
                                    .map(Long::parseLong)
                                    .orElse(1L)))
                    : Stream.empty();
        }
    }

    /** The reports, newest first, by what is their address at the desk. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        return files.stream()
                .flatMap(Named::of)
                .sorted(Comparator.comparingLong(Named::run)
                        .thenComparingLong(Named::again)
                        .reversed())
                .map(Named::id)
                .toList();
    }

    /** What the list says of these runs; without those whose reports are being written. */
    public List<RunHead> heads(List<String> ids) throws IOException {
        List<RunHead> found = new ArrayList<>();
        for (String id : ids) {
            head(id).ifPresent(found::add);
        }
        return found;
    }

    private Optional<RunHead> head(String id) throws IOException {
        Path file = folder.resolve(id + ENDING);
        return heads.of(
                file,
                () -> DeskReading.stampOf(file),
                () -> DeskReading.json(file).map(report -> RunHead.of(id, report)));
    }

    /** What is known of the last run; empty if there was none. */
    public Optional<RunHead> last() throws IOException {
        List<String> ids = ids();
        return ids.isEmpty() ? Optional.empty() : head(ids.get(0));
    }

    /** Everything that a report says; empty if there is none. */
    public Optional<JsonNode> content(String id) {
        Path file = folder.resolve(id + ENDING);
        return NAME.matcher(id).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? DeskReading.json(file)
                : Optional.empty();
    }
}
