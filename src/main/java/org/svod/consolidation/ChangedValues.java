package org.svod.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.databank.SubmissionRepository;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.ChangedSums;
import org.svod.reconciliation.SubmissionRows;
import org.svod.round.Round;

/**
 * Finds what an accepted file says otherwise than the files that counted for its months before. It reads only that file
 * and the files that it replaced.
 */
final class ChangedValues {

    private static final SubmissionRows NOTHING = new SubmissionRows(List.of(), CaseRows.NONE);

    private final SubmissionRepository submissions;
    private final Codebook codebook;
    private final FileAnswers answers;
    private final int year;
    private final long before;

    /** Compares with the files that counted after the delivery with the number {@code before}. */
    ChangedValues(SubmissionRepository submissions, Codebook codebook, Round round, long before) {
        this.submissions = submissions;
        this.codebook = codebook;
        this.answers = FileAnswers.of(round);
        this.year = round.year();
        this.before = before;
    }

    /** The sums by indicator and period in which the file changed what its State says. */
    List<ChangedSums.Changed> of(SubmissionSummary file) {
        List<AcceptedSubmission> accepted = submissions.accepted(file.name().state(), year, answers, codebook);
        Standing now = Standing.of(accepted);
        List<AcceptedSubmission> earlier =
                accepted.stream().filter(s -> s.number() <= before).toList();
        Standing then = Standing.of(earlier);
        Set<Period> months = file.name().scope().months().stream()
                .filter(m -> now.speaks(file.delivery().number(), m))
                .collect(Collectors.toSet());
        List<ChangedSums.Changed> changed = new ArrayList<>();
        SubmissionRows records =
                submissions.records(file.delivery().number(), codebook).within(p -> months.containsAll(p.months()));
        Predicate<Period> compared = p -> false;
        for (AcceptedSubmission old : earlier) {
            Set<Period> taken =
                    months.stream().filter(m -> then.speaks(old.number(), m)).collect(Collectors.toSet());
            if (!taken.isEmpty()) {
                Predicate<Period> within = p -> taken.containsAll(p.months());
                changed.addAll(ChangedSums.between(
                        submissions
                                .records(old.number(), codebook)
                                .within(p -> then.speaks(old.number(), p)
                                        && p.months().stream().anyMatch(taken::contains)),
                        records.within(within)));
                compared = compared.or(within);
            }
        }
        changed.addAll(ChangedSums.between(NOTHING, records.within(compared.negate())));
        return changed;
    }
}
