package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.finding.FindingCode;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Flag;

/** Values that plausibility rules flag; those that wait for confirmation come first. */
final class FlagRows {

    /** The bounds of the year's rule are effects, not values. */
    private static final int EFFECT_DECIMALS = 2;

    /** The columns; a page that shows these rows must have their widths. */
    static final SheetTable<Worded<Flag>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "indicator",
                            Width.NAME,
                            (line, row) -> line.text(
                                    row.words().text(row.of().indicator().name()))),
                    SheetColumn.of(
                            "state",
                            Width.FILE,
                            (line, row) ->
                                    line.text(row.words().text(row.of().state().name()))),
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
                    SheetColumn.of("confirmed", Width.WORD, FlagRows::confirmed),
                    SheetColumn.of("remark", Width.TEXT, (line, row) -> line.text(remark(row)))));

    private final Texts words;
    private final Page page;

    FlagRows(Texts words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(List<Flag> flags) {
        long waiting = flags.stream().filter(f -> f.confirmed().isEmpty()).count();
        page.section(words.text("quality.flags", waiting), COLUMNS.size());
        if (flags.isEmpty()) {
            page.note(words.text("quality.flags.none")).gap();
            return;
        }
        page.note(words.text("quality.flags.note"));
        int heading = page.next();
        page.headings(COLUMNS, words);
        flags.stream()
                .sorted(Comparator.comparing(f -> f.confirmed().isPresent()))
                .forEach(flag -> COLUMNS.write(page, new Worded<>(words, flag)));
        page.table("Flags", heading, COLUMNS, words);
        page.gap();
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

    private static void confirmed(SheetRow line, Worded<Flag> row) {
        boolean confirmed = row.of().confirmed().isPresent();
        line.text(
                row.words().text(confirmed ? "flag.confirmed" : "flag.waiting"),
                Look.MARK.tone(confirmed ? Tone.DECIDED : Tone.FAIR));
    }

    private static String remark(Worded<Flag> row) {
        Texts words = row.words();
        Flag flag = row.of();
        return flag.confirmed()
                .map(d -> words.text("decision", d.decidedBy(), words.day(d.decidedOn())) + "\n" + d.reason())
                .or(() -> ofYear(flag)
                        ? Optional.of(words.text("flag.effect", flag.measure().doubleValue()))
                        : Optional.empty())
                .orElse(words.text("flag.how", flag.reference()));
    }
}
