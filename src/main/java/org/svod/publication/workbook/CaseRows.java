package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.svod.codebook.Operation;
import org.svod.publication.sheet.Face;
import org.svod.publication.sheet.Line;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Words;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Evidence;
import org.svod.round.Decision;

/** Rows of cases: one a side. What a side says and its adjustment give what counts there, as a live formula. */
final class CaseRows {

    static final String[] HEADINGS = {
        "agreement", "operation", "reference", "indicator", "state", "role", "says", "adjustment", "counts", "why", "evidence"
    };

    static final Width[] WIDTHS = {
        Width.WORD, Width.WORD, Width.WORD, Width.FILE, Width.WORD, Width.WORD, Width.NUMBER, Width.NUMBER, Width.NUMBER, Width.NAME, Width.FILE
    };

    private static final int EVIDENCE_LISTED = 20;

    private final Words words;
    private final Page page;

    CaseRows(Words words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(Case each) {
        each.sides().forEach(side -> side(each, side));
    }

    private void side(Case each, Case.Side side) {
        Line line = page.line()
                .text(words.both("agreement." + each.agreement()), Look.MARK.tone(Tones.of(each.agreement())))
                .text(each.operation().map(Operation::code).orElse(words.both("kind.MIRROR")))
                .text(each.reference(), Look.CODE)
                .text(Words.both(each.indicator().name()))
                .text(side.state().code() + " · " + Words.both(side.state().name()))
                .text(words.both("role." + side.role()));
        numbers(line, side, each.indicator().decimals());
        line.text(why(each, side)).text(evidence(side.evidence()));
    }

    private static void numbers(Line line, Case.Side side, int decimals) {
        Look look = Look.number(decimals);
        int row = line.row() + 1;
        line.number(side.says(), look);
        if (side.counts().isEmpty()) {
            line.blank(look).blank(look);
            return;
        }
        BigDecimal counts = side.counts().get();
        line.number(side.adjustment(), Look.signed(decimals)).formula("G" + row + "+H" + row, counts, look.face(Face.STRONG).tone(Tone.TOTAL));
    }

    private String why(Case each, Case.Side side) {
        List<String> why = new ArrayList<>();
        if (side.role() == Case.Role.RECEIVER) {
            return each.timing() ? words.both("returns.timing") : "";
        }
        side.adjustments().stream().map(Adjustment::reason).distinct().sorted().forEach(r -> why.add(words.both("reason." + r)));
        if (side.role() != Case.Role.CANCELLED) {
            each.decision().ifPresent(d -> why.add(decision(d)));
        }
        return String.join("\n", why);
    }

    private String decision(Decision decision) {
        return words.both("decision", decision.decidedBy(), decision.decidedOn().toString()) + "\n" + decision.reason();
    }

    private String evidence(List<Evidence> evidence) {
        String listed = evidence.stream().limit(EVIDENCE_LISTED).map(Evidence::toString).collect(Collectors.joining("\n"));
        int more = evidence.size() - EVIDENCE_LISTED;
        return more > 0 ? listed + "\n" + words.line("evidence.more", more) : listed;
    }
}
