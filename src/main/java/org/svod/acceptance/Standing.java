package org.svod.acceptance;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.period.Period;

/**
 * The accepted submissions of one state in one round. For each month, the newest submission whose scope covers the
 * month is the one that counts, with all its rows. Immutable; its size does not grow with the number of replaced
 * submissions.
 */
public final class Standing {

    private final Map<Period, AcceptedSubmission> latest = new HashMap<>();
    private final Map<Period, AcceptedSubmission> speakers = new HashMap<>();

    private Standing() {}

    /** The standing after these submissions were accepted, given in the order of their deliveries. */
    public static Standing of(Collection<AcceptedSubmission> accepted) {
        Standing standing = new Standing();
        accepted.stream()
                .sorted(Comparator.comparingLong(AcceptedSubmission::number))
                .forEach(standing::accept);
        return standing;
    }

    /** The standing after this submission was accepted too; it must be the last delivery so far. */
    public Standing and(AcceptedSubmission submission) {
        Standing after = new Standing();
        after.latest.putAll(latest);
        after.speakers.putAll(speakers);
        after.accept(submission);
        return after;
    }

    private void accept(AcceptedSubmission submission) {
        latest.put(submission.scope(), submission);
        submission.scope().months().forEach(month -> speakers.put(month, submission));
    }

    /** The submission last accepted for exactly this scope, in force or not. */
    public Optional<AcceptedSubmission> latest(Period scope) {
        return Optional.ofNullable(latest.get(scope));
    }

    /** The submission accepted for exactly this scope that still counts for at least one month. */
    public Optional<AcceptedSubmission> inForce(Period scope) {
        return latest(scope).filter(s -> speaksAtAll(s.number()));
    }

    /** The submissions that count for at least one month of a period, in the order of their deliveries. */
    public List<AcceptedSubmission> speaking(Period scope) {
        return scope.months().stream()
                .flatMap(month -> Optional.ofNullable(speakers.get(month)).stream())
                .distinct()
                .sorted(Comparator.comparingLong(AcceptedSubmission::number))
                .toList();
    }

    /** Whether a delivery counts for at least one month. */
    public boolean speaksAtAll(long delivery) {
        return speakers.values().stream().anyMatch(s -> s.number() == delivery);
    }

    /** Whether a delivery counts for every month of a period, so that its row for that period counts. */
    public boolean speaks(long delivery, Period period) {
        return period.months().stream()
                .allMatch(m -> Optional.ofNullable(speakers.get(m))
                        .filter(s -> s.number() == delivery)
                        .isPresent());
    }

    /** Whether a delivery counts for at least one month of a period. */
    public boolean speaksInPart(long delivery, Period period) {
        return period.months().stream()
                .anyMatch(m -> Optional.ofNullable(speakers.get(m))
                        .filter(s -> s.number() == delivery)
                        .isPresent());
    }

    /**
     * A wide period of a submission in force that a file of this scope would replace only in part. The values of the
     * single months are not known, so the wider file must be corrected instead.
     */
    public Optional<Overlap> cutBy(Period scope) {
        return speakers.values().stream()
                .distinct()
                .sorted(Comparator.comparingLong(AcceptedSubmission::number))
                .flatMap(s -> s.widePeriods().stream().sorted().map(wide -> new Overlap(s, wide)))
                .filter(o -> o.wide().overlaps(scope)
                        && !scope.covers(o.wide())
                        && speaks(o.submission().number(), o.wide()))
                .findFirst();
    }

    /**
     * A submission, and a period of its rows that another file would replace only in part.
     *
     * @param submission the submission in force
     * @param wide the period of its rows
     */
    public record Overlap(AcceptedSubmission submission, Period wide) {}
}
