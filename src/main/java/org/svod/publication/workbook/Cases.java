package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.svod.analysis.mirror.Transit;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Dispute;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;

/** Makes the cases of a report: joint cases and flows together, the open ones first. */
final class Cases {

    private static final List<Agreement> OPEN_FIRST =
            List.of(Agreement.NOT_COMPARABLE, Agreement.DECIDED, Agreement.AGREED);

    private static final Comparator<Case> ORDER = Comparator.<Case>comparingInt(c -> OPEN_FIRST.indexOf(c.agreement()))
            .thenComparing(Case::effect, Case.Effect.LARGEST_FIRST)
            .thenComparing(Case::kind)
            .thenComparing(Case::indicator, Indicator.ORDER)
            .thenComparing(Case::reference)
            .thenComparing(c -> c.operation().map(o -> o.code()).orElse(""));

    private final Map<List<String>, List<Adjustment>> adjustments = new HashMap<>();
    private final Map<Long, State> senders = new HashMap<>();
    private final Map<Indicator, BigDecimal> figures = new HashMap<>();
    private final Map<List<String>, Optional<Transit>> transit = new HashMap<>();

    private Cases(RoundReport report) {
        report.analysis()
                .flows()
                .forEach(advice -> transit.put(
                        List.of(advice.pair().indicator().code(), advice.pair().reference()), advice.transit()));
        report.published().forEach(f -> f.value().ifPresent(v -> figures.put(f.indicator(), v)));
        for (Adjustment adjustment : report.reconciliation().adjustments()) {
            adjustments.computeIfAbsent(key(adjustment), k -> new ArrayList<>()).add(adjustment);
        }
        for (SubmissionSummary submission : report.submissions()) {
            senders.put(submission.delivery().number(), submission.name().state());
        }
    }

    /** All cases: the open ones first, those that could move their figure most at the top. */
    static List<Case> of(RoundReport report) {
        Cases cases = new Cases(report);
        return Stream.concat(
                        report.reconciliation().jointCases().stream().map(cases::of),
                        report.reconciliation().mirrorPairs().stream().map(cases::of))
                .sorted(ORDER)
                .toList();
    }

    private Case of(JointCase joint) {
        List<Case.Side> sides = joint.shares().stream()
                .map(share -> new Case.Side(
                        share.state(),
                        share.state().equals(joint.keeper()) ? Case.Role.KEPT : Case.Role.CANCELLED,
                        Optional.of(share.value()),
                        adjusted(
                                joint.indicator().code(),
                                joint.caseRef(),
                                share.state().code(),
                                joint.operation().code()),
                        share.evidence()))
                .toList();
        return new Case(
                new Case.Subject(Case.Kind.JOINT, joint.indicator(), joint.caseRef(), Optional.of(joint.operation())),
                joint.agreement(),
                effect(joint.indicator(), Dispute.of(joint)),
                Optional.of(joint.settled()),
                sides,
                joint.decision(),
                Case.Timing.NONE);
    }

    private Case of(MirrorPair pair) {
        List<Adjustment> adjusted = adjusted(
                pair.indicator().code(), pair.reference(), pair.origin().code(), "");
        Predicate<Evidence> ofReceiver = e -> pair.destination().equals(senders.get(e.delivery()));
        List<Evidence> received = pair.evidence().stream().filter(ofReceiver).toList();
        List<Evidence> sent =
                pair.evidence().stream().filter(ofReceiver.negate()).toList();
        List<Case.Side> sides = List.of(
                new Case.Side(pair.origin(), Case.Role.SENDER, pair.sent(), adjusted, sent),
                new Case.Side(pair.destination(), Case.Role.RECEIVER, pair.received(), List.of(), received));
        return new Case(
                new Case.Subject(Case.Kind.MIRROR, pair.indicator(), pair.reference(), Optional.empty()),
                pair.agreement(),
                effect(pair.indicator(), Dispute.of(pair)),
                pair.settled(),
                sides,
                pair.decision(),
                new Case.Timing(
                        pair.timing(),
                        transit.getOrDefault(List.of(pair.indicator().code(), pair.reference()), Optional.empty())));
    }

    private List<Adjustment> adjusted(String... key) {
        return adjustments.getOrDefault(List.of(key), List.of());
    }

    /** The operation is part of a joint case's identity, but not of a flow's. */
    private static List<String> key(Adjustment a) {
        boolean flow = a.component() == Component.MIRROR || a.reference().contains(">");
        return List.of(
                a.cell().indicator().code(),
                a.reference(),
                a.state().code(),
                flow ? "" : a.cell().operation().code());
    }

    private Case.Effect effect(Indicator indicator, Dispute dispute) {
        return Case.Effect.of(dispute.range(), Optional.ofNullable(figures.get(indicator)));
    }
}
