package org.svod.desk.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.outputs.RoundFolder;
import org.svod.round.Round;
import org.svod.run.Folders;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the desk reads: the settings under {@code jobs/} and the outputs of the nights. Never the database and the
 * archive.
 */
public final class DeskReading {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_ROUNDS = 20;

    private final Folders folders;
    private final Clock clock;
    private final RunReports runs;
    private final Kept<Path, List<RoundQuestion>> questions = new Kept<>(MOST_ROUNDS);
    private RunSettings settings;
    private String stamp;

    /** In these folders; the settings are those that were read at the start. */
    public DeskReading(Folders folders, RunSettings settings, Clock clock) {
        this.folders = folders;
        this.clock = clock;
        this.runs = new RunReports(folders);
        this.settings = settings;
        this.stamp = stamp(folders.jobs());
    }

    /**
     * The last run.
     *
     * @param number its number
     * @param date its date
     */
    public record LastRun(long number, String date) {}

    /** The folders. */
    public Folders folders() {
        return folders;
    }

    /** The day of the clock. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
    }

    /** The time of the clock. */
    public Clock clock() {
        return clock;
    }

    /** What stands under {@code jobs/} now; while something there is wrong, what stood there before. */
    public synchronized RunSettings settings() {
        String now = stamp(folders.jobs());
        if (!now.equals(stamp)) {
            try {
                settings = RunSettings.read(folders.jobs());
            } catch (SettingsException e) {
                // The operator is in the middle of a change; the next night says what is wrong.
                return settings;
            }
            stamp = now;
        }
        return settings;
    }

    private static String stamp(Path jobs) {
        try (Stream<Path> files = Files.walk(jobs)) {
            long newest = 0;
            long bytes = 0;
            int count = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
                bytes += Files.size(file);
                count++;
            }
            return newest + " " + bytes + " " + count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rounds, newest first. */
    public List<Round> rounds() {
        return settings().rounds().stream()
                .sorted(Comparator.comparingInt(Round::year).reversed())
                .toList();
    }

    /** The round of this name. */
    public Optional<Round> round(String name) {
        return settings().rounds().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** The folder of the internal files of the last night about a round. */
    public Path internal(Round round) {
        RoundFolder folder = new RoundFolder(folders.output(), round);
        return folder.isDraft() ? folder.place().resolve("internal") : folder.place();
    }

    /** All questions of a round, answered ones too; none if no night has written them. */
    public List<RoundQuestion> questions(Round round) throws IOException {
        Path file = internal(round).resolve("questions-" + round.name() + ".json");
        return questions.of(
                file,
                () -> stampOf(file),
                () -> json(file).map(RoundQuestion::all).orElse(List.of()));
    }

    /** The reports of the runs. */
    public RunReports runs() {
        return runs;
    }

    /** The last run, as its report says; empty if there was none. */
    public Optional<LastRun> lastRun() {
        try {
            return runs.last().map(run -> new LastRun(run.run(), run.date()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What changes when a file is replaced; {@code none} if there is no file of this name. A link is no file. */
    static String stampOf(Path file) throws IOException {
        try {
            return OutputTree.Seen.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .stamp();
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    /**
     * A published JSON file; empty if it is not there, or holds no JSON.
     *
     * @throws UncheckedIOException if it is there and cannot be read: nobody may take that for a file that is not there
     */
    public static Optional<JsonNode> json(Path file) {
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(file)));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
