package org.svod.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Indicator;
import org.svod.figures.Cause;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.round.Decision;
import org.svod.round.Round;

/** The decisions among the causes of a new vintage. */
final class DecisionCauses {

    private final RoundReport report;
    private final Round round;
    private final Set<Indicator> touching;
    private final List<Decision> before;

    /**
     * The decisions that a report was made with, compared with those of the last publication.
     *
     * @param touching the indicators whose figures have changed, and their mirrors
     * @param before the decisions of the last publication
     */
    DecisionCauses(RoundReport report, Set<Indicator> touching, List<Decision> before) {
        this.report = report;
        this.round = report.round();
        this.touching = touching;
        this.before = before;
    }

    /** Decisions that settle a value, and were made, changed or taken back since then. */
    List<Cause> ofValues() {
        List<Cause> causes = new ArrayList<>();
        for (Decision decision : round.decisions()) {
            Optional<BigDecimal> old = find(before, decision).flatMap(Decision::value);
            if (concerns(decision)
                    && settlement(decision)
                            .filter(s -> s.decided() && s.settled().compareTo(old.orElse(s.byPolicy())) != 0)
                            .isPresent()) {
                causes.add(
                        cause(decision, decision.kind() == Decision.Kind.JOINT ? Cause.Kind.JOINT : Cause.Kind.MIRROR));
            }
        }
        for (Decision decision : before) {
            if (concerns(decision)
                    && find(round.decisions(), decision).isEmpty()
                    && settlement(decision)
                            .filter(s -> decision.value()
                                    .filter(v -> v.compareTo(s.settled()) != 0)
                                    .isPresent())
                            .isPresent()) {
                causes.add(cause(
                        decision,
                        decision.kind() == Decision.Kind.JOINT ? Cause.Kind.JOINT_REMOVED : Cause.Kind.MIRROR_REMOVED));
            }
        }
        return causes;
    }

    /** Decisions that accept missing values can make figures final. */
    List<Cause> ofAcceptances() {
        List<Decision> idle = report.responses().unmatched(round.decisions());
        return round.decisions().stream()
                .filter(d -> d.kind() == Decision.Kind.ACCEPT)
                .filter(d -> find(before, d).isEmpty() && !idle.contains(d))
                .map(d -> cause(d, Cause.Kind.ACCEPT))
                .toList();
    }

    private boolean concerns(Decision decision) {
        return !decision.kind().settlesNothing() && touching.contains(decision.indicator());
    }

    private static Optional<Decision> find(List<Decision> decisions, Decision about) {
        return decisions.stream()
                .filter(d -> d.kind() == about.kind()
                        && d.indicator().equals(about.indicator())
                        && d.reference().equals(about.reference()))
                .findFirst();
    }

    private static Cause cause(Decision decision, Cause.Kind kind) {
        return new Cause(
                kind,
                decision.indicator() + " " + decision.reference()
                        + decision.value()
                                .map(v -> " = " + Decimals.textAsGiven(v))
                                .orElse(""));
    }

    /** The present settlement of the case or flow of a decision; empty if there is none, or more than one. */
    private Optional<Settlement> settlement(Decision decision) {
        if (decision.kind() == Decision.Kind.MIRROR) {
            return report.reconciliation().mirrorPairs().stream()
                    .filter(p -> p.indicator().equals(decision.indicator())
                            && p.reference().equals(decision.reference()))
                    .map(Settlement::of)
                    .findFirst();
        }
        List<JointCase> cases = report.reconciliation().casesOf(decision);
        return cases.size() == 1 ? Optional.of(Settlement.of(cases.get(0))) : Optional.empty();
    }

    /** How a case or flow is settled. */
    private record Settlement(BigDecimal byPolicy, BigDecimal settled, boolean decided) {

        static Settlement of(JointCase joint) {
            return new Settlement(
                    joint.policyValue(), joint.settled(), joint.decision().isPresent());
        }

        static Settlement of(MirrorPair pair) {
            return new Settlement(
                    pair.policyValue().orElse(pair.sent().orElse(BigDecimal.ZERO)),
                    pair.settled().orElse(pair.sent().orElse(BigDecimal.ZERO)),
                    pair.decision().isPresent());
        }
    }
}
