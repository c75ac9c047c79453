package org.svod.publication.receipt;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.publication.Outstanding;
import org.svod.publication.sheet.Texts;

/** What the pages of receipts for browsers have in common: both languages, what is owed, whom to ask, tables. */
final class ReceiptPage {

    private static final String BUNDLE = "org.svod.publication.receipt.receipt";

    private ReceiptPage() {}

    /**
     * A page in two languages.
     *
     * @param first the language that comes first
     * @param title its title
     * @param part writes what it says in one language
     */
    static String of(Language first, Function<Texts, String> title, BiConsumer<HtmlText, Texts> part) {
        HtmlText html = new HtmlText();
        html.markup("<!DOCTYPE html>\n<html lang=\"" + first.code() + "\">\n<head>\n")
                .markup(HtmlHead.MARKUP);
        html.element("title", title.apply(Texts.of(BUNDLE, first))).markup("</head>\n<body>\n");
        section(html, Texts.of(BUNDLE, first), part);
        html.markup("<hr/>\n");
        section(html, Texts.of(BUNDLE, first.other()), part);
        return html.markup("</body>\n</html>\n").toString();
    }

    private static void section(HtmlText html, Texts words, BiConsumer<HtmlText, Texts> part) {
        html.markup("<section lang=\"" + words.language().code() + "\">\n");
        part.accept(html, words);
        html.markup("</section>\n");
    }

    /** What the State still owes, if anything. */
    static void owed(HtmlText html, Outstanding outstanding, Texts words) {
        List<String> lines = new OwedReturns(outstanding, words).lines();
        if (!lines.isEmpty()) {
            html.element("h2", words.text("owed.title"));
            lines.forEach(line -> html.element("p", line));
        }
    }

    /** Whom to ask: the contact of the round, or else the secretariat. */
    static void ask(HtmlText html, Optional<Name> contact, Texts words) {
        html.element("h2", words.text("html.ask"));
        html.element("p", contact.map(words::text).orElse(words.text("html.ask.secretariat")));
    }

    /** Begins a table. */
    static void table(HtmlText html, List<String> headings) {
        html.markup("<table><thead><tr>");
        headings.forEach(heading -> html.element("th", heading));
        html.markup("</tr></thead><tbody>\n");
    }
}
