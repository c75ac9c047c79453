package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.analysis.quality.PastQuality;
import org.svod.analysis.quality.QualityMeasure;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.round.QualityCode;
import org.svod.round.QualityLimits.Level;

/** The quality of a round in numbers, each with its level where the round has limits for it. */
final class QualityMeasureRows {

    /** Shares are shown in percent. */
    private static final int PERCENT = 2;

    private static final int SHARE_DECIMALS = 2;
    private static final int DAY_DECIMALS = 1;

    static final SheetTable<Measured> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "quality.measure",
                            Width.NAME,
                            (line, row) -> line.text(row.words()
                                    .text("quality-report." + row.of().code()))),
                    SheetColumn.of(
                            "code",
                            Width.FILE,
                            (line, row) -> line.text(row.of().code().name(), Look.CODE)),
                    SheetColumn.of(
                            "indicator",
                            Width.NAME,
                            (line, row) -> line.text(row.of()
                                    .indicator()
                                    .map(Indicator::name)
                                    .map(row.words()::text)
                                    .orElse(row.words().text("quality-report.all")))),
                    SheetColumn.of(
                            "state",
                            Width.FILE,
                            (line, row) -> line.text(row.of()
                                    .state()
                                    .map(State::name)
                                    .map(row.words()::text)
                                    .orElse(row.words().text("quality-report.all")))),
                    SheetColumn.of(
                            "quality.detail",
                            Width.FILE,
                            (line, row) -> Mark.textOr(line, row.of().detail(), Mark.NOT_APPLICABLE)),
                    SheetColumn.of(
                            "value",
                            Width.NUMBER,
                            (line, row) -> line.number(row.shown(row.of().value()), row.look())),
                    SheetColumn.of(
                            "quality.last-year",
                            Width.NUMBER,
                            (line, row) -> Mark.numberOr(
                                    line, row.lastYear().map(row::shown), row.look(), Mark.NOT_APPLICABLE)),
                    SheetColumn.of("unit", Width.WORD, (line, row) -> line.text(row.unit())),
                    SheetColumn.of("quality.level", Width.WORD, (line, row) -> level(line, row))));

    private QualityMeasureRows() {}

    /**
     * A measure.
     *
     * @param lastYear its value of the year before; empty if it is not known
     * @param level how good it is; empty if the round has no limits for it
     */
    record Measured(Texts words, QualityMeasure of, Optional<BigDecimal> lastYear, Optional<Level> level) {

        private BigDecimal shown(BigDecimal value) {
            return of.code().in() == QualityCode.In.SHARE ? value.movePointRight(PERCENT) : value;
        }

        private Look look() {
            return switch (of.code().in()) {
                case SHARE -> Look.number(SHARE_DECIMALS);
                case DAYS -> Look.number(DAY_DECIMALS);
                case YEARS, COUNT -> Look.number(0);
                case AMOUNT ->
                    Look.number(of.indicator().map(Indicator::decimals).orElse(0) + 1);
            };
        }

        private String unit() {
            return of.code().in() == QualityCode.In.AMOUNT
                    ? of.indicator().map(i -> words.text(i.unit().name())).orElse("")
                    : words.text("quality-report.in." + of.code().in());
        }
    }

    static List<Measured> of(WorkbookContext context) {
        PastQuality before = context.report().analysis().qualityBefore();
        return context.report().analysis().quality().stream()
                .map(measure -> new Measured(
                        context.words(),
                        measure,
                        before.of(measure),
                        context.report().round().qualityLimits().level(measure.code(), measure.value())))
                .toList();
    }

    private static void level(SheetRow line, Measured row) {
        if (row.level().isPresent()) {
            Level level = row.level().orElseThrow();
            line.text(row.words().text("quality-report.level." + level), Look.MARK.tone(tone(level)));
        } else {
            Mark.write(line, Mark.NOT_APPLICABLE);
        }
    }

    private static Tone tone(Level level) {
        return switch (level) {
            case GOOD -> Tone.GOOD;
            case FAIR -> Tone.FAIR;
            case POOR -> Tone.BAD;
        };
    }

    /** Remarks below the table. */
    static List<String> notes(WorkbookContext context) {
        boolean described = !context.report().qualityTexts().isEmpty();
        return described
                ? List.of(context.words().text("quality-report.note"))
                : List.of(
                        context.words().text("quality-report.note"),
                        context.words().text("quality-report.no-texts"));
    }
}
