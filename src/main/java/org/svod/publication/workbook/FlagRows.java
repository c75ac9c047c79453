package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.figures.Figure;
import org.svod.finding.FindingCode;
import org.svod.publication.ReceiptNames;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.Question;

/**
 * Values that plausibility rules flag: those that wait for confirmation, the largest effect on the figure first, and
 * apart from them those that are confirmed.
 */
final class FlagRows {

    /** The bounds of the year's rule are effects, not values. */
    private static final int EFFECT_DECIMALS = 2;

    /** The columns. */
    static final SheetTable<Flagged> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    NamedColumns.indicator(
                            Width.NAME, Flagged::words, row -> row.of().indicator()),
                    NamedColumns.state(
                            Width.FILE, Flagged::words, row -> row.of().state()),
                    SheetColumn.of(
                            "period",
                            Width.WORD,
                            (line, row) -> line.text(row.of().period().toString(), Look.CODE)),
                    SheetColumn.of(
                            "rule",
                            Width.FILE,
                            (line, row) -> line.text(
                                    row.words().text("rule." + row.of().code()))),
                    SheetColumn.of(
                            "value",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().value(), value(row.of()))),
                    SheetColumn.of(
                            "lower",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().lower(), bound(row.of()))),
                    SheetColumn.of(
                            "upper",
                            Width.NUMBER,
                            (line, row) -> line.number(row.of().upper(), bound(row.of()))),
                    SheetColumn.of(
                            "distance.percent",
                            Width.WORD,
                            (line, row) -> Mark.numberOr(line, row.share(), Look.SHARE, Mark.NOT_APPLICABLE)),
                    SheetColumn.of("remark", Width.TEXT, (line, row) -> line.text(remark(row))),
                    SheetColumn.of(
                            "file.receipt",
                            Width.FILE,
                            (line, row) -> Mark.textOr(line, row.files(), Mark.NOT_APPLICABLE))));

    private FlagRows() {}

    /**
     * A flagged value.
     *
     * @param share how far it is from what is expected, as a share of the figure; empty if there is no figure
     * @param files the files that say it, with their receipts
     */
    record Flagged(Texts words, Flag of, Optional<BigDecimal> share, String files) {}

    /** Those that wait, with the lines that confirm them. */
    static List<Flagged> waiting(WorkbookContext context) {
        return flagged(context, flag -> flag.confirmed().isEmpty());
    }

    /** Those that are confirmed, with who confirmed them. */
    static List<Flagged> confirmed(WorkbookContext context) {
        return flagged(context, flag -> flag.confirmed().isPresent());
    }

    private static List<Flagged> flagged(WorkbookContext context, Predicate<Flag> which) {
        return context.report().reconciliation().flags().stream()
                .filter(which)
                .map(flag -> flagged(context, flag))
                .sorted(Comparator.comparing(f -> f.share().orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .toList();
    }

    private static Flagged flagged(WorkbookContext context, Flag flag) {
        Optional<BigDecimal> share = context.report()
                .figure(flag.indicator())
                .flatMap(Figure::value)
                .filter(v -> v.signum() != 0)
                .map(v -> flag.distance().divide(v.abs(), MathContext.DECIMAL64));
        String files = ofYear(flag)
                ? ""
                : context.report().analysis().submissions(flag.state()).stream()
                        .filter(s -> s.inForce() && s.name().scope().covers(flag.period()))
                        .map(s -> s.delivery().file() + "\n" + ReceiptNames.of(s.delivery()) + ReceiptNames.WORKBOOK)
                        .collect(Collectors.joining("\n"));
        return new Flagged(context.words(), flag, share, files);
    }

    private static boolean ofYear(Flag flag) {
        return flag.code() == FindingCode.YEAR_CHANGE;
    }

    private static Look value(Flag flag) {
        return Look.number(flag.indicator().decimals());
    }

    private static Look bound(Flag flag) {
        return ofYear(flag) ? Look.number(EFFECT_DECIMALS) : value(flag);
    }

    private static String remark(Flagged row) {
        Texts words = row.words();
        Flag flag = row.of();
        return flag.confirmed()
                .map(d -> words.text("decision", d.decidedBy(), words.day(d.decidedOn())) + "\n" + d.reason())
                .orElseGet(() -> Question.line("confirm", flag.indicator().code(), flag.reference(), "")
                        + (ofYear(flag)
                                ? "\n"
                                        + words.text(
                                                "flag.effect", flag.measure().doubleValue())
                                : ""));
    }
}
