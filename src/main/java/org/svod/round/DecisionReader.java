package org.svod.round;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.observation.CaseNumber;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads the {@code decisions.csv} of a round and checks every line of it. */
final class DecisionReader {

    private static final String USER = "decided_by_user";
    private static final String KINDS = "joint, mirror, confirm, refuse, same, different or accept";
    /** A file, and the number of its delivery if it is not the first under this name. */
    private static final Pattern FILE =
            Pattern.compile("([A-Z0-9_-]{4,40}\\.(?:CSV|XLSX))(?: \\(([1-9][0-9]{0,8})\\))?", Pattern.CASE_INSENSITIVE);

    private final Path jobs;
    private final String file;
    private final int year;
    private final Codebook codebook;
    private final SettingsProblems problems;
    private final Map<Long, String> users = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    DecisionReader(Path jobs, String file, int year, Codebook codebook, SettingsProblems problems) {
        this.jobs = jobs;
        this.file = file;
        this.year = year;
        this.codebook = codebook;
        this.problems = problems;
    }

    /** The decisions in the order of the file; none if there is no such file. */
    DecisionTable read() {
        if (!Files.exists(jobs.resolve(file))) {
            return DecisionTable.NONE;
        }
        List<Decision> values = new ArrayList<>();
        List<FileDecision> files = new ArrayList<>();
        for (SettingsRow row : SettingsTable.read(
                jobs,
                file,
                List.of("kind", "indicator", "reference", "value", "decided_by", "decided_on", "reason"),
                List.of(USER),
                problems)) {
            row.optional(USER).ifPresent(user -> users.put(row.line(), user));
            Optional<Decision.Kind> kind = row.choice("kind", Decision.Kind.class);
            Optional<LocalDate> decidedOn = row.date("decided_on");
            boolean ofFile = kind.filter(Decision.Kind::mayConcernFile).isPresent()
                    && FILE.matcher(row.text("reference").strip()).matches();
            Optional<Indicator> indicator = ofFile ? noIndicator(row) : indicator(row);
            if (kind.isEmpty() || (indicator.isEmpty() && !ofFile) || decidedOn.isEmpty()) {
                if (row.text("kind").isEmpty() || row.text("decided_on").isEmpty()) {
                    row.problem("kind or decided_on is blank", KINDS + ", and a date like 2024-02-15");
                }
            } else if (ofFile) {
                files.add(fileDecision(row, kind.get(), decidedOn.get()));
            } else {
                values.add(decision(row, kind.get(), indicator.orElseThrow(), decidedOn.get()));
            }
        }
        return new DecisionTable(List.copyOf(values), List.copyOf(files), Map.copyOf(users));
    }

    private Optional<Indicator> indicator(SettingsRow row) {
        Optional<Indicator> indicator = codebook.indicators().find(row.required("indicator"));
        if (indicator.isEmpty()) {
            row.problem(
                    "indicator " + row.text("indicator") + " is not in the codebook",
                    "one of "
                            + codebook.indicators().stream()
                                    .map(Indicator::code)
                                    .collect(Collectors.joining(", ")));
        }
        return indicator;
    }

    private static Optional<Indicator> noIndicator(SettingsRow row) {
        row.optional("indicator")
                .ifPresent(text -> row.problem(
                        "indicator " + text + " stands beside the name of a file",
                        "a blank indicator where the whole file is meant, or a reference like KZ 2023-05"));
        return Optional.empty();
    }

    private FileDecision fileDecision(SettingsRow row, Decision.Kind kind, LocalDate decidedOn) {
        Matcher form = FILE.matcher(row.text("reference").strip());
        checkNoValue(row);
        String name = form.matches() ? form.group(1) : "";
        int nth = form.matches() && form.group(2) != null ? Integer.parseInt(form.group(2)) : 1;
        FileDecision decision = new FileDecision(
                kind, name, nth, row.required("decided_by"), decidedOn, row.required("reason"), row.line());
        once(row, "file|" + decision.reference().toUpperCase(Locale.ROOT), decision.reference());
        return decision;
    }

