package org.svod.submission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.period.Period;

/**
 * What one state has had accepted in one round: for each month the newest submission whose scope covers it speaks, with all its rows.
 * Immutable.
 */
public final class Standing {

    private final List<AcceptedSubmission> accepted;
    private final Map<Period, AcceptedSubmission> speakers = new TreeMap<>();

    private Standing(Collection<AcceptedSubmission> accepted) {
        this.accepted = accepted.stream().sorted(Comparator.comparingLong(AcceptedSubmission::delivery)).toList();
        for (AcceptedSubmission submission : this.accepted) {
            submission.scope().months().forEach(month -> speakers.put(month, submission));
        }
    }

    /** The standing after these were accepted, in the order of their deliveries. */
    public static Standing of(Collection<AcceptedSubmission> accepted) {
        return new Standing(accepted);
    }

    /** The submission last accepted for exactly this scope, in force or not. */
    public Optional<AcceptedSubmission> latest(Period scope) {
        return accepted.stream().filter(s -> s.scope().equals(scope)).reduce((first, second) -> second);
    }

    /** The submission accepted for exactly this scope that still speaks for at least one month. */
    public Optional<AcceptedSubmission> inForce(Period scope) {
        return latest(scope).filter(s -> speaksAtAll(s.delivery()));
    }

    /** Whether a delivery speaks for at least one month. */
    public boolean speaksAtAll(long delivery) {
        return speakers.values().stream().anyMatch(s -> s.delivery() == delivery);
    }

    /** Whether a delivery speaks for every month of a period, so that its row for that period counts. */
    public boolean speaks(long delivery, Period period) {
        return period.months().stream().allMatch(m -> Optional.ofNullable(speakers.get(m)).filter(s -> s.delivery() == delivery).isPresent());
    }

    /**
     * A wide period of a submission in force that a file of this scope would cut through: the months cannot be told apart, so the wider
     * file has to be corrected instead.
     */
    public Optional<Overlap> cutBy(Period scope) {
        return accepted.stream()
                .flatMap(s -> s.widePeriods().stream().sorted().map(wide -> new Overlap(s, wide)))
                .filter(o -> o.wide().overlaps(scope) && !scope.covers(o.wide()) && speaks(o.submission().delivery(), o.wide()))
                .findFirst();
    }

    /**
     * A submission and the period of it that another file would cut through.
     *
     * @param submission the submission in force
     * @param wide the period of its rows
     */
    public record Overlap(AcceptedSubmission submission, Period wide) {}
}
