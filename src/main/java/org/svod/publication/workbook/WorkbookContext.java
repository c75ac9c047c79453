package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.figures.FigureStatus;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.round.Imprint;

/**
 * A consolidated workbook that is being written.
 *
 * @param book the workbook
 * @param report its subject
 * @param words its words
 * @param cases joint cases and flows, worst first, and the place of each
 * @param tabs the sheets of the consolidated workbook; none in the workbook of a State
 */
record WorkbookContext(Book book, RoundReport report, Texts words, CaseTable cases, Set<Tab> tabs) {

    private static final int NAMED = 10;

    static final String BUNDLE = "org.svod.publication.workbook.workbook";

    /** A new sheet with its title block. */
    Page page(Tab tab) {
        return titled(page(tab.sheet(words)), tab);
    }

    /** A new sheet in the language of the words. */
    Page page(String name) {
        return book.page(name, words.language());
    }

    /** A new sheet for many rows in the language of the words. */
    Page streamedPage(String name) {
        return book.streamedPage(name, words.language());
    }

    /** Writes the title block of a sheet: title, round, date and status of the figures, and the link back. */
    Page titled(Page page, Tab tab) {
        return titled(page, tab, words.text("tab." + tab));
    }

    /** The same with another title. */
    Page titled(Page page, Tab tab, String title) {
        Link back = tab == Tab.CONTENTS ? Link.NONE : new Link(words.text("back"), Tab.CONTENTS.sheet(words), 0);
        String state = standing().toLowerCase(Locale.ROOT);
        Object[] facts = {report.round().name(), report.round().title(), report.asOf()};
        page.title(title, List.of(words.text("subtitle." + state, facts)), back);
        return page;
    }

    /** Writes the round's note, which every reader of its figures must know, if there is one. */
    void roundNote(Page page) {
        report.round().note().ifPresent(note -> page.note(words.text(note)));
    }

    /** Writes, below a table, the note of this key and the round's note. */
    void notes(Page page, String key) {
        page.gap().note(words.text(key));
        roundNote(page);
    }

    /** Writes the note in all lines that it needs within this number of columns. */
    void roundNote(Page page, int columns) {
        report.round().note().ifPresent(note -> page.note(words.text(note), columns));
    }

    /** The status of the figures as a whole, which is that of the least firm one. */
    FigureStatus status() {
        Set<FigureStatus> statuses =
                report.published().stream().map(Figure::status).collect(Collectors.toSet());
        if (statuses.isEmpty() || statuses.contains(FigureStatus.PROVISIONAL)) {
            return FigureStatus.PROVISIONAL;
        }
        return statuses.contains(FigureStatus.REVISED) ? FigureStatus.REVISED : FigureStatus.FINAL;
    }

    /**
     * The same as a part of keys; {@code NONE} if there are no figures and they would otherwise count as firm, so that
     * a reader does not take the round for complete.
     */
    String standing() {
        boolean none = report.published().stream().allMatch(f -> f.value().isEmpty());
        return none && status() != FigureStatus.PROVISIONAL ? "NONE" : status().name();
    }

    /** Writes the status of the figures as a mark in its colour. */
    void standingLine(Page page) {
        page.line()
                .text(
                        words.text("status.all." + standing()),
                        Look.MARK
                                .tone(standing().equals("NONE") ? Tone.FAINT : Tones.of(status()))
                                .face(FontRole.STRONG));
    }

    /** The link from a figure to the worst of its cases. */
    Link casesOf(Indicator indicator) {
        Optional<Link> place = cases.placeOf(indicator).map(p -> new Link(words.text("to.cases"), p.sheet(), p.row()));
        return place.orElse(new Link(Mark.NOT_APPLICABLE, "", 0));
    }

    /** The figures that the round names for its first sheet; if it names none, the first ones. */
    List<Figure> chosen() {
        Imprint imprint = report.round().imprint();
        return imprint.figures().isEmpty()
                ? report.published().stream().limit(Imprint.MOST_FIGURES).toList()
                : imprint.figures().stream()
                        .map(report::figure)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Whether an indicator has a chart of its own: of many, only those that the round names for its first sheet. */
    boolean isDrawn(Indicator indicator) {
        return report.published().size() <= Imprint.MOST_FIGURES
                || chosen().stream().anyMatch(f -> f.indicator().equals(indicator));
    }

    /** All states that have anything to do with the round's figures, in the order of the codebook. */
    List<State> states() {
        Set<String> booked =
                report.ledger().entries().stream().map(e -> e.state().code()).collect(Collectors.toSet());
        List<State> appearing = report.states();
        return report.codebook().states().stream()
                .filter(s -> appearing.contains(s) || booked.contains(s.code()))
                .toList();
    }

    /** The names of these States; of many the first ones, and how many more there are on the sheet of coverage. */
    List<String> someOf(List<State> states) {
        List<String> names = states.stream()
                .limit(NAMED)
                .map(s -> words.text(s.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (states.size() > NAMED) {
            names.add(words.text("contents.more-states", states.size() - NAMED));
        }
        return names;
    }

    /** A state as a column heading. */
    String heading(State state) {
        return state.code() + "\n" + words.text(state.name());
    }
}
