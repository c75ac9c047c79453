package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.run.Folders;
import org.svod.run.Workplace;

/** What {@code svod serve --demo} makes, for tests of the desk in a browser, and real commands on it. */
public final class DeskDemo {

    private static final Pattern USER = Pattern.compile("(?m)^  (\\w+) +(\\S+) +(\\w+)");

    private final Path root;
    private final Workplace workplace;
    private final Map<String, String> passwords = new HashMap<>();

    /** Makes it in this folder, which must be empty. */
    public DeskDemo(Path root, Desk desk) throws IOException {
        this.root = root;
        Path here = Path.of("").toAbsolutePath();
        StringWriter told = new StringWriter();
        Demo demo = Demo.make(
                new Folders(
                        here.resolve("jobs"),
                        here.resolve("input"),
                        here.resolve("target/no-output"),
                        here.resolve("target/no-data")),
                root,
                desk,
                new PrintWriter(told));
        demo.tell(new PrintWriter(told, true));
        Matcher user = USER.matcher(told.toString());
        while (user.find()) {
            passwords.put(user.group(1), user.group(2));
        }
        workplace = demo.workplace();
    }

    /** What the desk serves. */
    public Workplace workplace() {
        return workplace;
    }

    /** The password of one of its users. */
    public String password(String user) {
        return passwords.getOrDefault(user, "");
    }

    /** Runs a command on it; it must be done. */
    public String run(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        int code = Svod.run(
                to,
                to,
                Clock.systemUTC(),
                Stream.concat(
                                Stream.of(command),
                                Stream.of("--jobs", root.resolve("jobs").toString()))
                        .toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code + ": " + said);
        }
        return said.toString();
    }

    /** A file of it. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** Writes a file that a person will give to the desk. */
    public Path file(String name, String content) throws IOException {
        return Files.writeString(Files.createDirectories(root.resolve("target")).resolve(name), content);
    }
}
