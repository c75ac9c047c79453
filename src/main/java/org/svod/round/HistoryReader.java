package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.settings.SettingsFolder;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code jobs/history/<indicator>.csv}: values of years before Svod. The folder is optional. */
final class HistoryReader {

    private static final String FOLDER = "history";

    private final Path jobs;
    private final Codebook codebook;
    private final SettingsProblems problems;
    private final List<History.PastValue> lines = new ArrayList<>();

    private HistoryReader(Path jobs, Codebook codebook, SettingsProblems problems) {
        this.jobs = jobs;
        this.codebook = codebook;
        this.problems = problems;
    }

    static History read(Path jobs, Codebook codebook, SettingsProblems problems) {
        return new HistoryReader(jobs, codebook, problems).read();
    }

    private History read() {
        List<String> known =
                codebook.indicators().stream().map(i -> i.code() + ".csv").toList();
        SettingsFolder.check(jobs, FOLDER, known, problems);
        for (Indicator indicator : codebook.indicators()) {
            String file = FOLDER + "/" + indicator.code() + ".csv";
            if (Files.isRegularFile(jobs.resolve(file))) {
                table(indicator, file);
            }
        }
        lines.sort(Comparator.comparing(History.PastValue::indicator).thenComparing(History.PastValue::period));
        return new History(List.copyOf(lines));
    }

    private void table(Indicator indicator, String file) {
        Set<String> seen = new HashSet<>();
        for (SettingsRow row : SettingsTable.read(
                jobs, file, List.of("period", "value", "source"), List.of("state", "break"), problems)) {
            String text = row.required("period");
            Optional<Period> period = Period.parse(text)
                    .filter(p -> p.frequency() == Frequency.YEARLY || p.frequency() == Frequency.MONTHLY);
            if (period.isEmpty() && !text.isEmpty()) {
                row.problem("period " + text + " is not possible", "a year like 2019 or a month like 2019-05");
            }
            Optional<String> state = row.optional("state");
            state.filter(s -> codebook.states().find(s).isEmpty())
                    .ifPresent(
                            s -> row.problem("state " + s + " is not in states.csv", "a code of states.csv, or blank"));
            if (!seen.add(text + " " + row.text("state"))) {
                row.problem(text + " is there twice", "each period once for a State");
            }
            row.required("value");
            String source = row.required("source");
            row.decimal("value").ifPresent(value -> {
                if (value.signum() < 0) {
                    row.problem("value " + row.text("value") + " is negative", "zero or more");
                }
                period.ifPresent(p ->
                        lines.add(new History.PastValue(indicator.code(), p, state, value, row.yes("break"), source)));
            });
        }
    }
}
