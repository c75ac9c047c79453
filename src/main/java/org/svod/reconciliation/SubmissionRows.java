package org.svod.reconciliation;

import java.util.List;
import java.util.function.Predicate;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.period.Period;
import org.svod.submission.Reading;

/**
 * The records of one submission.
 *
 * @param observations those outside of joint cases, in the order of their cells
 * @param cases those of joint cases
 */
public record SubmissionRows(List<Observation> observations, CaseRows cases) {

    /** The records of the periods that satisfy the condition. */
    public SubmissionRows within(Predicate<Period> periods) {
        return new SubmissionRows(
                observations.stream()
                        .filter(row -> periods.test(row.cell().period()))
                        .toList(),
                cases.within(periods));
    }

    /** The records of a file that was just read. */
    public static SubmissionRows of(Reading reading) {
        return new SubmissionRows(reading.observations(), reading.cases());
    }

    /** The records of a submission that counts. */
    public static SubmissionRows of(Contribution contribution) {
        return new SubmissionRows(contribution.observations(), contribution.cases());
    }
}
