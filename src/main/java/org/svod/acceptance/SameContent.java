package org.svod.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.submission.Reading;

/**
 * A file whose bytes were delivered before for another state or scope. Usually a clerk has sent the file of last month
 * under a new name. Its figures would be counted twice.
 */
public final class SameContent {

    private SameContent() {}

    /**
     * What is said about it.
     *
     * @param delivery the file, with a name that was understood
     * @param reading what it says
     * @param same earlier deliveries with the same bytes for another state or scope, in their order
     * @param counts whether an earlier delivery counts for at least one month
     */
    public static Findings findings(
            Delivery delivery, Reading reading, List<Delivery> same, Predicate<Delivery> counts) {
        Optional<Delivery> twice = hasValues(reading)
                ? same.stream()
                        .filter(other -> isOtherPeriod(delivery.named(), other.named()) && counts.test(other))
                        .findFirst()
                : Optional.empty();
        if (reading.withdraws()) {
            return Findings.NONE;
        }
        return twice.map(other -> Finding.ofFile(
                        FindingCode.SAME_FIGURES,
                        delivery.file(),
                        other.file(),
                        other.named().scope().toString()))
                .or(() -> same.stream()
                        .findFirst()
                        .map(other -> Finding.ofFile(FindingCode.SAME_CONTENT, delivery.file(), other.file())))
                .map(Findings::of)
                .orElse(Findings.NONE);
    }

    /**
     * Whether one file of the state can have good rows for both scopes only if its rows do not name their periods. The
     * scopes have no month in common, so a period that is named is outside one of them.
     */
    private static boolean isOtherPeriod(SubmissionName name, SubmissionName other) {
        return name.state().code().equals(other.state().code()) && !name.scope().overlaps(other.scope());
    }

    private static boolean hasValues(Reading reading) {
        return reading.sums().stream().anyMatch(sum -> sum.sum().signum() != 0);
    }
}
