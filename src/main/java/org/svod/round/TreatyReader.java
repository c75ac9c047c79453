package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.codebook.Codebook;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/**
 * Reads {@code jobs/register/}: treaties, and what each State has done about them. The folder is optional. It belongs
 * to no round, because a deposit counts in every later year.
 */
public final class TreatyReader {

    /** The folder of what belongs to no round. */
    static final String FOLDER = "register";

    private static final String TREATIES = FOLDER + "/treaties.csv";
    private static final String PARTICIPATION = FOLDER + "/participation.csv";
    private static final Pattern NTH = Pattern.compile("nth-deposit:([1-9][0-9]{0,2})");

    private final Path jobs;
    private final Codebook codebook;
    private final SettingsProblems problems;
    private final Map<String, SettingsRow> treaties = new LinkedHashMap<>();
    private final Map<String, List<Treaty.Participation>> participations = new HashMap<>();

    private TreatyReader(Path jobs, Codebook codebook, SettingsProblems problems) {
        this.jobs = jobs;
        this.codebook = codebook;
        this.problems = problems;
    }

    /** The treaties, in the order of their table. Use the result only if no problem was added. */
    public static List<Treaty> read(Path jobs, Codebook codebook, SettingsProblems problems) {
        boolean there = Files.isRegularFile(jobs.resolve(TREATIES)) || Files.isRegularFile(jobs.resolve(PARTICIPATION));
        return there ? new TreatyReader(jobs, codebook, problems).read() : List.of();
    }

    private List<Treaty> read() {
        List<SettingsRow> rows = SettingsTable.read(
                jobs,
                TREATIES,
                List.of("id", "title_en", "title_ru", "kind_en", "kind_ru", "depositary_en", "depositary_ru", "rule"),
                List.of("concluded", "delay_days", "in_force_stated", "supersedes", "url"),
                problems);
        for (SettingsRow row : rows) {
            String id = row.required("id");
            if (!id.isEmpty() && !id.matches("[A-Z0-9][A-Z0-9_-]{0,39}")) {
                row.problem("id " + id + " is not possible", "1 to 40 capital letters, digits, _ and -");
            } else if (treaties.putIfAbsent(id, row) != null) {
                row.problem("the treaty " + id + " is there twice", "each id once");
            }
        }
        participation();
        return treaties.entrySet().stream()
                .map(e -> treaty(e.getKey(), e.getValue()))
                .toList();
    }

    private Treaty treaty(String id, SettingsRow row) {
        RegisterRow named = new RegisterRow(row);
        row.optional("supersedes")
                .filter(other -> !treaties.containsKey(other) || other.equals(id))
                .ifPresent(other -> row.problem("supersedes: " + other + " is no other treaty", "an id of this table"));
        Treaty.Terms terms = terms(row);
        return new Treaty(
                id,
                named.name("title"),
                terms,
                new Treaty.About(
                        named.name("kind"),
                        row.date("concluded"),
                        named.name("depositary"),
                        row.text("supersedes"),
                        row.text("url")),
                List.copyOf(participations.getOrDefault(id, List.of())));
    }

    private static Treaty.Terms terms(SettingsRow row) {
        String rule = row.required("rule");
        Matcher nth = NTH.matcher(rule);
        OptionalInt deposits = OptionalInt.empty();
        if (rule.equals("third-deposit")) {
            deposits = OptionalInt.of(3);
        } else if (nth.matches()) {
            deposits = OptionalInt.of(Integer.parseInt(nth.group(1)));
        } else if (!rule.equals("on-date") && !rule.isEmpty()) {
            row.problem("rule " + rule + " is not known", "third-deposit, nth-deposit:22 or on-date");
        }
        if (rule.equals("on-date") && row.optional("in_force_stated").isEmpty()) {
            row.problem("in_force_stated is blank", "the day, because the rule is on-date");
        }
        return new Treaty.Terms(deposits, row.whole("delay_days", 0, 3650).orElse(0), row.date("in_force_stated"));
    }

    private void participation() {
        Set<String> seen = new HashSet<>();
        for (SettingsRow row : SettingsTable.read(
                jobs,
                PARTICIPATION,
                List.of("instrument", "state", "signed", "deposited", "kind", "source"),
                List.of(
                        "provisional_from",
                        "reservation_en",
                        "reservation_ru",
                        "withdrawn",
                        "in_force_stated",
                        "outside"),
                problems)) {
            String treaty = row.required("instrument");
            if (!treaty.isEmpty() && !treaties.containsKey(treaty)) {
                row.problem(
                        "instrument " + treaty + " is not in treaties.csv",
                        "one of " + String.join(", ", treaties.keySet()));
            }
            String state = state(row);
            if (!state.isEmpty() && !seen.add(treaty + " " + state)) {
                row.problem(state + " is there twice for " + treaty, "each State once for a treaty");
            }
            participations.computeIfAbsent(treaty, t -> new ArrayList<>()).add(participation(row, state));
        }
    }

    private String state(SettingsRow row) {
        String state = row.required("state");
        boolean outside = row.yes("outside");
        boolean known = codebook.states().find(state).isPresent();
        if (!state.isEmpty() && codebook.states().size() > 0 && known == outside) {
            row.problem(
                    "state " + state + (known ? " is in states.csv and outside is yes" : " is not in states.csv"),
                    known
                            ? "outside blank"
                            : "one of states.csv, or outside yes for a State that does not report here");
        }
        if (outside && !state.matches("[A-Z]{2}")) {
            row.problem("state " + state + " is not a State code", "two capital letters, ISO 3166-1 alpha-2");
        }
        return state;
    }

    private static Treaty.Participation participation(SettingsRow row, String state) {
        Treaty.Participation read = new Treaty.Participation(
                state,
                row.date("signed"),
                row.date("deposited"),
                row.text("kind"),
                row.date("provisional_from"),
                new RegisterRow(row).optionalName("reservation"),
                row.date("withdrawn"),
                row.date("in_force_stated"),
                row.required("source"));
        if (read.signed().isPresent()
                && read.deposited().filter(d -> d.isBefore(read.signed().get())).isPresent()) {
            row.problem("deposited is before signed", "a deposit no earlier than the signature");
        }
        if (read.withdrawn().isPresent()
                && read.deposited()
                        .filter(d -> !read.withdrawn().get().isBefore(d))
                        .isEmpty()) {
            row.problem("withdrawn without an earlier deposit", "a withdrawal after the deposit");
        }
        return read;
    }
}
