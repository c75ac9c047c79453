package org.svod.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.codebook.Language;
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

    private static final String FILE = "desk/users.csv";

    private UserTable() {}

    /**
     * The persons; none if there is no table.
     *
     * @param etc the folder, usually {@code data/etc}
     * @throws IOException if something in the table is wrong, with every place
     */
    public static Persons read(Path etc) throws IOException {
        Map<String, Role> roles = new TreeMap<>();
        users(etc).forEach((user, line) -> roles.put(user, line.role()));
        return new Persons(roles);
    }

    /** The same persons with everything that the table says about them, by user. */
    public static Map<String, User> users(Path etc) throws IOException {
        if (!Files.exists(etc.resolve(FILE))) {
            return Map.of();
        }
        SettingsProblems problems = new SettingsProblems();
        Map<String, User> users = new TreeMap<>();
        for (SettingsRow row : SettingsTable.read(
                etc,
                FILE,
                List.of("user", "role"),
                List.of("name", "state", "password", "email", "language"),
                problems)) {
            Optional<Role> role = row.choice("role", Role.class);
            String user = Stamp.folded(row.required("user"));
            if (row.text("role").isEmpty()) {
                row.required("role");
            }
            if (role.isPresent() && !user.isEmpty() && users.put(user, line(user, role.get(), row)) != null) {
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
