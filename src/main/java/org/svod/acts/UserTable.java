package org.svod.acts;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.svod.codebook.Language;
import org.svod.files.PrivateFiles;
import org.svod.release.Persons;
import org.svod.release.Role;
import org.svod.release.Stamp;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code desk/users.csv} of the folder {@code etc}: who is known, and in which role. */
public final class UserTable {

    /** Where the table is, relative to the folder {@code etc}. */
    public static final String FILE = "desk/users.csv";

    private static final String CHANGE_BY = "change_by";

    private static final List<String> COLUMNS =
            List.of("user", "name", "role", "state", "password", "email", "language", CHANGE_BY);

    private UserTable() {}

    /**
     * The persons; none if there is no table.
     *
     * @param etc the folder, usually {@code data/etc}
     * @throws IOException if something in the table is wrong, with every place
     */
    public static Persons read(Path etc) throws IOException {
        return persons(users(etc));
    }

    /** The same persons as the rules for acts know them. */
    public static Persons persons(Map<String, User> users) {
        Map<String, Role> roles = new TreeMap<>();
        users.forEach((user, line) -> roles.put(user, line.role()));
        return new Persons(roles);
    }

    /** The same persons with everything that the table says about them, by user. */
    public static Map<String, User> users(Path etc) throws IOException {
        Map<String, User> users = new TreeMap<>();
        accounts(etc).forEach((user, account) -> users.put(user, account.user()));
        return users;
    }

    /** The same persons with the stored forms of their passwords. Only what signs persons in needs them. */
    public static Map<String, Account> accounts(Path etc) throws IOException {
        if (!Files.exists(etc.resolve(FILE))) {
            return Map.of();
        }
        SettingsProblems problems = new SettingsProblems();
        Map<String, Account> users = new TreeMap<>();
        for (SettingsRow row : SettingsTable.read(
                etc,
                FILE,
                List.of("user", "role"),
                List.of("name", "state", "password", "email", "language", CHANGE_BY),
                problems)) {
            Optional<Role> role = row.choice("role", Role.class);
            String user = Stamp.folded(row.required("user"));
            if (row.text("role").isEmpty()) {
                row.required("role");
            }
            if (role.isPresent()
                    && !user.isEmpty()
                    && users.put(user, new Account(line(user, role.get(), row), row.text("password"), changeBy(row)))
                            != null) {
                row.problem(
                        "the user " + user + " is there twice; upper and lower case are the same", "each user once");
            }
        }
        try {
            problems.throwIfAny();
        } catch (SettingsException e) {
            throw new IOException(
                    etc + ": "
                            + e.problems().stream()
                                    .map(SettingsProblem::toString)
                                    .collect(Collectors.joining("; ")),
                    e);
        }
        return users;
    }

    /**
     * Adds a person to the table; makes the table if there is none.
     *
     * @throws IOException if the user is there already, or something in the table is wrong
     */
    public static synchronized void add(Path etc, Account account) throws IOException {
        Map<String, Account> known = new TreeMap<>(accounts(etc));
        if (known.putIfAbsent(account.user().user(), account) != null) {
            throw new IOException("the user " + account.user().user() + " is in " + etc.resolve(FILE) + " already");
        }
        write(etc, known);
    }

    /**
     * Puts the line of a person in place of the one before.
     *
     * @throws IOException if there is no such user, or something in the table is wrong
     */
    public static synchronized void change(Path etc, Account account) throws IOException {
        Map<String, Account> known = new TreeMap<>(accounts(etc));
        if (known.replace(account.user().user(), account) == null) {
            throw new IOException("the user " + account.user().user() + " is not in " + etc.resolve(FILE));
        }
        write(etc, known);
    }

    private static void write(Path etc, Map<String, Account> known) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            csv.printRecord(COLUMNS);
            for (Account each : known.values()) {
                User user = each.user();
                csv.printRecord(
                        user.user(),
                        user.name(),
                        user.role().name().toLowerCase(Locale.ROOT),
                        user.state(),
                        each.password(),
                        user.email(),
                        user.language(),
                        each.changeBy().map(Instant::toString).orElse(""));
            }
        }
        Path file = etc.resolve(FILE);
        PrivateFiles.folder(file.resolveSibling("."));
        PrivateFiles.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        accounts(etc);
    }

    private static Optional<Instant> changeBy(SettingsRow row) {
        try {
            return row.optional(CHANGE_BY).map(Instant::parse);
        } catch (DateTimeParseException e) {
            row.problem(CHANGE_BY + " is no time", "a time like 2024-07-01T09:00:00Z, or nothing");
            return Optional.empty();
        }
    }

    private static User line(String user, Role role, SettingsRow row) {
        row.optional("language")
                .filter(code ->
                        Arrays.stream(Language.values()).noneMatch(l -> l.code().equals(code)))
                .ifPresent(code -> row.problem("language " + code + " is not known", "en or ru"));
        return new User(
                user,
                row.optional("name").orElse(user),
                role,
                row.text("state"),
                row.text("email"),
                row.text("language"));
    }
}
