package org.svod.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.delivery.NameReading;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.round.Round;
import org.svod.round.Rounds;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/**
 * Checks that every line of {@code received.csv} can belong to a return. Otherwise the return would, without a message,
 * have the date of the run that archived it.
 */
final class ReceiptDates {

    private final Path jobs;
    private final SubmissionNames names;
    private final SettingsProblems problems;

    private ReceiptDates(Path jobs, Codebook codebook, SettingsProblems problems) {
        this.jobs = jobs;
        this.names = new SubmissionNames(codebook);
        this.problems = problems;
    }

    /**
     * Checks the receipt dates of all rounds. Errors in the tables themselves were reported when the rounds were read.
     */
    static void check(Path jobs, Codebook codebook, Rounds rounds, SettingsProblems problems) {
        ReceiptDates dates = new ReceiptDates(jobs, codebook, problems);
        rounds.asList().forEach(dates::check);
    }

    private void check(Round round) {
        String file = "rounds/" + round.name() + "/received.csv";
        if (Files.exists(jobs.resolve(file))) {
            SettingsTable.read(jobs, file, List.of("file", "received_on"), List.of(), new SettingsProblems()).stream()
                    .filter(row -> !row.text("file").isEmpty())
                    .forEach(row -> check(row, round));
        }
    }

    private void check(SettingsRow row, Round round) {
        String file = row.text("file");
        NameReading reading = names.parse(file);
        reading.name().ifPresent(name -> check(row, name, round));
        reading.findings()
                .listed()
                .forEach(finding -> wrong(
                        row,
                        file + " is not the name of a return",
                        "a name like " + finding.arguments().get(0)));
    }

    private void check(SettingsRow row, SubmissionName name, Round round) {
        Optional<LocalDate> received = row.date("received_on");
        if (name.scope().year() != round.year()) {
            wrong(
                    row,
                    row.text("file") + " speaks for " + name.scope().year(),
                    "files that speak for " + round.year() + ", the year of the round");
        } else if (received.filter(date -> date.isBefore(name.scope().firstDay()))
                .isPresent()) {
            wrong(
                    row,
                    "received_on " + row.text("received_on") + " is before " + name.scope() + " began",
                    "a date from " + name.scope().firstDay() + " on");
        }
    }

    private void wrong(SettingsRow row, String wrong, String expected) {
        problems.addUnlessArchived(row.file(), row.line(), wrong, expected);
    }
}
