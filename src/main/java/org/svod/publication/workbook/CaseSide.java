package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.codebook.Operation;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Texts;
import org.svod.publication.tables.ReasonTexts;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Evidence;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;
import org.svod.round.Round;

/**
 * A row of the cases: the value of one side of a case, and how it counts.
 *
 * @param round the round whose policies settle cases
 * @param words the words of the workbook
 * @param each the case
 * @param side the side
 */
record CaseSide(Round round, Texts words, Case each, Case.Side side) {

    private static final int EVIDENCE_LISTED = 20;

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

    /** Why the value was adjusted, or why it stays as reported. */
    String why() {
        List<String> why = new ArrayList<>();
        if (side.role() == Case.Role.RECEIVER) {
            return each.timing() ? words.text("returns.timing") : "";
        }
        side.adjustments().stream()
                .map(Adjustment::reason)
                .distinct()
                .sorted()
                .forEach(r -> why.add(words.text(ReasonTexts.of(r.name()))));
        if (side.adjustments().isEmpty() && side.role() != Case.Role.CANCELLED) {
            unadjusted().ifPresent(reason -> why.add(words.text(ReasonTexts.of(reason))));
        }
        if (side.role() != Case.Role.CANCELLED) {
            each.decision().ifPresent(d -> why.add(decision(d)));
        }
        return String.join("\n", why);
    }

    /** Why a disputed value stays as reported; if there are adjustments, they give the reason themselves. */
    private Optional<String> unadjusted() {
        return switch (each.agreement()) {
            case AGREED, DECIDED -> Optional.empty();
            case DISCREPANCY ->
                Optional.of("SETTLED_BY_"
                        + (each.kind() == Case.Kind.JOINT
                                ? jointRule()
                                : round.mirror().policy().name()));
            case ONLY_SENDER, ONLY_RECEIVER, NOT_COMPARABLE ->
                Optional.of(side.says().isEmpty() ? "SENDER_SILENT" : "SETTLED_BY_SENDER");
        };
    }

    private String jointRule() {
        boolean lead = each.operation()
                .flatMap(Operation::lead)
                .filter(side.state().code()::equals)
                .isPresent();
        return round.jointPolicy() == JointPolicy.LEAD && !lead
                ? JointPolicy.HIGHEST.name()
                : round.jointPolicy().name();
    }

    private String decision(Decision decision) {
        return words.text("decision", decision.decidedBy(), words.day(decision.decidedOn())) + "\n" + decision.reason();
    }

    /** Where its rows are; if there are many, the first one. */
    String evidence() {
        List<Evidence> evidence = side.evidence();
        String listed =
                evidence.stream().limit(EVIDENCE_LISTED).map(Evidence::toString).collect(Collectors.joining("\n"));
        int more = evidence.size() - EVIDENCE_LISTED;
        return more > 0 ? listed + "\n" + words.text("evidence.more", more) : listed;
    }
}
