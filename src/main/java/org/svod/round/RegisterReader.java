package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            RegisterTextsReader.ITEMS,
            RegisterTextsReader.STATEMENTS,
            "letter.yml");
    private static final String ID = "id";

    private final Path jobs;
    private final String folder;
    private final SettingsProblems problems;
    /** The table in which each id stands. */
    private final Map<String, String> ids = new HashMap<>();

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
                RegisterTextsReader.read(jobs, folder, Set.copyOf(ids.keySet()), problems),
                LetterSettingsReader.read(jobs, folder, problems));
    }

    private List<Instrument> instruments() {
        List<Instrument> instruments = new ArrayList<>();
        for (RegisterRow row :
                rows("instruments.csv", "kind_en", "kind_ru", "title_en", "title_ru", "concluded", "in_force")) {
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
                    id(row),
                    gender(row.row()),
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
                "approved_on")) {
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
                    id(row),
                    role.orElse(Programme.Role.IN_FORCE),
                    row.name("title"),
                    from,
                    to,
                    row.optionalName("approved_by"),
                    row.timing("approved_on"),
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
                        id(row),
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
                        id(row),
                        row.name("name"),
                        row.row().choice("gender_ru", Instrument.Gender.class),
                        row.gathering(),
                        row.optionalName("participants")))
                .toList();
    }

    private List<Activity> activities() {
        List<Activity> activities = new ArrayList<>();
        for (RegisterRow row : rows("activities.csv", "kind", "text_en", "text_ru")) {
            row.row().required("kind");
            Activity.Kind kind = row.row().choice("kind", Activity.Kind.class).orElse(Activity.Kind.DATABANK);
            activities.add(new Activity(id(row), kind, row.name("text")));
        }
        return List.copyOf(activities);
    }

    private List<Partner> partners() {
        return rows("partners.csv", "name_en", "name_ru").stream()
                .map(row -> new Partner(id(row), row.name("name")))
                .toList();
    }

    /** Columns that may be left out: {@code id} and {@code gender_ru} only in archived registers, which had none. */
    private static List<String> optional(String table) {
        return switch (table) {
            case "instruments.csv" -> List.of(ID, "gender_ru", "aims_en", "aims_ru", "treaty");
            case "meetings.csv" -> List.of(ID, "gender_ru");
            case "programmes.csv" -> List.of(ID, "aims_en", "aims_ru", "areas_en", "areas_ru");
            default -> List.of(ID);
        };
    }

    private List<RegisterRow> rows(String table, String... columns) {
        return SettingsTable.read(jobs, folder + "/" + table, List.of(columns), optional(table), problems).stream()
                .map(RegisterRow::new)
                .toList();
    }

    private RowId id(RegisterRow row) {
        RowId id = row.id();
        String here = row.row().file() + ":" + id.line();
        String there = id.id().isEmpty()
                ? here
                : Optional.ofNullable(ids.putIfAbsent(id.id(), here)).orElse(here);
        if (!there.equals(here)) {
            row.row().problem("id " + id.id() + " is there twice: also in " + there, "each id once in the register");
        }
        return id;
    }

    private static Instrument.Gender gender(SettingsRow row) {
        if (row.optional("gender_ru").isEmpty()) {
            row.problemUnlessArchived(
                    "gender_ru is blank", "the gender of kind_ru: m (подписан), f (подписана) or n (подписано)");
        }
        return row.choice("gender_ru", Instrument.Gender.class).orElse(Instrument.Gender.M);
    }
}
