package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.codebook.Operation;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Evidence;
import org.svod.round.Decision;
import org.svod.round.JointPolicy;
import org.svod.round.Round;

/** Rows of cases: one a side. What a side says and its adjustment give what counts there, as a live formula. */
final class CaseTableRows {

    static final String[] HEADINGS = {
        "agreement",
        "operation",
        "reference",
        "indicator",
        "state",
        "role",
        "says",
        "adjustment",
        "counts",
        "why",
        "evidence"
    };

    static final Width[] WIDTHS = {
        Width.WORD,
        Width.WORD,
        Width.WORD,
        Width.FILE,
        Width.WORD,
        Width.WORD,
        Width.NUMBER,
        Width.WORD,
        Width.NUMBER,
        Width.NAME,
        Width.FILE
    };

    private static final int EVIDENCE_LISTED = 20;

    private final Round round;
    private final Bilingual words;
    private final Page page;

    CaseTableRows(Round round, Bilingual words, Page page) {
        this.round = round;
        this.words = words;
        this.page = page;
    }

    void write(Case each) {
        each.sides().forEach(side -> side(each, side));
    }

    private void side(Case each, Case.Side side) {
        SheetRow line = page.line()
                .text(words.both("agreement." + each.agreement()), Look.MARK.tone(Tones.of(each.agreement())))
                .text(each.operation().map(Operation::code).orElse(words.both("kind.MIRROR")))
                .text(each.reference(), Look.CODE)
                .text(Bilingual.both(each.indicator().name()))
                .text(side.state().code() + " · " + Bilingual.both(side.state().name()))
                .text(words.both("role." + side.role()));
        numbers(line, side, each.indicator().decimals());
        line.text(why(each, side)).text(evidence(side.evidence()));
    }

    private static void numbers(SheetRow line, Case.Side side, int decimals) {
        Look look = Look.number(decimals);
        int row = line.row() + 1;
        line.number(side.says(), look);
        if (side.counts().isEmpty()) {
            line.blank(look).blank(look);
            return;
        }
        BigDecimal counts = side.counts().get();
        line.number(side.adjustment(), Look.signed(decimals))
                .formula(
                        "G" + row + "+H" + row,
                        counts,
                        look.face(FontRole.STRONG).tone(Tone.TOTAL));
    }

    private String why(Case each, Case.Side side) {
        List<String> why = new ArrayList<>();
        if (side.role() == Case.Role.RECEIVER) {
            return each.timing() ? words.both("returns.timing") : "";
        }
        side.adjustments().stream()
                .map(Adjustment::reason)
                .distinct()
                .sorted()
                .forEach(r -> why.add(words.both("reason." + r)));
        if (side.adjustments().isEmpty() && side.role() != Case.Role.CANCELLED) {
            unadjusted(each, side).ifPresent(reason -> why.add(words.both("reason." + reason)));
        }
        if (side.role() != Case.Role.CANCELLED) {
            each.decision().ifPresent(d -> why.add(decision(d)));
        }
        return String.join("\n", why);
    }

    /** Why a disputed value stands as it was reported; adjustments say so themselves. */
    private Optional<String> unadjusted(Case each, Case.Side side) {
        return switch (each.agreement()) {
            case AGREED, DECIDED -> Optional.empty();
            case DISCREPANCY ->
                Optional.of("SETTLED_BY_"
                        + (each.kind() == Case.Kind.JOINT
                                ? jointRule(each, side)
                                : round.mirror().policy().name()));
            case ONLY_SENDER, ONLY_RECEIVER, NOT_COMPARABLE ->
                Optional.of(side.says().isEmpty() ? "SENDER_SILENT" : "SETTLED_BY_SENDER");
        };
    }

    private String jointRule(Case each, Case.Side side) {
        boolean lead = each.operation()
                .flatMap(Operation::lead)
                .filter(side.state().code()::equals)
                .isPresent();
        return round.jointPolicy() == JointPolicy.LEAD && !lead
                ? JointPolicy.HIGHEST.name()
                : round.jointPolicy().name();
    }

    private String decision(Decision decision) {
        return words.both("decision", decision.decidedBy(), decision.decidedOn().toString()) + "\n" + decision.reason();
    }

    private String evidence(List<Evidence> evidence) {
        String listed =
                evidence.stream().limit(EVIDENCE_LISTED).map(Evidence::toString).collect(Collectors.joining("\n"));
        int more = evidence.size() - EVIDENCE_LISTED;
        return more > 0 ? listed + "\n" + words.line("evidence.more", more) : listed;
    }
}
