package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.codebook.Operation;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Texts;
import org.svod.publication.tables.ReasonTexts;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;
import org.svod.round.Round;

/**
 * A row of the cases: a case as a whole, or below it the value of one of its sides.
 *
 * @param round the round whose policies settle cases
 * @param words the words of the workbook
 * @param each the case
 * @param side the side; empty for the case as a whole
 */
record CaseLine(Round round, Texts words, Case each, Optional<Case.Side> side) {

    /** The others are in the table of evidence. */
    private static final int EVIDENCE_LISTED = 5;

    /** The state of the side, or the codes of all states of the case. */
    String states() {
        return side.map(s -> s.state().code() + " · " + words.text(s.state().name()))
                .orElseGet(() -> each.sides().stream()
                        .map(s -> s.state().code())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /** The use of the side's value, or the word for the whole. */
    String role() {
        return words.text(side.map(s -> "role." + s.role()).orElse("role.WHOLE." + each.kind()));
    }

    /** What the sides' values are adjusted by; empty if nothing counts here. */
    Optional<BigDecimal> adjustment() {
        if (side.isPresent()) {
            return side.filter(s -> s.counts().isPresent()).map(Case.Side::adjustment);
        }
        return each.settled()
                .map(all -> each.sides().stream().map(Case.Side::adjustment).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What counts; empty if nothing does. */
    Optional<BigDecimal> counts() {
        return side.isPresent() ? side.flatMap(Case.Side::counts) : each.settled();
    }

    /** The line that would settle an open case as it is settled now; blank for any other row. */
    String toDecide() {
        return side.isPresent() || !each.agreement().open()
                ? ""
                : Question.line(
                        each.kind().name().toLowerCase(Locale.ROOT),
                        each.indicator().code(),
                        each.reference(),
                        each.settled().map(Decimals::text).orElse("VALUE"));
    }

    /** What of a flow was in transit, and what never came; blank for a side and for a joint case. */
    String transit() {
        return side.isPresent()
                ? ""
                : each.timing().transit().map(t -> FlowRemark.of(words, t)).orElse("");
    }

    /** How far the case could move its figure; empty for a side, and for a case that is not open. */
    Optional<Case.Effect> effect() {
        return side.isPresent() || !each.agreement().open() ? Optional.empty() : Optional.of(each.effect());
    }

    /** The operation of a joint case, or the word for a flow. */
    String operation() {
        return each.operation().map(Operation::code).orElse(words.text("kind.MIRROR"));
    }

    Look number() {
        return Look.number(each.indicator().decimals());
    }

    Look signed() {
        return Look.signed(each.indicator().decimals());
    }

    /** Why the value was adjusted, or why it stays as reported; for a case as a whole, who decided it and why. */
    String why() {
        return side.map(this::why)
                .orElseGet(() -> each.decision().map(this::decision).orElse(""));
    }

    private String why(Case.Side of) {
        if (of.role() == Case.Role.RECEIVER) {
            return FlowRemark.of(words, each.indicator(), each.timing().inPeriods());
        }
        List<String> why = new ArrayList<>();
        of.adjustments().stream()
                .map(Adjustment::reason)
                .distinct()
                .sorted()
                .forEach(r -> why.add(words.text(ReasonTexts.of(r.name()))));
        if (of.adjustments().isEmpty() && of.role() != Case.Role.CANCELLED) {
            unadjusted(of).ifPresent(reason -> why.add(words.text(ReasonTexts.of(reason))));
        }
        return String.join("\n", why);
    }

    /** Why a disputed value stays as reported; if there are adjustments, they give the reason themselves. */
    private Optional<String> unadjusted(Case.Side of) {
        return switch (each.agreement()) {
            case AGREED, DECIDED -> Optional.empty();
            case DISCREPANCY ->
                Optional.of("SETTLED_BY_"
                        + (each.kind() == Case.Kind.JOINT
                                ? jointRule(of)
                                : round.mirror().policy().name()));
            case ONLY_SENDER, ONLY_RECEIVER, NOT_COMPARABLE ->
                Optional.of(of.says().isEmpty() ? "SENDER_SILENT" : "SETTLED_BY_SENDER");
        };
    }

    private String jointRule(Case.Side of) {
        boolean lead = each.operation()
                .flatMap(Operation::lead)
                .filter(of.state().code()::equals)
                .isPresent();
        return round.jointPolicy() == JointPolicy.LEAD && !lead
                ? JointPolicy.HIGHEST.name()
                : round.jointPolicy().name();
    }

    private String decision(Decision decision) {
        return words.text("decision", decision.decidedBy(), words.day(decision.decidedOn())) + "\n" + decision.reason();
    }

    /** The places of the side's first rows; blank for a case as a whole. */
    String evidence() {
        List<Evidence> evidence = side.map(Case.Side::evidence).orElse(List.of());
        String listed =
                evidence.stream().limit(EVIDENCE_LISTED).map(Evidence::toString).collect(Collectors.joining("\n"));
        int more = evidence.size() - EVIDENCE_LISTED;
        return more > 0 ? listed + "\n" + words.text("evidence.more", more) : listed;
    }
}
