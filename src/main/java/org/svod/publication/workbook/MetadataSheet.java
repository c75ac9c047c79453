package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.svod.codebook.State;
import org.svod.observation.Decimals;
import org.svod.publication.SubmissionSummary;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.round.Round;

/** The rules and the files from which the figures were made. */
final class MetadataSheet implements SheetWriter {

    /** The number of columns that the value of a setting takes, beside its name. */
    private static final int SPAN = 7;

    private static final Look NUMBER = Look.number(0).align(HorizontalAlignment.LEFT);

    @Override
    public void write(WorkbookContext context) {
        Page page = SubmissionList.COLUMNS.widths(context.page(Tab.METADATA));
        page.freezeTitle().repeatTitle();
        context.roundNote(page);
        settings(context, page);
        new CodebookLists(context.words(), page.breakPage())
                .write(context.report().codebook(), context.report().round().period());
        submissions(context, page.breakPage());
    }

    private static void settings(WorkbookContext context, Page page) {
        Round round = context.report().round();
        page.section(context.words().text("metadata.round"), SubmissionList.COLUMNS.size());
        setting(context, page, "software", context.report().softwareVersion());
        setting(context, page, "title", context.words().text(round.title()));
        setting(
                context,
                page,
                "expected",
                round.expected().stream().map(State::code).collect(Collectors.joining(" ")));
        setting(
                context,
                page,
                "frequency",
                context.words().text("frequency." + round.frequency()) + exceptions(context, round));
        named(context, page, "due-days").number(round.dueDays(), NUMBER).span(SPAN);
        if (round.closes().equals(LocalDate.MAX)) {
            setting(context, page, "closes", "–");
        } else {
            named(context, page, "closes")
                    .date(round.closes(), Look.DATE.align(HorizontalAlignment.LEFT))
                    .span(SPAN);
        }
        setting(context, page, "acceptance", context.words().text("acceptance." + round.acceptance()));
        setting(context, page, "joint-policy", context.words().text("joint-policy." + round.jointPolicy()));
        setting(
                context,
                page,
                "mirror-policy",
                context.words().text("mirror-policy." + round.mirror().policy()));
        setting(
                context,
                page,
                "tolerance",
                pair(
                        context.words(),
                        round.mirror().absoluteTolerance(),
                        round.mirror().relativeTolerance()));
        setting(context, page, "fill", context.words().text(round.mirror().fillFromMirror() ? "yes" : "no"));
        setting(
                context,
                page,
                "outlier",
                round.plausibility().outliers().periods() + "; "
                        + context.words()
                                .number(Decimals.textAsGiven(
                                        round.plausibility().outliers().mads()))
                        + "; "
                        + context.words()
                                .number(Decimals.textAsGiven(
                                        round.plausibility().outliers().difference())));
        setting(
                context,
                page,
                "effect",
                String.format(
                        Locale.ROOT,
                        "U %s; A %s; C %s",
                        context.words()
                                .number(Double.toString(round.plausibility().u())),
                        context.words()
                                .number(Double.toString(round.plausibility().a())),
                        context.words()
                                .number(Double.toString(round.plausibility().c()))));
        setting(
                context,
                page,
                "revision",
                pair(
                        context.words(),
                        round.plausibility().recordsPercent(),
                        round.plausibility().valuePercent()));
        named(context, page, "decisions")
                .number(round.decisions().size() + round.decided().files().size(), NUMBER)
                .span(SPAN);
        page.gap();
    }

    private static String pair(Texts words, BigDecimal first, BigDecimal second) {
        return words.number(Decimals.textAsGiven(first)) + "; " + words.number(Decimals.textAsGiven(second));
    }

    private static String exceptions(WorkbookContext context, Round round) {
        return round.frequencies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "\n" + e.getKey() + ": " + context.words().text("frequency." + e.getValue()))
                .collect(Collectors.joining());
    }

    private static void setting(WorkbookContext context, Page page, String key, String value) {
        named(context, page, key).text(value).span(SPAN);
    }

    private static SheetRow named(WorkbookContext context, Page page, String key) {
        return page.line().text(context.words().text("setting." + key), Look.TEXT.tone(Tone.BAND));
    }

    private static void submissions(WorkbookContext context, Page page) {
        page.section(context.words().text("metadata.submissions"), SubmissionList.COLUMNS.size());
        List<SubmissionSummary> counting = context.report().submissions().stream()
                .filter(SubmissionSummary::inForce)
                .toList();
        if (counting.isEmpty()) {
            page.note(context.words().text("metadata.submissions.none"));
            return;
        }
        new SubmissionList(context.words(), page).write(counting);
    }
}
