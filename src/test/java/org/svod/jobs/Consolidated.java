package org.svod.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.dialect.ByteSource;
import org.svod.figures.Bridge;
import org.svod.figures.Ledger;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.Reconciler;
import org.svod.reconciliation.Reconciliation;
import org.svod.round.Acceptance;
import org.svod.round.Round;
import org.svod.round.RoundReader;
import org.svod.settings.SettingsProblems;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/**
 * A round put together by the domain alone: no database, no archive. Of the files of one state and scope the last good
 * one counts; scopes do not overlap.
 *
 * @param codebook the codebook
 * @param round the round
 * @param readings what each file says, by name
 * @param reconciliation the outcome
 * @param ledger everything that counts
 */
public record Consolidated(
        Codebook codebook, Round round, Map<String, Reading> readings, Reconciliation reconciliation, Ledger ledger) {

    /** Reads {@code jobs} and the files below {@code input} whose names are good. */
    public static Consolidated of(Path jobs, Path input, int year, LocalDate runDate) throws IOException {
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(jobs, problems);
        Round round = RoundReader.readAll(jobs, codebook, problems).ofYear(year).orElseThrow();
        problems.throwIfAny();
        SubmissionNames names = new SubmissionNames(codebook);
        SubmissionReader reader = new SubmissionReader(codebook, runDate, 100);
        Map<String, Reading> readings = new LinkedHashMap<>();
        Map<String, Contribution> counting = new TreeMap<>();
        for (Path file : files(input)) {
            String fileName = String.valueOf(file.getFileName());
            Optional<SubmissionName> read = names.parse(fileName).name();
            if (read.isPresent()) {
                SubmissionName name = read.get();
                Reading reading = reader.read(ByteSource.of(file), name);
                readings.put(fileName, reading);
                if (round.acceptance() == Acceptance.REJECT_ROWS
                        ? !reading.fatal()
                        : !reading.findings().hasErrors()) {
                    counting.put(
                            name.state() + " " + name.scope(),
                            new Contribution(
                                    DeliveryFixture.under(
                                            fileName, DeliveryFixture.named(readings.size(), name, runDate)),
                                    reading.observations(),
                                    reading.caseTotals(),
                                    reading.cases(),
                                    Contribution.Doubts.NONE));
                }
            }
        }
        List<Contribution> contributions = new ArrayList<>(counting.values());
        Reconciliation reconciliation = new Reconciler(codebook, round).reconcile(contributions, List.of());
        return new Consolidated(
                codebook, round, readings, reconciliation, Ledger.of(contributions, reconciliation.adjustments()));
    }

    /** How the figure of an indicator came about. */
    public Bridge bridge(String indicator) {
        return ledger.of(codebook.indicators().get(indicator)).bridge().orElseThrow();
    }

    private static List<Path> files(Path input) throws IOException {
        try (Stream<Path> walk = Files.walk(input)) {
            return walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(p -> String.valueOf(p.getFileName())))
                    .toList();
        }
    }
}
