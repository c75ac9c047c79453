package org.svod.reconciliation;

import java.util.List;
import java.util.function.Predicate;
import org.svod.period.Period;
import org.svod.submission.CaseRows;
import org.svod.submission.Observation;
import org.svod.submission.Reading;

/**
 * The records of one submission.
 *
 * @param observations those outside of joint cases, in the order of their cells
 * @param cases those of joint cases
 */
public record Records(List<Observation> observations, CaseRows cases) {

    /** Those of periods that satisfy the condition. */
    public Records within(Predicate<Period> periods) {
        return new Records(
                observations.stream()
                        .filter(row -> periods.test(row.cell().period()))
                        .toList(),
                cases.within(periods));
    }

    /** Those of a file that was just read. */
    public static Records of(Reading reading) {
        return new Records(reading.observations(), reading.cases());
    }

    /** Those of a submission that counts. */
    public static Records of(Contribution contribution) {
        return new Records(contribution.observations(), contribution.cases());
    }
}