    private Decision decision(SettingsRow row, Decision.Kind kind, Indicator indicator, LocalDate decidedOn) {
        String given = row.required("reference").toUpperCase(Locale.ROOT);
        Optional<CaseNumberPair> pair = isAboutNumbers(kind) ? CaseNumberPair.parse(given) : Optional.empty();
        String reference = pair.map(CaseNumberPair::toString).orElse(given);
        Optional<BigDecimal> value = row.decimal("value");
        check(row, kind, indicator, reference, value);
        once(row, kind.question() + "|" + indicator + "|" + reference, reference);
        return new Decision(
                kind,
                indicator,
                reference,
                value,
                row.required("decided_by"),
                decidedOn,
                row.required("reason"),
                row.line());
    }

    private static boolean isAboutNumbers(Decision.Kind kind) {
        return kind == Decision.Kind.SAME || kind == Decision.Kind.DIFFERENT;
    }

    private void once(SettingsRow row, String key, String reference) {
        Long before = seen.putIfAbsent(key, row.line());
        if (before != null) {
            row.problem(
                    "a second decision about " + reference + ", after the one on line " + before,
                    "one decision about each reference");
        }
    }

    private static void checkNoValue(SettingsRow row) {
        row.optional("value")
                .ifPresent(text -> row.problemUnlessArchived(
                        "value " + text + " is not taken: a decision of this kind settles nothing",
                        "value to be blank; the figure stays as reported"));
    }

    private void check(
            SettingsRow row, Decision.Kind kind, Indicator indicator, String reference, Optional<BigDecimal> value) {
        if (kind.settlesNothing()) {
            checkNoValue(row);
        } else {
            if (value.isEmpty() || value.get().signum() < 0) {
                row.problem(
                        "value " + row.text("value") + " cannot be a settled value", "a number that is not negative");
            } else if (indicator.counted() && !Decimals.isWhole(value.get())) {
                row.problem(
                        "value " + row.text("value") + " is a fraction",
                        "a whole number, as " + indicator + " is counted");
            }
        }
        String wrong = "reference " + row.text("reference") + " cannot be meant";
        switch (kind) {
            case JOINT -> {
                if (CaseNumber.parse(reference).isEmpty()) {
                    row.problemUnlessArchived(wrong, "a case number with at least one digit, like TRAL-23/017");
                }
            }
            case MIRROR -> {
                if (codebook.mirrorOf(indicator).isEmpty() || !statesOf(reference, ">", 2)) {
                    row.problem(wrong, "sender and receiver of an indicator that has a mirror, like KZ>RU");
                }
            }
            case CONFIRM, REFUSE, ACCEPT -> {
                if (!isStateAndPeriod(reference)) {
                    String file = kind.mayConcernFile() ? ", or the name of a file and no indicator" : "";
                    row.problem(wrong, "state and period of the round, like KZ " + year + "-05" + file);
                }
            }
            case SAME, DIFFERENT -> {
                if (CaseNumberPair.parse(reference).isEmpty()) {
                    row.problem(wrong, "two case numbers, like TRAL-23/017 = TRAL-23-017");
                }
            }
        }
    }

    private boolean isStateAndPeriod(String reference) {
        return reference.contains(" ")
                && statesOf(reference.split(" ")[0], " ", 1)
                && Period.parse(reference.substring(reference.indexOf(' ') + 1))
                        .filter(p -> p.year() == year)
                        .isPresent();
    }

    private boolean statesOf(String text, String separator, int number) {
        List<String> codes = List.of(text.split(separator, -1));
        return codes.size() == number
                && codes.stream().allMatch(c -> codebook.states().find(c).isPresent())
                && codes.stream().distinct().count() == number;
    }
}
