package org.svod.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.databank.SubmissionRepository;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.Differences;
import org.svod.reconciliation.SubmissionRows;
import org.svod.round.Round;

/**
 * Finds the indicators about which an accepted file differs from the files that counted for its months before. It reads
 * only that file and the files that it replaced.
 */
final class ChangedIndicators {

    private static final SubmissionRows NOTHING = new SubmissionRows(List.of(), CaseRows.NONE);

    private final SubmissionRepository submissions;
    private final Codebook codebook;
    private final FileAnswers answers;
    private final int year;
    private final long before;

    /** Compares with the files that counted after the delivery with the number {@code before}. */
    ChangedIndicators(SubmissionRepository submissions, Codebook codebook, Round round, long before) {
        this.submissions = submissions;
        this.codebook = codebook;
        this.answers = FileAnswers.of(round);
        this.year = round.year();
        this.before = before;
    }

    /** The indicators about which the file changed what its State says. */
    Set<Indicator> of(SubmissionSummary file) {
        List<AcceptedSubmission> accepted = submissions.accepted(file.name().state(), year, answers, codebook);
        Standing now = Standing.of(accepted);
        List<AcceptedSubmission> earlier =
                accepted.stream().filter(s -> s.number() <= before).toList();
        Standing then = Standing.of(earlier);
        Set<Period> months = file.name().scope().months().stream()
                .filter(m -> now.speaks(file.delivery().number(), m))
                .collect(Collectors.toSet());
        Set<Indicator> changed = new HashSet<>();
        SubmissionRows records =
                submissions.records(file.delivery().number(), codebook).within(p -> months.containsAll(p.months()));
        Predicate<Period> compared = p -> false;
        for (AcceptedSubmission old : earlier) {
            Set<Period> taken =
                    months.stream().filter(m -> then.speaks(old.number(), m)).collect(Collectors.toSet());
            if (!taken.isEmpty()) {
                Predicate<Period> within = p -> taken.containsAll(p.months());
                changed.addAll(Differences.between(
                        submissions
                                .records(old.number(), codebook)
                                .within(p -> then.speaks(old.number(), p)
                                        && p.months().stream().anyMatch(taken::contains)),
                        records.within(within)));
                compared = compared.or(within);
            }
        }
        changed.addAll(Differences.between(NOTHING, records.within(compared.negate())));
        return changed;
    }
}
