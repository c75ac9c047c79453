package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.settings.SettingsFolder;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code jobs/rounds/<year>/register/} and checks every line of it. */
public final class RegisterReader {

    private static final List<String> FILES = List.of(
            "instruments.csv",
            "programmes.csv",
            "exercises.csv",
            "meetings.csv",
            "activities.csv",
            "partners.csv",
            "letter.yml");

    private final Path jobs;
    private final String folder;
    private final SettingsProblems problems;

    private RegisterReader(Path jobs, String folder, SettingsProblems problems) {
        this.jobs = jobs;
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reads the register of a round. Use the result only if no problem was added.
     *
     * @return the register; empty if the round has no folder {@code register}, and therefore no letter
     */
    public static Optional<Register> read(Path jobs, Round round, SettingsProblems problems) {
        String folder = "rounds/" + round.name() + "/register";
        if (!Files.isDirectory(jobs.resolve(folder))) {
            return Optional.empty();
        }
        return Optional.of(new RegisterReader(jobs, folder, problems).read());
    }

    private Register read() {
        SettingsFolder.check(jobs, folder, FILES, problems);
        return new Register(
                folder,
                instruments(),
                programmes(),
                exercises(),
                meetings(),
                activities(),
                partners(),
                LetterSettingsReader.read(jobs, folder, problems));
    }

    private List<Instrument> instruments() {
        List<Instrument> instruments = new ArrayList<>();
        for (RegisterRow row : rows(
                "instruments.csv",
                "kind_en",
                "kind_ru",
                "title_en",
                "title_ru",
                "concluded",
                "in_force",
                "aims_en",
                "aims_ru")) {
            Optional<ApproximateDate> concluded = row.date("concluded");
            Optional<ApproximateDate> inForce = row.date("in_force");
            if (concluded.isPresent() && inForce.isPresent() && inForce.get().certainlyBefore(concluded.get())) {
                row.row()
                        .problem(
                                "in_force " + row.row().text("in_force") + " is before concluded "
                                        + row.row().text("concluded"),
                                "an instrument to enter into force no earlier than it is concluded");
            }
            instruments.add(new Instrument(
                    row.row().line(),
                    row.name("kind"),
                    row.name("title"),
                    concluded,
                    inForce,
                    row.optionalName("aims"),
                    row.row().optional("treaty")));
        }
        return List.copyOf(instruments);
    }

    private List<Programme> programmes() {
        List<Programme> programmes = new ArrayList<>();
        for (RegisterRow row : rows(
                "programmes.csv",
                "role",
                "title_en",
                "title_ru",
                "from_year",
                "to_year",
                "approved_by_en",
                "approved_by_ru",
                "approved_on",
                "aims_en",
                "aims_ru",
                "areas_en",
                "areas_ru")) {
            row.row().required("role");
            Optional<Programme.Role> role = row.row().choice("role", Programme.Role.class);
            int from = year(row.row(), "from_year");
            int to = year(row.row(), "to_year");
            if (to < from) {
                row.row()
                        .problem(
                                "to_year " + to + " is before from_year " + from,
                                "a last year that is not before the first");
            }
            programmes.add(new Programme(
                    row.row().line(),
                    role.orElse(Programme.Role.IN_FORCE),
                    row.name("title"),
                    from,
                    to,
                    row.optionalName("approved_by"),
                    row.date("approved_on"),
                    row.optionalName("aims"),
                    row.names("areas")));
        }
        return List.copyOf(programmes);
    }

    private static int year(SettingsRow row, String column) {
        row.required(column);
        return row.whole(column, 1900, 2999).orElse(1900);
    }

    private List<Exercise> exercises() {
        return rows(
                        "exercises.csv",
                        "name_en",
                        "name_ru",
                        "held",
                        "place_en",
                        "place_ru",
                        "with_en",
                        "with_ru",
                        "practised_en",
                        "practised_ru",
                        "first_time")
                .stream()
                .map(row -> new Exercise(
                        row.row().line(),
                        row.name("name"),
                        row.gathering(),
                        row.optionalName("with"),
                        row.optionalName("practised")))
                .toList();
    }

    private List<Meeting> meetings() {
        return rows(
                        "meetings.csv",
                        "name_en",
                        "name_ru",
                        "held",
                        "place_en",
                        "place_ru",
                        "participants_en",
                        "participants_ru",
                        "first_time")
                .stream()
                .map(row -> new Meeting(
                        row.row().line(), row.name("name"), row.gathering(), row.optionalName("participants")))
                .toList();
    }

    private List<Activity> activities() {
        List<Activity> activities = new ArrayList<>();
        for (RegisterRow row : rows("activities.csv", "kind", "text_en", "text_ru")) {
            row.row().required("kind");
            Activity.Kind kind = row.row().choice("kind", Activity.Kind.class).orElse(Activity.Kind.DATABANK);
            activities.add(new Activity(row.row().line(), kind, row.name("text")));
        }
        return List.copyOf(activities);
    }

    private List<Partner> partners() {
        return rows("partners.csv", "name_en", "name_ru").stream()
                .map(row -> new Partner(row.row().line(), row.name("name")))
                .toList();
    }

    private List<RegisterRow> rows(String table, String... columns) {
        List<String> optional = table.equals("instruments.csv") ? List.of("treaty") : List.of();
        return SettingsTable.read(jobs, folder + "/" + table, List.of(columns), optional, problems).stream()
                .map(RegisterRow::new)
                .toList();
    }
}
