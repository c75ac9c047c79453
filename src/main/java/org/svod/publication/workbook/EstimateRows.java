package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.estimates.Estimate;
import org.svod.analysis.estimates.UnionEstimate;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/**
 * What missing returns would probably have said: for each indicator a row of all States together, and below it a row
 * for each missing return.
 */
final class EstimateRows {

    private static final int PERCENT = 2;

    static final SheetTable<Estimated> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "indicator",
                            Width.NAME,
                            (line, row) ->
                                    line.text(row.words().text(row.indicator().name()), row.look())),
                    SheetColumn.of(
                            "state",
                            Width.FILE,
                            (line, row) -> line.text(
                                    row.one()
                                            .map(e -> row.words().text(e.state().name()))
                                            .orElse(row.words().text("estimates.union")),
                                    row.look())),
                    SheetColumn.of(
                            "period", Width.WORD, (line, row) -> line.text(row.period(), Look.CODE.tone(row.tone()))),
                    SheetColumn.of(
                            "estimates.method",
                            Width.TEXT,
                            (line, row) -> line.text(row.words().text(row.method()), row.look())),
                    number("estimates.own", row -> row.one().flatMap(Estimate::ownBefore)),
                    number("estimates.others-before", row -> row.one().flatMap(Estimate::othersBefore)),
                    number("estimates.others-now", row -> row.one().flatMap(Estimate::othersNow)),
                    number("estimates.value", Estimated::value),
                    SheetColumn.of(
                            "estimates.weight",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(
                                    line,
                                    row.of()
                                            .weight()
                                            .filter(w -> row.one().isEmpty())
                                            .map(w -> w.movePointRight(PERCENT)),
                                    Look.number(1).tone(row.tone()),
                                    Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "estimates.reporting",
                            Width.WORD,
                            (line, row) -> Mark.textOr(
                                    line,
                                    row.one().isPresent()
                                            ? ""
                                            : row.words()
                                                    .text(
                                                            "estimates.of",
                                                            row.of().reporting(),
                                                            row.of().expected()),
                                    Mark.NOT_APPLICABLE))));

    private EstimateRows() {}

    private static SheetColumn<Estimated> number(
            String name, java.util.function.Function<Estimated, Optional<BigDecimal>> value) {
        return SheetColumn.of(
                name,
                Width.NUMBER,
                (line, row) -> Mark.numberOr(
                        line,
                        value.apply(row),
                        Look.number(row.indicator().decimals()).tone(row.tone()),
                        Mark.NOT_APPLICABLE));
    }

    /**
     * A row.
     *
     * @param of the indicator of all States
     * @param one the missing return; empty in the row of all States
     */
    record Estimated(Texts words, String round, UnionEstimate of, Optional<Estimate> one) {

        Indicator indicator() {
            return of.indicator();
        }

        private String period() {
            return one.map(e -> e.period().toString()).orElse(round);
        }

        private Optional<BigDecimal> value() {
            return one.isPresent() ? one.flatMap(Estimate::value) : of.value();
        }

        private String method() {
            return "estimates."
                    + one.map(e -> e.method().name()).orElse(of.value().isPresent() ? "UNION" : "UNION_UNKNOWN");
        }

        private Tone tone() {
            return one.isPresent() ? Tone.PLAIN : Tone.TOTAL;
        }

        private Look look() {
            return Look.TEXT.tone(tone());
        }
    }

    static List<Estimated> of(WorkbookContext context) {
        List<Estimated> rows = new ArrayList<>();
        String round = context.report().round().name();
        for (UnionEstimate union : context.report().analysis().estimates()) {
            rows.add(new Estimated(context.words(), round, union, Optional.empty()));
            union.estimates().forEach(one -> rows.add(new Estimated(context.words(), round, union, Optional.of(one))));
        }
        return rows;
    }
}
