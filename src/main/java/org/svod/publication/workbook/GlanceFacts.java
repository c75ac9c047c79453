package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.figures.Figure;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Link;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.reconciliation.Return;
import org.svod.round.Imprint;

/** What a reader of the figures at a glance needs to know, a line each: a word, and one or more sentences. */
final class GlanceFacts {

    private final WorkbookContext context;
    private final RoundReport report;
    private final Texts words;
    private final Page page;
    private final int columns;

    /**
     * Facts below the figures.
     *
     * @param columns number of columns of the page that they take
     */
    GlanceFacts(WorkbookContext context, Page page, int columns) {
        this.context = context;
        this.report = context.report();
        this.words = context.words();
        this.page = page;
        this.columns = columns;
    }

    void write() {
        Imprint imprint = report.round().imprint();
        report.round().note().ifPresent(note -> fact("about", words.text(note)));
        fact("completeness", completeness());
        fact("disputed", disputed());
        fact("decided", decided());
        fact("next-release", imprint.nextRelease().map(words::day).orElse(words.text("glance.not-set")));
        fact("contact", named(imprint.contact()));
        fact("licence", named(imprint.licence()));
        SheetRow line = label("methods")
                .link(new Link(words.text("glance.to-definitions"), Tab.METADATA.sheet(words), 0), Look.LINK);
        line.skip(1).text(imprint.methods().orElse(""), Look.NOTE.wrap(false));
        fact("marks", words.text("glance.marks.text"));
    }

    private String named(Optional<Name> name) {
        return name.map(words::text).orElse(words.text("glance.not-set"));
    }

    private String completeness() {
        List<State> silent = report.silentStates();
        int expected = report.round().expected().size();
        long counted = report.coverage().returns().stream()
                .filter(r -> r.verdict() != Return.Verdict.NOT_EXPECTED)
                .filter(r -> r.received().isPresent())
                .count();
        long due = report.coverage().returns().stream()
                .filter(r -> r.verdict() != Return.Verdict.NOT_EXPECTED)
                .count();
        String states = words.text("glance.states", expected - silent.size(), expected);
        String returns = words.text("glance.returns", counted, due);
        return silent.isEmpty()
                ? states + " " + returns
                : states + " " + returns + " " + words.text("glance.silent", String.join(", ", context.someOf(silent)));
    }

    private String disputed() {
        long open = report.reconciliation().agreements().open();
        return words.text(open == 0 ? "glance.disputed.none" : "glance.disputed.text", open);
    }

    private String decided() {
        String changes = report.published().stream()
                .filter(f -> decision(f).signum() != 0)
                .map(f -> words.text(f.indicator().name()) + ": "
                        + (decision(f).signum() > 0 ? "+" : "")
                        + words.number(Decimals.text(decision(f))))
                .collect(Collectors.joining("; "));
        int all = report.round().decisions().size()
                + report.round().decided().files().size();
        if (all == 0) {
            return words.text("glance.decided.none");
        }
        return changes.isEmpty()
                ? words.text("glance.decided.unchanged", all)
                : words.text("glance.decided.text", all, changes);
    }

    private static BigDecimal decision(Figure figure) {
        return figure.bridge().map(b -> b.decision()).orElse(BigDecimal.ZERO);
    }

    private void fact(String key, String text) {
        label(key).text(text).span(columns - 1);
    }

    private SheetRow label(String key) {
        return page.line()
                .text(words.text("glance." + key), Look.TEXT.tone(Tone.BAND).face(FontRole.STRONG));
    }
}
