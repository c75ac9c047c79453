package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.State;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Width;
import org.svod.round.Round;

/** The settings of the round by which the figures were made, as a table of texts: each setting and its value. */
final class MetadataSheet {

    static final SheetTable<Setting> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("setting", Width.TEXT, (line, row) -> line.text(row.name())),
                    SheetColumn.of("value", Width.LONG, (line, row) -> line.text(row.value()))));

    private static final String NOTHING = "–";

    private final WorkbookContext context;
    private final Round round;

    private MetadataSheet(WorkbookContext context) {
        this.context = context;
        this.round = context.report().round();
    }

    /** A setting in words. */
    private record Setting(String name, String value) {}

    static void write(WorkbookContext context) {
        new ListSheet<>(Tab.METADATA, "Settings", COLUMNS, c -> new MetadataSheet(c).settings(), MetadataSheet::notes)
                .write(context);
    }

    private static List<String> notes(WorkbookContext context) {
        return Stream.concat(
                        Stream.of(context.words().text("metadata.note")),
                        context.report().round().note().map(context.words()::text).stream())
                .toList();
    }

    private List<Setting> settings() {
        return List.of(
                setting("software", context.report().softwareVersion()),
                setting("title", context.words().text(round.title())),
                setting(
                        "expected",
                        orDash(round.expected().stream().map(State::code).collect(Collectors.joining(" ")))),
                setting("frequency", context.words().text("frequency." + round.frequency()) + exceptions()),
                setting("due-days", context.words().text("setting.days", round.dueDays())),
                setting(
                        "closes",
                        round.closes().equals(LocalDate.MAX)
                                ? NOTHING
                                : context.words().day(round.closes())),
                setting("acceptance", context.words().text("acceptance." + round.acceptance())),
                setting("joint-policy", context.words().text("joint-policy." + round.jointPolicy())),
                setting(
                        "mirror-policy",
                        context.words().text("mirror-policy." + round.mirror().policy())),
                setting(
                        "tolerance",
                        numbers(
                                round.mirror().absoluteTolerance(),
                                round.mirror().relativeTolerance())),
                setting("fill", context.words().text(round.mirror().fillFromMirror() ? "yes" : "no")),
                setting("outlier", outliers()),
                setting("effect", effect()),
                setting(
                        "revision",
                        numbers(
                                round.plausibility().recordsPercent(),
                                round.plausibility().valuePercent())),
                setting(
                        "decisions",
                        context.words()
                                .text(
                                        "setting.number",
                                        round.decisions().size()
                                                + round.decided().files().size())));
    }

    private Setting setting(String key, String value) {
        return new Setting(context.words().text("setting." + key), value);
    }

    private static String orDash(String value) {
        return value.isEmpty() ? NOTHING : value;
    }

    private String outliers() {
        return round.plausibility().outliers().periods() + "; "
                + numbers(
                        round.plausibility().outliers().mads(),
                        round.plausibility().outliers().difference());
    }

    private String effect() {
        return String.format(
                Locale.ROOT,
                "U %s; A %s; C %s",
                context.words().number(Double.toString(round.plausibility().u())),
                context.words().number(Double.toString(round.plausibility().a())),
                context.words().number(Double.toString(round.plausibility().c())));
    }

    private String numbers(BigDecimal... numbers) {
        return Stream.of(numbers)
                .map(n -> context.words().number(Decimals.textAsGiven(n)))
                .collect(Collectors.joining("; "));
    }

    private String exceptions() {
        return round.frequencies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "\n" + e.getKey() + ": " + context.words().text("frequency." + e.getValue()))
                .collect(Collectors.joining());
    }
}
