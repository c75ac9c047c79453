package org.svod.acceptance;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.round.Acceptance;
import org.svod.submission.Reading;

/**
 * Decides whether a file that was read is accepted. This depends on the files of its state that were accepted before.
 */
public final class Judgement {

    private final Acceptance acceptance;
    private final Standing standing;

    /** For one state in one round. */
    public Judgement(Acceptance acceptance, Standing standing) {
        this.acceptance = acceptance;
        this.standing = standing;
    }

    /**
     * Judges one file.
     *
     * @param delivery the file, with a name that was understood
     * @param reading what it says
     * @param remarks findings about its delivery; the findings in the file are in {@code reading}
     */
    public Outcome judge(Delivery delivery, Reading reading, Findings remarks) {
        SubmissionName name = delivery.named();
        Optional<AcceptedSubmission> inForce = standing.inForce(name.scope());
        if (inForce.isPresent()
                && sameBytes(inForce.get(), delivery)
                && standing.speaks(inForce.get().number(), name.scope())) {
            AcceptedSubmission same = inForce.get();
            String file = same.delivery().file();
            Findings findings = Findings.NONE.and(remarks).and(one(Finding.ofFile(FindingCode.DUPLICATE, "", file)));
            return new Outcome.Duplicate(delivery, reading, same.version(), findings, file);
        }
        Optional<AcceptedSubmission> latest = standing.latest(name.scope());
        Findings.Collector objections = new Findings.Collector(1);
        String against = stale(delivery, latest, objections)
                .or(() -> overlap(name, objections))
                .or(() -> nothingToWithdraw(delivery, reading, objections))
                .orElse("");
        Findings findings = reading.findings().and(remarks).and(objections.findings());
        if (isRejected(reading, acceptance) || objections.findings().hasErrors() || remarks.hasErrors()) {
            return new Outcome.Rejected(delivery, reading, findings, against);
        }
        Optional<AcceptedSubmission> named = latest.filter(
                l -> name.version().isEmpty() && l.delivery().named().version().isPresent());
        if (named.isPresent()) {
            return waiting(delivery, reading, findings, named.get());
        }
        int version =
                name.version().orElse(latest.map(AcceptedSubmission::version).orElse(0) + 1);
        return new Outcome.Accepted(delivery, reading, version, findings, replaced(name.scope()));
    }

    /** Whether what a file says is enough to reject it, whatever else was sent. */
    static boolean isRejected(Reading reading, Acceptance acceptance) {
        boolean nothingLeft =
                reading.counts().refused() > 0 && reading.sums().stream().allMatch(sum -> sum.rows() == 0);
        return reading.fatal()
                || nothingLeft
                || (acceptance == Acceptance.REJECT_SUBMISSION
                        && reading.findings().hasErrors());
    }

    /**
     * A file without a version that comes after one with a version: nobody can tell which is the newer one, so the
     * version keeps speaking until a decision is made.
     */
    private static Outcome waiting(
            Delivery delivery, Reading reading, Findings findings, AcceptedSubmission versioned) {
        SubmissionName name = delivery.named();
        SubmissionName next =
                new SubmissionName(name.state(), name.scope(), OptionalInt.of(versioned.version() + 1), name.format());
        String file = versioned.delivery().file();
        Findings asked = one(Finding.ofFile(FindingCode.VERSION_MISSING, delivery.file(), file, next.fileName()));
        return new Outcome.Waiting(delivery, reading, versioned.version(), findings.and(asked), file);
    }

    /** Names of the files that have no counted month left if a file with this scope is accepted. */
    private String replaced(Period scope) {
        return standing.speaking(scope).stream()
                .filter(s -> scope.covers(s.scope()))
                .map(submission -> submission.delivery().file())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Whether a file with other content has this version or a later one. If so, the result is the name of the file in
     * force, or blank if the months are taken from files of another scope.
     */
    private Optional<String> stale(
            Delivery delivery, Optional<AcceptedSubmission> latest, Findings.Collector objections) {
        SubmissionName name = delivery.named();
        if (latest.isEmpty()
                || name.version().isEmpty()
                || name.version().getAsInt() > latest.get().version()
                || sameBytes(latest.get(), delivery)) {
            return Optional.empty();
        }
        int current = latest.get().version();
        objections.add(Finding.ofFile(
                FindingCode.STALE,
                name.fileName(),
                Integer.toString(name.version().getAsInt()),
                Integer.toString(current),
                latest.get().delivery().file(),
                Integer.toString(current + 1)));
        return Optional.of(standing.inForce(name.scope())
                .map(inForce -> inForce.delivery().file())
                .orElse(""));
    }

    private static boolean sameBytes(AcceptedSubmission submission, Delivery delivery) {
        return submission.delivery().sha256().equals(delivery.sha256());
    }

    private Optional<String> nothingToWithdraw(Delivery delivery, Reading reading, Findings.Collector objections) {
        Period scope = delivery.named().scope();
        if (reading.withdraws() && standing.speaking(scope).stream().allMatch(AcceptedSubmission::withdraws)) {
            objections.add(Finding.ofFile(FindingCode.NOTHING_TO_WITHDRAW, delivery.file(), scope.toString()));
        }
        return Optional.empty();
    }

    private Optional<String> overlap(SubmissionName name, Findings.Collector objections) {
        Optional<Standing.Overlap> cut = standing.cutBy(name.scope());
        cut.ifPresent(o -> objections.add(Finding.ofFile(
                FindingCode.PERIOD_OVERLAP,
                name.scope().toString(),
                o.submission().delivery().file(),
                o.wide().toString())));
        return cut.map(o -> o.submission().delivery().file());
    }

    private static Findings one(Finding finding) {
        Findings.Collector collector = new Findings.Collector(1);
        collector.add(finding);
        return collector.findings();
    }
}
