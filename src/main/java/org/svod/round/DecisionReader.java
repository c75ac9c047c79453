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

    private final Path jobs;
    private final String file;
    private final int year;
    private final Codebook codebook;
    private final SettingsProblems problems;

    DecisionReader(Path jobs, String file, int year, Codebook codebook, SettingsProblems problems) {
        this.jobs = jobs;
        this.file = file;
        this.year = year;
        this.codebook = codebook;
        this.problems = problems;
    }

    /** The decisions in the order of the file; none if there is no such file. */
    List<Decision> read() {
        if (!Files.exists(jobs.resolve(file))) {
            return List.of();
        }
        List<Decision> decisions = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        for (SettingsRow row : SettingsTable.read(
                jobs,
                file,
                List.of("kind", "indicator", "reference", "value", "decided_by", "decided_on", "reason"),
                List.of(),
                problems)) {
            Optional<Decision.Kind> kind = row.choice("kind", Decision.Kind.class);
            Optional<Indicator> indicator = codebook.indicators().find(row.required("indicator"));
            if (indicator.isEmpty()) {
                row.problem(
                        "indicator " + row.text("indicator") + " is not in the codebook",
                        "one of "
                                + codebook.indicators().stream()
                                        .map(Indicator::code)
                                        .collect(Collectors.joining(", ")));
            }
            Optional<LocalDate> decidedOn = row.date("decided_on");
            if (kind.isEmpty() || indicator.isEmpty() || decidedOn.isEmpty()) {
                if (row.text("kind").isEmpty() || row.text("decided_on").isEmpty()) {
                    row.problem(
                            "kind or decided_on is blank",
                            "joint, mirror, confirm or accept, and a date like 2024-02-15");
                }
                continue;
            }
            String reference = row.required("reference").toUpperCase(Locale.ROOT);
            Optional<BigDecimal> value = row.decimal("value");
            check(row, kind.get(), indicator.get(), reference, value);
            Long before = seen.putIfAbsent(kind.get() + "|" + indicator.get() + "|" + reference, row.line());
            if (before != null) {
                row.problem(
                        "a second decision about " + reference + ", after the one on line " + before,
                        "one decision about each reference");
            }
            decisions.add(new Decision(
                    kind.get(),
                    indicator.get(),
                    reference,
                    value,
                    row.required("decided_by"),
                    decidedOn.get(),
                    row.required("reason"),
                    row.line()));
        }
        return List.copyOf(decisions);
    }

    private void check(
            SettingsRow row, Decision.Kind kind, Indicator indicator, String reference, Optional<BigDecimal> value) {
        if (kind.settlesNothing()) {
            row.optional("value")
                    .ifPresent(text -> row.problemUnlessArchived(
                            "value " + text + " is not taken: a decision of this kind settles nothing",
                            "value to be blank; the figure stays as reported"));
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
            case CONFIRM, ACCEPT -> {
                if (!isStateAndPeriod(reference)) {
                    row.problem(wrong, "state and period of the round, like KZ " + year + "-05");
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
