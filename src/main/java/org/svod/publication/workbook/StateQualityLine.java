package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.analysis.quality.StateQuality;
import org.svod.codebook.State;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Texts;
import org.svod.round.QualityCode;

/** The quality of a State's returns in one line: each measure, beside that of all States and that of last year. */
final class StateQualityLine {

    private static final int PERCENT = 2;

    private final WorkbookContext context;
    private final Texts words;

    StateQualityLine(WorkbookContext context) {
        this.context = context;
        this.words = context.words();
    }

    String of(State state) {
        return words.text(
                "state.quality",
                context.report().analysis().quality(state).stream()
                        .map(this::part)
                        .collect(Collectors.joining("; ")));
    }

    private String part(StateQuality of) {
        QualityCode code = of.own().code();
        String name = words.text("quality-report." + code)
                + of.own().indicator().map(i -> ", " + words.text(i.name())).orElse("");
        String beside = (of.ofAll().isPresent() ? "all" : "") + (of.lastYear().isPresent() ? "before" : "");
        return words.text(
                "state.quality.part" + beside,
                name,
                number(code, of.own().value()),
                number(code, of.ofAll()),
                number(code, of.lastYear()));
    }

    private String number(QualityCode code, Optional<BigDecimal> value) {
        return value.map(v -> number(code, v)).orElse("");
    }

    private String number(QualityCode code, BigDecimal value) {
        boolean share = code.in() == QualityCode.In.SHARE;
        String number = words.number(Decimals.text(share ? value.movePointRight(PERCENT) : value));
        return share ? number + "\u00a0%" : number;
    }
}
