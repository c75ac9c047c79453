package org.svod.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.svod.acts.Account;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.files.PrivateFiles;
import org.svod.release.Role;
import org.svod.request.ApproverKeys;
import org.svod.request.NewRequest;
import org.svod.run.Folders;
import org.svod.run.RunSettings;
import org.svod.run.Workplace;

/**
 * A private copy of the sample for trying the desk: the round 2023 asks for approval and has a release and an open
 * proposal, which real nights and real acts have made.
 */
final class Demo {

    private static final String MARK = ".svod-demo";
    private static final List<User> USERS = List.of(
            new User("kz", "Submitter of Kazakhstan", Role.SUBMITTER, "KZ", "", "ru"),
            new User("uz", "Submitter of Uzbekistan", Role.SUBMITTER, "UZ", "", "ru"),
            new User("stan", "Statistician", Role.STATISTICIAN, "", "", "en"),
            new User("anna", "Approver", Role.APPROVER, "", "", "ru"),
            new User("olga", "Operator", Role.OPERATOR, "", "", "en"),
            new User("rita", "Reader", Role.READER, "", "", "en"));

    private final Path root;
    private final Map<User, String> passwords = new LinkedHashMap<>();
    private final RandomSecret random = new RandomSecret();

    private Demo(Path root) {
        this.root = root;
    }

    /**
     * Makes the copy; a copy that was made before is replaced.
     *
     * @param sample where settings and files of the sample are
     * @param dir where the copy is made; null for the usual place
     * @throws IOException if something else is there, or a night or an act fails
     */
    static Demo make(Folders sample, @Nullable Path dir, Desk desk, PrintWriter err) throws IOException {
        Path root = dir != null
                ? dir.toAbsolutePath().normalize()
                : Files.isRegularFile(Path.of("pom.xml"))
                        ? Path.of("target", "demo").toAbsolutePath()
                        : Files.createTempDirectory("svod-demo").toAbsolutePath();
        if (Files.exists(root.resolve(MARK))) {
            PrivateFiles.remove(root);
        }
        PrivateFiles.folder(root);
        try (Stream<Path> inside = Files.list(root)) {
            if (inside.findAny().isPresent()) {
                throw new IOException(
                        root + " is not empty and is no copy that --demo made; name another folder with --dir");
            }
        }
        Files.createFile(root.resolve(MARK));
        err.println(
                "Making a copy of the sample in " + root + ": two nights, four acts and a question, a few seconds …");
        Demo demo = new Demo(root);
        demo.fill(sample, desk);
        return demo;
    }

    private void fill(Folders sample, Desk desk) throws IOException {
        copy(sample.jobs(), root.resolve("jobs"));
        copy(sample.input(), root.resolve("input"));
        Path nightly = root.resolve("jobs/nightly.yml");
        Files.writeString(
                nightly,
                Files.readString(nightly)
                        .replaceAll("(?m)^settle-seconds:.*", "settle-seconds: 0")
                        .replaceAll("(?m)^folders:.*", "folders: {input: input, output: output, data: data}"));
        Path round = root.resolve("jobs/rounds/2023/round.yml");
        Files.writeString(round, Files.readString(round) + "\nrelease: {approval: one}\n");
        Path etc = root.resolve("data/etc");
        for (User user : USERS) {
            passwords.put(user, random.next());
            UserTable.add(etc, new Account(user, desk.hash(password(user).toCharArray())));
            if (user.role().mayApprove()) {
                new ApproverKeys(etc)
                        .store(
                                user.user(),
                                ApproverKeys.key(user.user(), password(user).toCharArray()));
            }
        }
        DemoReturns returns = new DemoReturns(root.resolve("input"));
        returns.sendYearBefore(root.resolve("jobs/rounds"));
        run("nightly", "--run-date", "2024-06-10");
        run("propose", "--round", "2023", "--by", "stan");
        String set = waiting();
        run("approve", "--round", "2023", "--by", "anna", "--set", set);
        run("release", "--round", "2023", "--by", "anna", "--set", set);
        returns.send();
        run("nightly", "--run-date", "2024-06-17");
        run("propose", "--round", "2023", "--by", "stan");
        askKazakhstan();
    }

    /** The statistician asks a State about a file. */
    private void askKazakhstan() throws IOException {
        NewRequest question = NewRequest.question(
                new NewRequest.Asker("stan", Clock.systemUTC().instant()),
                "2023",
                Map.of("state", "KZ", "file", "KZ_2023-05_v2.csv"),
                "The corrected return of May has 7 devices in place of 6. Is 7 right?");
        Path requests = PrivateFiles.folder(root.resolve("data/requests"));
        Files.write(requests.resolve("question.json"), question.bytes());
        run("take");
    }

    private String waiting() throws IOException {
        String description = Files.readString(root.resolve("output/draft/release-2023.json"));
        java.util.regex.Matcher set = java.util.regex.Pattern.compile("\"set\"\\s*:\\s*\"([0-9a-f]{64})\"")
                .matcher(description);
        if (!set.find()) {
            throw new IOException("the proposal of the sample names no set");
        }
        return set.group(1);
    }

    private void run(String... command) throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        String[] all = Stream.concat(
                        Stream.of(command),
                        Stream.of("--jobs", root.resolve("jobs").toString()))
                .toArray(String[]::new);
        int code = Svod.run(to, to, Clock.systemUTC(), all);
        if (code != ExitCode.DONE.code()) {
            throw new IOException("svod " + String.join(" ", command) + " ended with " + code + ": " + said);
        }
    }

    /** Where the copy is and what it holds. */
    Workplace workplace() {
        RunSettings settings = RunSettings.read(root.resolve("jobs"));
        return new Workplace(
                new Folders(root.resolve("jobs"), root.resolve("input"), root.resolve("output"), root.resolve("data")),
                settings,
                LocalDate.now(ZoneOffset.UTC),
                java.util.Set.of(),
                false,
                Version.number());
    }

    /** Prints who may sign in. */
    void tell(PrintWriter out) {
        out.println("Users of the demonstration (the passwords are not shown again):");
        passwords.forEach((user, password) -> out.println(String.format(
                Locale.ROOT,
                "  %-5s %-16s %s%s",
                user.user(),
                password,
                user.role().name().toLowerCase(Locale.ROOT),
                user.state().isEmpty() ? "" : " of " + user.state())));
        out.println("The password of an approver is also the passphrase that proves approvals.");
        out.println(
                "What is asked for or sent at the desk is taken by the next night or at once, in a second terminal:");
        out.println("  svod take --jobs " + root.resolve("jobs"));
        out.println("  svod nightly --jobs " + root.resolve("jobs"));
    }

    private String password(User user) {
        return passwords.getOrDefault(user, "");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.filter(p -> !p.toString().contains(".svod")).toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                PrivateFiles.folder(target);
            } else {
                Files.copy(path, target);
            }
        }
    }
}
