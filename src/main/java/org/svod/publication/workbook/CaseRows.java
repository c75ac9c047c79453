package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
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
        "agreement", "kind", "reference", "indicator", "operation", "state", "role", "says", "adjustment", "counts", "why", "decided", "evidence"
    };

    static final Width[] WIDTHS = {
        Width.WORD, Width.WORD, Width.WORD, Width.FILE, Width.WORD, Width.WORD, Width.WORD, Width.NUMBER, Width.NUMBER, Width.NUMBER, Width.NAME,
        Width.NAME, Width.NAME
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
                .text(words.both("kind." + each.kind()))
                .text(each.reference(), Look.CODE)
                .text(Words.both(each.indicator().name()))
                .text(each.operation().map(o -> Words.both(o.name())).orElse("–"))
                .text(side.state().code() + " · " + Words.both(side.state().name()))
                .text(words.both("role." + side.role()));
        numbers(line, side, each.indicator().decimals());
        line.text(why(each, side)).text(each.decision().map(this::decision).orElse("")).text(evidence(side.evidence()));
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
        line.number(side.adjustment(), Look.signed(decimals)).formula("H" + row + "+I" + row, counts, look.face(Face.STRONG).tone(Tone.TOTAL));
    }

    private String why(Case each, Case.Side side) {
        if (side.role() == Case.Role.RECEIVER) {
            return each.timing() ? words.both("returns.timing") : "";
        }
        return side.adjustments().stream().map(Adjustment::reason).distinct().sorted().map(r -> words.both("reason." + r)).collect(Collectors.joining("\n"));
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
