package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.finding.FindingCode;
import org.svod.publication.sheet.Bilingual;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Tone;
import org.svod.reconciliation.Flag;

/** Values that plausibility rules doubt, those that wait for confirmation first. */
final class FlagRows {

    /** The bounds of the year's rule are effects, not values. */
    private static final int EFFECT_DECIMALS = 2;

    private final Bilingual words;
    private final Page page;

    FlagRows(Bilingual words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(List<Flag> flags, int columns) {
        long waiting = flags.stream().filter(f -> f.confirmed().isEmpty()).count();
        page.section(words.line("quality.flags", waiting), columns);
        if (flags.isEmpty()) {
            page.note(words.both("quality.flags.none")).gap();
            return;
        }
        page.note(words.both("quality.flags.note"));
        page.headings(
                List.of("indicator", "state", "period", "rule", "value", "lower", "upper", "confirmed", "remark")
                        .stream()
                        .map(k -> words.both("col." + k))
                        .toList());
        flags.stream()
                .sorted(Comparator.comparing(f -> f.confirmed().isPresent()))
                .forEach(this::row);
        page.gap();
    }

    private void row(Flag flag) {
        boolean year = flag.code() == FindingCode.YEAR_CHANGE;
        Look value = Look.number(flag.indicator().decimals());
        Look bound = year ? Look.number(EFFECT_DECIMALS) : value;
        SheetRow line = page.line()
                .text(Bilingual.both(flag.indicator().name()))
                .text(Bilingual.both(flag.state().name()))
                .text(flag.period().toString(), Look.CODE)
                .text(words.both("rule." + flag.code()))
                .number(flag.value(), value)
                .number(flag.lower(), bound)
                .number(flag.upper(), bound);
        boolean confirmed = flag.confirmed().isPresent();
        line.text(
                words.both(confirmed ? "flag.confirmed" : "flag.waiting"),
                Look.MARK.tone(confirmed ? Tone.DECIDED : Tone.FAIR));
        line.text(flag.confirmed()
                .map(d -> words.both("decision", d.decidedBy(), d.decidedOn().toString()) + "\n" + d.reason())
                .or(() -> year
                        ? Optional.of(words.both("flag.effect", flag.measure().doubleValue()))
                        : Optional.empty())
                .orElse(words.both("flag.how", flag.reference())));
    }
}
