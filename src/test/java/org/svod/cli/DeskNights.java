package org.svod.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.svod.files.PrivateFiles;
import org.svod.run.Folders;
import org.svod.run.RunSettings;
import org.svod.run.Workplace;

/** A small round with real nights, for tests of the desk. */
public final class DeskNights {

    private final Workspace round;
    private final Path root;

    /** A round of two States that report once a year, with a return of each, one of them rejected. */
    public DeskNights(Path root) throws IOException {
        this(root, "");
    }

    /** The same with these lines more in the {@code round.yml} of the round. */
    public DeskNights(Path root, String settings) throws IOException {
        this.root = root;
        this.round = Workspace.small(root, "keep", "tables, receipts, desk").expectsAYearOfTwoStates();
        Path file = path("jobs/rounds/2023/round.yml");
        Files.writeString(file, Files.readString(file) + settings);
        round.drop("KZ_2023.csv", "period,indicator,value\n2023,DETAINED,5\n2023,FIREARMS,12\n");
        round.drop("RU_2023.csv", "period,indicator,value\n2023,DETAINED,-7\n");
        night();
    }

    /** Puts a file into the drop folder. */
    public void drop(String name, String content) throws IOException {
        round.drop(name, content);
    }

    /** A night takes what lies in the drop folder. */
    public void night() {
        if (round.run("nightly", "--run-date", "2024-07-01") != 0) {
            throw new IllegalStateException(round.printed() + round.complained());
        }
    }

    /** Takes the requests that lie there. */
    public void take() {
        if (round.run("take") != 0) {
            throw new IllegalStateException(round.printed() + round.complained());
        }
    }

    /** What {@code verify} prints, with its exit code before it. */
    public String verified() {
        return round.run("verify") + " " + round.printed() + round.complained();
    }

    /** Everything but these files and folders is lost, and made again from them. */
    public void restoreFrom(String... kept) throws IOException {
        Path backup = path("backup");
        for (String each : kept) {
            Files.createDirectories(backup.resolve(each).resolveSibling("."));
            Workspace.copy(path(each), backup.resolve(each));
        }
        for (String lost : new String[] {"data", "jobs", "output", "input"}) {
            PrivateFiles.remove(path(lost));
        }
        for (String each : kept) {
            Files.createDirectories(path(each).resolveSibling("."));
            Workspace.copy(backup.resolve(each), path(each));
        }
        Files.createDirectories(path("input"));
        if (round.run("rebuild") != 0) {
            throw new IllegalStateException(round.printed() + round.complained());
        }
    }

    /** Something that a test does. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void happens() throws Exception;
    }

    /** What the process says on its error output while this happens. */
    public static String complained(Action action) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            action.happens();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** A file of the round. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** What the desk serves. */
    public Workplace workplace() {
        return new Workplace(
                new Folders(path("jobs"), path("input"), path("output"), path("data")),
                RunSettings.read(path("jobs")),
                LocalDate.parse("2024-07-01"),
                Set.of(),
                false,
                "test");
    }

    /** Writes the table of users. */
    public void users(String table) throws IOException {
        Path users = path("data/etc/desk/users.csv");
        Files.createDirectories(users.resolveSibling("."));
        Files.writeString(users, table);
    }
}
