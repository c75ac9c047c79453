package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.files.Fingerprint;
import org.svod.run.Workplaces;

/**
 * A folder of its own with {@code jobs}, {@code input}, {@code output} and {@code data}, in which a test runs the real
 * commands.
 */
final class Workspace {

    private static final List<String> SPEAKING = List.of("status", "health");

    private final Path root;
    private String printed = "";
    private String complained = "";
    private Clock clock = Clock.systemUTC();
    private Runnable whenPrinted = () -> {};

    /** The settings of a small night: what becomes of the files, and which outputs are written. */
    static String small(String afterIntake, String outputs) {
        return String.format(Locale.ROOT, """
            schedule: "0 30 2 * * *"
            settle-seconds: 0
            parallel-files: 2
            after-intake: %s
            outputs: [%s]
            """, afterIntake, outputs);
    }

    private Workspace(Path root) {
        this.root = root;
    }

    /** With the shipped codebook and rounds, but no files, decisions and receipt dates, and with these settings. */
    static Workspace small(Path root, String afterIntake, String outputs) throws IOException {
        Workspace workspace = of(root, Path.of("jobs"), null);
        Files.writeString(root.resolve("jobs/nightly.yml"), small(afterIntake, outputs));
        Files.delete(root.resolve("jobs/rounds/2023/decisions.csv"));
        Files.delete(root.resolve("jobs/rounds/2023/received.csv"));
        return workspace;
    }

    /** Replaces something in the settings of the round 2023, which must be there. */
    Workspace round(String what, String by) throws IOException {
        Workplaces.edit(path("jobs/rounds/2023/round.yml"), what, by);
        return this;
    }

    /** Lets the round 2023 expect a return of the whole year from each of two States, and no other. */
    Workspace expectsAYearOfTwoStates() throws IOException {
        return round("expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]", "expected: [KZ, RU]")
                .round("frequency: monthly", "frequency: yearly")
                .round("frequencies: {TJ: quarterly}", "");
    }

    /** A folder as it is. */
    static Workspace at(Path root) {
        return new Workspace(root);
    }

    /** With copies of these folders. */
    static Workspace of(Path root, Path jobs, @org.jspecify.annotations.Nullable Path input) throws IOException {
        copy(jobs, root.resolve("jobs"));
        Files.createDirectories(root.resolve("input"));
        if (input != null) {
            copy(input, root.resolve("input"));
        }
        return new Workspace(root);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** The time that the clock of the next commands shows. */
    Workspace at(String time) {
        clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        return this;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Workspace drop(String file, String content) throws IOException {
        return drop(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Workspace drop(String file, byte[] content) throws IOException {
        Path place = root.resolve("input").resolve(file);
        Files.createDirectories(place.resolveSibling("."));
        Files.write(place, content);
        return this;
    }

    /**
     * Where the database can be looked into, and changed, while no command runs: it stands as a killed run leaves it,
     * without the seal of a closed database.
     */
    String databaseUrl() {
        unseal();
        return "jdbc:hsqldb:file:" + root.resolve("data/db/svod") + ";hsqldb.lock_file=false;shutdown=true";
    }

    /** Removes the seal of the closed database, as if a run had been killed. */
    void unseal() {
        try {
            Files.deleteIfExists(root.resolve("data/db/svod.seal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database, which is shut down when this is closed. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "SA", "");
    }

    /** Changes the database by hand; every one of these must change something. */
    void change(String... updates) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            for (String update : updates) {
                assertThat(statement.executeUpdate(update)).as(update).isPositive();
            }
        }
    }

    /**
     * Runs a command on these folders and gives its exit code. A command gets only the options that it has; the date of
     * the night is left out for {@code verify}, which has none. Commands that speak to the operator do so in English.
     */
    int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        int date = all.indexOf("--run-date");
        if (all.contains("verify") && date >= 0) {
            all.subList(date, date + 2).clear();
        }
        if (!all.contains("--lang") && SPEAKING.stream().anyMatch(all::contains)) {
            all.addAll(List.of("--lang", "en"));
        }
        all.addAll(folders(all));
        return bare(all.toArray(String[]::new));
    }

    private List<String> folders(List<String> command) {
        Set<String> options = Svod.program().getSubcommands().entrySet().stream()
                .filter(each -> command.contains(each.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(Svod::program)
                .getCommandSpec()
                .optionsMap()
                .keySet();
        return Stream.of("jobs", "input", "output", "data")
                .filter(folder -> options.contains("--" + folder))
                .flatMap(folder -> Stream.of("--" + folder, root.resolve(folder).toString()))
                .toList();
    }

    /** Does this whenever a command prints something. */
    void whenPrinted(Runnable action) {
        whenPrinted = action;
    }

    /** Runs a command as it is given. */
    int bare(String... args) {
        StringWriter out = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                whenPrinted.run();
            }
        };
        StringWriter err = new StringWriter();
        int code = Svod.run(new PrintWriter(out, true), new PrintWriter(err, true), clock, args);
        printed = out.toString();
        complained = err.toString();
        return code;
    }

    /**
     * A command in a process of its own, which writes into the file {@code log}.
     *
     * @param before what starts the process instead of the shell, and with which restrictions
     * @param java options of the JVM
     * @param args the command with its options
     */
    ProcessBuilder process(List<String> before, List<String> java, String... args) {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.svod.cli.Svod"));
        command.addAll(List.of(args));
        command.addAll(folders(List.of(args)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("log").toFile());
    }

    /** What the last command printed. */
    String printed() {
        return printed;
    }

    /** What the last command complained of. */
    String complained() {
        return complained;
    }

    /** Fingerprints of all files below a folder, by name; those of the runs are left out. */
    Map<String, String> fingerprints(String folder) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        Path start = root.resolve(folder);
        if (Files.exists(start)) {
            try (Stream<Path> walk = Files.walk(start)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    String name = start.relativize(file).toString();
                    if (!name.startsWith("runs/")) {
                        fingerprints.put(name, Fingerprint.of(file));
                    }
                }
            }
        }
        return fingerprints;
    }

    /** The lines of an output file. */
    List<String> lines(String file) throws IOException {
        return Files.readAllLines(root.resolve("output").resolve(file));
    }
}
