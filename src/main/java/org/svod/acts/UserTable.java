package org.svod.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        if (!Files.exists(etc.resolve(FILE))) {
            return new Persons(Map.of());
        }
        SettingsProblems problems = new SettingsProblems();
        Map<String, Role> roles = new TreeMap<>();
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
            if (role.isPresent() && !user.isEmpty() && roles.put(user, role.get()) != null) {
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
        return new Persons(roles);
    }
}
