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
    public void write(WorkbookContext draft) {
        Page page = SubmissionList.COLUMNS.widths(draft.page(Tab.METADATA));
        page.freezeTitle().repeatTitle();
        draft.roundNote(page);
        settings(draft, page);
        new CodebookLists(draft.words(), page.breakPage())
                .write(draft.report().codebook(), draft.report().round().period());
        submissions(draft, page.breakPage());
    }

    private static void settings(WorkbookContext draft, Page page) {
        Round round = draft.report().round();
        page.section(draft.words().line("metadata.round"), SubmissionList.COLUMNS.size());
        setting(draft, page, "software", draft.report().softwareVersion());
        setting(draft, page, "title", draft.words().text(round.title()));
        setting(
                draft,
                page,
                "expected",
                round.expected().stream().map(State::code).collect(Collectors.joining(" ")));
        setting(
                draft,
                page,
                "frequency",
                draft.words().line("frequency." + round.frequency()) + exceptions(draft, round));
        named(draft, page, "due-days").number(round.dueDays(), NUMBER).span(SPAN);
        if (round.closes().equals(LocalDate.MAX)) {
            setting(draft, page, "closes", "–");
        } else {
            named(draft, page, "closes")
                    .date(round.closes(), Look.DATE.align(HorizontalAlignment.LEFT))
                    .span(SPAN);
        }
        setting(draft, page, "acceptance", draft.words().text("acceptance." + round.acceptance()));
        setting(draft, page, "joint-policy", draft.words().text("joint-policy." + round.jointPolicy()));
        setting(
                draft,
                page,
                "mirror-policy",
                draft.words().text("mirror-policy." + round.mirror().policy()));
        setting(
                draft,
                page,
                "tolerance",
                pair(
                        draft.words(),
                        round.mirror().absoluteTolerance(),
                        round.mirror().relativeTolerance()));
        setting(draft, page, "fill", draft.words().line(round.mirror().fillFromMirror() ? "yes" : "no"));
        setting(
                draft,
                page,
                "outlier",
                round.plausibility().periods() + "; "
                        + draft.words()
                                .number(Decimals.textAsGiven(
                                        round.plausibility().mads())));
        setting(
                draft,
                page,
                "effect",
                String.format(
                        Locale.ROOT,
                        "U %s; A %s; C %s",
                        draft.words()
                                .number(Double.toString(round.plausibility().u())),
                        draft.words()
                                .number(Double.toString(round.plausibility().a())),
                        draft.words()
                                .number(Double.toString(round.plausibility().c()))));
        setting(
                draft,
                page,
                "revision",
                pair(
                        draft.words(),
                        round.plausibility().recordsPercent(),
                        round.plausibility().valuePercent()));
        named(draft, page, "decisions")
                .number(round.decisions().size() + round.decided().files().size(), NUMBER)
                .span(SPAN);
        page.gap();
    }

    private static String pair(Texts words, BigDecimal first, BigDecimal second) {
        return words.number(Decimals.textAsGiven(first)) + "; " + words.number(Decimals.textAsGiven(second));
    }

    private static String exceptions(WorkbookContext draft, Round round) {
        return round.frequencies().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "\n" + e.getKey() + ": " + draft.words().line("frequency." + e.getValue()))
                .collect(Collectors.joining());
    }

    private static void setting(WorkbookContext draft, Page page, String key, String value) {
        named(draft, page, key).text(value).span(SPAN);
    }

    private static SheetRow named(WorkbookContext draft, Page page, String key) {
        return page.line().text(draft.words().text("setting." + key), Look.TEXT.tone(Tone.BAND));
    }

    private static void submissions(WorkbookContext draft, Page page) {
        page.section(draft.words().line("metadata.submissions"), SubmissionList.COLUMNS.size());
        List<SubmissionSummary> counting = draft.report().submissions().stream()
                .filter(SubmissionSummary::inForce)
                .toList();
        if (counting.isEmpty()) {
            page.note(draft.words().text("metadata.submissions.none"));
            return;
        }
        new SubmissionList(draft.words(), page).write(counting);
    }
}
