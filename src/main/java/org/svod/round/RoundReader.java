package org.svod.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.settings.SettingsFolder;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;
import org.svod.settings.SettingsTree;

/** Reads {@code jobs/rounds/<year>/} and checks every line of it against the codebook. */
public final class RoundReader {

    private static final List<String> FILES = List.of("round.yml", "received.csv", "decisions.csv", "calendar.csv");

    private final Path jobs;
    private final String folder;
    private final Codebook codebook;
    private final SettingsProblems problems;

    private RoundReader(Path jobs, String folder, Codebook codebook, SettingsProblems problems) {
        this.jobs = jobs;
        this.folder = folder;
        this.codebook = codebook;
        this.problems = problems;
    }

    /**
     * Reads all rounds below the {@code jobs} folder. If the codebook could not be read, the result has no rounds,
     * because they are checked against it. Use the result only if no problem was added.
     */
    public static Rounds readAll(Path jobs, Codebook codebook, SettingsProblems problems) {
        Path rounds = jobs.resolve("rounds");
        if (!Files.isDirectory(rounds)) {
            problems.add("rounds", 0, "the folder is missing", "a folder with one folder a round, like rounds/2023");
            return Rounds.of(List.of());
        }
        if ((codebook.states().size() == 0 || codebook.indicators().size() == 0) && problems.any()) {
            return Rounds.of(List.of());
        }
        List<Round> read = new ArrayList<>();
        try (Stream<Path> folders = Files.list(rounds)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                new RoundReader(jobs, "rounds/" + folder.getFileName() + "/", codebook, problems)
                        .read(folder.getFileName().toString())
                        .ifPresent(read::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Rounds.of(read).with(Background.read(jobs, codebook, read, problems));
    }

    private Optional<Round> read(String name) {
        SettingsFolder.check(jobs, "rounds/" + name, FILES, problems);
        SettingsTree yaml = SettingsTree.read(jobs, folder + "round.yml", problems);
        int year = yaml.whole("round", 1900, 2999).orElse(0);
        if (year == 0 || !name.equals(Integer.toString(year))) {
            yaml.problem(
                    "round",
                    "the round is called " + (year == 0 ? "nothing" : year) + " and its folder " + name,
                    "round: and the folder's name to be the same year");
            return Optional.empty();
        }
        List<State> expected = expected(yaml);
        SettingsTree title = yaml.tree("title");
        SettingsTree joint = yaml.tree("joint");
        Frequency frequency = frequency(yaml, "frequency").orElse(Frequency.MONTHLY);
        Round round = new Round(
                year,
                new Name(title.required("en"), title.required("ru")),
                expected,
                frequency,
                frequencies(yaml.tree("frequencies"), expected),
                yaml.whole("due-days", 0, 3650).orElse(15),
                closes(yaml, year),
                yaml.choice("acceptance", Acceptance.class).orElse(Acceptance.REJECT_SUBMISSION),
                joint.choice("conflict", JointPolicy.class).orElse(JointPolicy.LEAD),
                ComparisonReader.mirror(yaml.tree("mirror")),
                ComparisonReader.plausibility(yaml.tree("plausibility"), yaml.tree("revisions")),
                silence(yaml),
                yaml.choice("questions", QuestionEffect.class).orElse(QuestionEffect.PROVISIONAL),
                previous(yaml.tree("previous")),
                received(),
                new DecisionReader(jobs, folder + "decisions.csv", year, codebook, problems).read(),
                note(yaml),
                ImprintReader.read(yaml, codebook),
                yaml.text("thaw"),
                new CalendarReader(jobs, folder + "calendar.csv", problems).read(yaml.tree("release")),
                QualityLimitsReader.read(yaml.tree("quality-limits")));
        yaml.reportUnknownKeys();
        return Optional.of(round);
    }

    private static Optional<Name> note(SettingsTree yaml) {
        SettingsTree note = yaml.tree("note");
        return yaml.has("note") ? Optional.of(new Name(note.required("en"), note.required("ru"))) : Optional.empty();
    }

    private LocalDate closes(SettingsTree yaml, int year) {
        Optional<LocalDate> closes = yaml.date("closes");
        if (closes.isEmpty() && !yaml.has("closes")) {
            yaml.problem("round", "closes is missing", "the closing date of the round, like " + (year + 1) + "-06-01");
        }
        closes.filter(date -> date.isBefore(Period.year(year).lastDay()))
                .ifPresent(date -> yaml.problemUnlessArchived(
                        "closes",
                        "closes " + date + " is before the end of " + year,
                        "a date when the year is over, like " + (year + 1) + "-06-01"));
        return closes.orElse(LocalDate.MAX);
    }

    private List<State> expected(SettingsTree yaml) {
        List<String> codes = yaml.list("expected");
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (codebook.states().find(code).isEmpty()) {
                yaml.problem(
                        "expected",
                        "expected: " + code + " is not a State of the codebook",
                        "codes of codebook/states.csv");
            } else if (!seen.add(code)) {
                yaml.problemUnlessArchived("expected", "expected: " + code + " is there twice", "each State once");
            }
        }
        return codebook.states().stream().filter(s -> codes.contains(s.code())).toList();
    }

    private Map<String, Frequency> frequencies(SettingsTree tree, List<State> expected) {
        Map<String, Frequency> frequencies = new LinkedHashMap<>();
        for (String code : tree.keys()) {
            Optional<State> state = codebook.states().find(code);
            if (state.isEmpty()) {
                tree.problem(
                        code,
                        "frequencies: " + code + " is not a State of the codebook",
                        "codes of codebook/states.csv");
            } else if (!expected.contains(state.get())) {
                tree.problemUnlessArchived(
                        code, "frequencies: no return of " + code + " is expected", "states that expected: names");
            }
            frequency(tree, code).ifPresent(f -> frequencies.put(code, f));
        }
        return Map.copyOf(frequencies);
    }

    private static Optional<Frequency> frequency(SettingsTree tree, String key) {
        return tree.choice(key, Frequency.class);
    }

    /** Either one word for all indicators, or a usual meaning with exceptions by indicator. */
    private SilenceSettings silence(SettingsTree yaml) {
        if (!yaml.isTree("silence")) {
            return new SilenceSettings(yaml.choice("silence", Silence.class).orElse(Silence.NIL), Map.of());
        }
        SettingsTree tree = yaml.tree("silence");
        Map<String, Silence> exceptions = new LinkedHashMap<>();
        for (String key : tree.keys()) {
            if (key.equals("default")) {
                continue;
            }
            if (codebook.indicators().find(key).isEmpty()) {
                tree.problem(
                        key,
                        "silence: " + key + " is not an indicator of the codebook",
                        "default, or codes of codebook/indicators.csv");
            }
            tree.choice(key, Silence.class).ifPresent(silence -> exceptions.put(key, silence));
        }
        return new SilenceSettings(tree.choice("default", Silence.class).orElse(Silence.NIL), Map.copyOf(exceptions));
    }

    private Map<String, BigDecimal> previous(SettingsTree tree) {
        Map<String, BigDecimal> previous = new LinkedHashMap<>();
        for (String code : tree.keys()) {
            if (codebook.indicators().find(code).isEmpty()) {
                tree.problem(
                        code,
                        "previous: " + code + " is not an indicator of the codebook",
                        "codes of codebook/indicators.csv");
            }
            tree.decimal(code).ifPresent(v -> previous.put(code, v));
        }
        return Map.copyOf(previous);
    }

    private Map<String, LocalDate> received() {
        String file = folder + "received.csv";
        Map<String, LocalDate> received = new LinkedHashMap<>();
        if (!Files.exists(jobs.resolve(file))) {
            return received;
        }
        for (SettingsRow row : SettingsTable.read(jobs, file, List.of("file", "received_on"), List.of(), problems)) {
            row.required("received_on");
            row.date("received_on").ifPresent(date -> {
                if (received.putIfAbsent(row.required("file").toUpperCase(Locale.ROOT), date) != null) {
                    row.problem("the file " + row.text("file") + " is there twice", "each file once");
                }
            });
        }
        return Map.copyOf(received);
    }
}
